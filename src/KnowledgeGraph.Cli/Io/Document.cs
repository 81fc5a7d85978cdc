using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Io;

/// <summary>All that a file said, with the prefixes that it used.</summary>
internal sealed class Document : IQuadSink
{
    private readonly SortedDictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    public List<Quad> Quads { get; } = [];

    public void OnQuad(in Quad quad) => Quads.Add(quad);

    public void OnPrefix(string prefix, string iri) => _prefixes[prefix] = iri;

    public RdfWriterOptions WriterOptions() => new() { Prefixes = _prefixes };
}
