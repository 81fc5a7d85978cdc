using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The ids of a seek's key for all four positions of an order.</summary>
internal static class SeekKey
{
    /// <summary>Bound positions take the pattern's id, free ones the key's, then 0.</summary>
    public static void Fill(ReadOnlySpan<QuadPosition> positions, in QuadPattern pattern, ReadOnlySpan<TermId> key, Span<ulong> ids)
    {
        var given = 0;
        for (var depth = 0; depth < 4; depth++)
        {
            var bound = pattern[positions[depth]];
            ids[depth] = !bound.IsUnbound ? bound.Value : given < key.Length ? key[given++].Value : 0;
        }
    }
}
