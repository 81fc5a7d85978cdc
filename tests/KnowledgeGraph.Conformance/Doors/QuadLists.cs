using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Conformance.Doors;

/// <summary>Keeps what a reader gives as terms, in document order.</summary>
internal sealed class TermList : IQuadSink
{
    public List<Quad> Quads { get; } = [];

    public void OnQuad(in Quad quad) => Quads.Add(quad);
}

/// <summary>Keeps what a reader gives as spans, in document order.</summary>
internal sealed class SpanList : IQuadSpanSink
{
    public List<Quad> Quads { get; } = [];

    public void OnQuad(in QuadSpan quad) => Quads.Add(quad.ToQuad());
}
