namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// A grammar that takes a document in pieces of any size and keeps its own place between them. The one door of N-Triples, N-Quads,
/// Turtle and TriG: whole documents, streams, pipes and pushed chunks all come through it.
/// </summary>
internal abstract class RdfParser
{
    /// <summary>
    /// Reads as much as it can and tells how many bytes it is done with. The rest is passed again with more behind it; with
    /// <paramref name="isFinal"/> no more comes and all must be read or refused. The bytes are UTF-8 and end between characters.
    /// </summary>
    public abstract int Parse(ReadOnlySpan<byte> bytes, bool isFinal);
}
