using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>Keeps the quads in the order in which they came.</summary>
internal sealed class CollectingSink : IQuadSink
{
    public List<Quad> Quads { get; } = [];

    public void OnQuad(in Quad quad) => Quads.Add(quad);
}
