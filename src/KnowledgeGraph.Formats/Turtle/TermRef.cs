using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>Where the bytes of a term lie: in the present piece of the document, or in the arena. An IRI, a label or a text.</summary>
internal readonly record struct TermRef(TermKind Kind, bool InPiece, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> piece, TermArena arena) =>
        InPiece ? piece.Slice(Start, Length) : arena.Slice(Start, Length);
}
