using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Cli.Io;

/// <summary>Counts quads and keeps none; no terms are made for it.</summary>
internal sealed class CountingSink : IQuadSpanSink
{
    private long _count;

    /// <summary>Another thread may look while this counts.</summary>
    public long Count => Volatile.Read(ref _count);

    public void OnQuad(in QuadSpan quad) => _count++;
}
