namespace KnowledgeGraph.Sparql.Execution;

/// <summary>What an operator did in a run.</summary>
internal sealed class OperatorStatistics
{
    public long Opened { get; set; }

    public long Batches { get; set; }

    public long Rows { get; set; }

    /// <summary>The time in the operator and its children, in ticks of the run's clock.</summary>
    public long Ticks { get; set; }

    /// <summary>The bytes that the operator itself holds.</summary>
    public long Bytes { get; private set; }

    public long PeakBytes { get; private set; }

    public void AddBytes(long bytes)
    {
        Bytes += bytes;
        PeakBytes = Math.Max(PeakBytes, Bytes);
    }
}
