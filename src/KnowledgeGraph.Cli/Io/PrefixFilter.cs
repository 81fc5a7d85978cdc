using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Passes all on to a writer, with prefixes of the command line in place of those that the source declares by the same name.</summary>
internal sealed class PrefixFilter : IQuadSink, IQuadSpanSink
{
    private readonly RdfWriterSink _writer;
    private readonly HashSet<string> _given;

    public PrefixFilter(RdfWriterSink writer, IReadOnlyList<(string Prefix, string Iri)> given)
    {
        _writer = writer;
        _given = [.. given.Select(one => one.Prefix)];
        foreach (var (prefix, iri) in given)
        {
            writer.OnPrefix(prefix, iri);
        }
    }

    public void OnQuad(in Quad quad) => _writer.OnQuad(quad);

    public void OnQuad(in QuadSpan quad) => _writer.OnQuad(quad);

    public void OnPrefix(string prefix, string iri)
    {
        if (!_given.Contains(prefix))
        {
            _writer.OnPrefix(prefix, iri);
        }
    }

    public void OnPrefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri) =>
        OnPrefix(Encoding.UTF8.GetString(prefix), Encoding.UTF8.GetString(iri));
}
