using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>Keeps the quads that came as spans; making the terms checks what readers promise of spans.</summary>
internal sealed class CollectingSpanSink : IQuadSpanSink
{
    public List<Quad> Quads { get; } = [];

    public void OnQuad(in QuadSpan quad) => Quads.Add(quad.ToQuad());
}
