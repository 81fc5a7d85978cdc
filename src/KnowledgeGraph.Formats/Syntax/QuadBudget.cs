namespace KnowledgeGraph.Formats.Syntax;

/// <summary>A limit on quads that several threads count against together.</summary>
internal sealed class QuadBudget(long quads)
{
    private long _left = quads;

    public bool TryTake() => Interlocked.Decrement(ref _left) >= 0;
}
