namespace KnowledgeGraph.Benchmarks;

/// <summary>A part of sorted rows.</summary>
internal readonly record struct RowRange(int Start, int End)
{
    public int Count => End - Start;
}
