namespace KnowledgeGraph.Benchmarks;

/// <summary>What a query did: milliseconds of CPU of the whole process, from its text to the last term that was read.</summary>
internal sealed record QueryFigure
{
    public required QueryFile Query { get; init; }

    /// <summary>Why there is no figure: T for time, M for memory, E and the message for anything else; null where all went well.</summary>
    public string? Failure { get; init; }

    public long Rows { get; init; }

    /// <summary>The one row, where there is one.</summary>
    public string Row { get; init; } = "";

    /// <summary>The first run in this process, which compiles code too.</summary>
    public double Cold { get; init; }

    /// <summary>The median of the runs after it.</summary>
    public double Warm { get; init; }

    public double Best { get; init; }

    public int Runs { get; init; }

    /// <summary>The part of <see cref="Warm"/> that parses and plans.</summary>
    public double Plan { get; init; }

    /// <summary>Bytes that a run allocates on the managed heap.</summary>
    public long Allocated { get; init; }

    /// <summary>The plan with what each operator did, where it was asked for.</summary>
    public string Profile { get; init; } = "";
}
