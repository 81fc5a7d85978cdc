using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The ids of one quad by position.</summary>
internal readonly record struct QuadIds(ulong Subject, ulong Predicate, ulong Object, ulong Graph)
{
    public ulong this[QuadPosition position] => position switch
    {
        QuadPosition.Subject => Subject,
        QuadPosition.Predicate => Predicate,
        QuadPosition.Object => Object,
        _ => Graph,
    };

    /// <summary>A row of a batch that holds all columns.</summary>
    public static QuadIds Of(QuadBatch batch, int row) => new(
        batch.Column(QuadPosition.Subject)[row],
        batch.Column(QuadPosition.Predicate)[row],
        batch.Column(QuadPosition.Object)[row],
        batch.Column(QuadPosition.Graph)[row]);

    /// <summary>The order of an index.</summary>
    public static int Compare(in QuadIds left, in QuadIds right, ReadOnlySpan<QuadPosition> positions)
    {
        foreach (var position in positions)
        {
            var (a, b) = (left[position], right[position]);
            if (a != b)
            {
                return a < b ? -1 : 1;
            }
        }

        return 0;
    }
}
