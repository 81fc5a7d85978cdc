namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// A grammar that takes a document in pieces of any size and keeps its own place between them. The one door of N-Triples, N-Quads,
/// Turtle and TriG: whole documents, streams, pipes and pushed chunks all come through it.
/// </summary>
internal abstract class RdfParser
{
    /// <summary>
    /// Whether it looks itself whether the bytes are UTF-8, to pass over an error there as over any other. If so, what it is given may
    /// be anything and may end inside a character.
    /// </summary>
    public virtual bool ChecksUtf8 => false;

    /// <summary>Whether it may be asked again with few bytes more at no cost; if not, it is asked when the bytes have doubled.</summary>
    public virtual bool ResumesCheaply => false;

    /// <summary>
    /// Reads as much as it can and tells how many bytes it is done with. The rest is passed again with more behind it; with
    /// <paramref name="isFinal"/> no more comes and all must be read or refused. The bytes are UTF-8 and end between characters.
    /// </summary>
    public abstract int Parse(ReadOnlySpan<byte> bytes, bool isFinal);
}
