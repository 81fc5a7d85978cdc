using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Puts the triples of a file into one named graph.</summary>
internal sealed class NamedGraphSink(QuadLoader loader, Iri graphName, string file) : IQuadSink, IQuadSpanSink
{
    private readonly byte[] _graphName = Encoding.UTF8.GetBytes(graphName.Value);
    private readonly IQuadSpanSink _spans = loader;

    public void OnQuad(in Quad quad)
    {
        if (quad.GraphName is { } other)
        {
            throw Holds(other);
        }

        loader.Add(new Quad(quad.Triple, graphName));
    }

    public void OnQuad(in QuadSpan quad)
    {
        if (!quad.GraphName.IsNone)
        {
            throw Holds(quad.GraphName.ToTerm());
        }

        _spans.OnQuad(new QuadSpan(quad.Subject, quad.Predicate, quad.Object, TermSpan.Iri(_graphName)));
    }

    private InvalidDataException Holds(Term other) => new($"{file} holds a graph named {other}, so it cannot be the graph {graphName}");
}
