using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Puts the triples of a file into one named graph.</summary>
internal sealed class NamedGraphSink(IQuadSink inner, Iri graphName, string file) : IQuadSink
{
    public void OnQuad(in Quad quad)
    {
        if (quad.GraphName is { } other)
        {
            throw new InvalidDataException($"{file} holds a graph named {other}, so it cannot be the graph {graphName}");
        }

        inner.OnQuad(new Quad(quad.Triple, graphName));
    }
}
