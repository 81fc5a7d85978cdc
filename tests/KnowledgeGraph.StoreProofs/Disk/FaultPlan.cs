namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>When a disk fails, and how. Calls are counted from when the plan was given to the disk.</summary>
/// <param name="At">The number of the first call that fails, counted from 0 among those of <see cref="Kinds"/>.</param>
/// <param name="Fault">What happens.</param>
internal sealed record FaultPlan(long At, DiskFault Fault)
{
    /// <summary>Which calls are counted and fail.</summary>
    public DiskCalls Kinds { get; init; } = DiskCalls.All;

    /// <summary>Whether all such calls fail from then on, or that one only.</summary>
    public bool FromThenOn { get; init; }

    /// <summary>Where a short write ends, what a failed sync loses.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The calls so far.</summary>
    public long Calls { get; private set; }

    /// <summary>How many calls failed: 0 says that the workload ended before.</summary>
    public long Failures { get; private set; }

    /// <summary>Counts a call; whether it fails.</summary>
    public bool Fails(DiskCalls kind)
    {
        if ((kind & Kinds) == 0)
        {
            return false;
        }

        var fails = FromThenOn ? Calls >= At : Calls == At;
        Calls++;
        Failures += fails ? 1 : 0;
        return fails;
    }
}
