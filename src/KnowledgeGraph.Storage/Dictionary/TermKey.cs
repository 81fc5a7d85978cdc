using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>What a term is looked up by: its kind, of a literal the type, its bytes, and the hash of all of these.</summary>
internal readonly ref struct TermKey(TermIdTag tag, uint type, ulong hash, ReadOnlySpan<byte> text)
{
    /// <summary>Bytes of a triple term: the ids of its three terms.</summary>
    public const int TripleBytes = 24;

    public TermIdTag Tag { get; } = tag;

    /// <summary>Of a literal the number of its type; else 0.</summary>
    public uint Type { get; } = type;

    public ulong Hash { get; } = hash;

    /// <summary>The UTF-8 text, or the three ids of a triple term.</summary>
    public ReadOnlySpan<byte> Text { get; } = text;
}
