namespace KnowledgeGraph.Benchmarks;

/// <summary>What was measured.</summary>
internal sealed record Measured(string Name, long Triples, long Bytes, double Cpu, double Wall, long Allocated)
{
    public double MillionPerCpuSecond => Triples / Cpu / 1e6;

    public double MegabytesPerCpuSecond => Bytes / Cpu / 1e6;

    public double AllocatedPerTriple => (double)Allocated / Triples;
}
