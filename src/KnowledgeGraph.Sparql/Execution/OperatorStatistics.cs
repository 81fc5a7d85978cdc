namespace KnowledgeGraph.Sparql.Execution;

/// <summary>What an operator did in a run; its time includes its children's.</summary>
internal sealed class OperatorStatistics
{
    public long Opened { get; set; }

    public long Rows { get; set; }

    public TimeSpan Elapsed { get; set; }
}
