using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Counts quads that come as spans.</summary>
internal sealed class SpanCounter : IQuadSpanSink
{
    public long Quads { get; private set; }

    public void OnQuad(in QuadSpan quad) => Quads++;
}

/// <summary>Counts quads that come as terms.</summary>
internal sealed class TermCounter : IQuadSink
{
    public long Quads { get; private set; }

    public void OnQuad(in Quad quad) => Quads++;
}
