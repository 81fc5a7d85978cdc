using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Counts quads and keeps none.</summary>
internal sealed class CountingSink : IQuadSink
{
    public long Count { get; private set; }

    public void OnQuad(in Quad quad) => Count++;
}
