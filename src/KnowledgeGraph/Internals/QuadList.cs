using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph;

/// <summary>Keeps what a reader gives until the whole document is known to be right.</summary>
internal sealed class QuadList : IQuadSink
{
    public List<Quad> Quads { get; } = [];

    public void OnQuad(in Quad quad) => Quads.Add(quad);
}
