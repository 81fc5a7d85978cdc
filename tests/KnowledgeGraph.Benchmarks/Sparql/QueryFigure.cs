namespace KnowledgeGraph.Benchmarks;

/// <summary>What a query did: milliseconds of CPU of the whole process, from its text to the last term that was read.</summary>
internal sealed record QueryFigure
{
    public required QueryFile Query { get; init; }

    /// <summary>Why there is no figure: T for time, M for memory, E and the message for anything else; null where all went well.</summary>
    public string? Failure { get; init; }

    public Answer Answer { get; init; } = new(0, null);

    /// <summary>The first run in this process, which compiles code too.</summary>
    public double Cold { get; init; }

    /// <summary>The median of the runs after it.</summary>
    public double Warm { get; init; }

    public double Best { get; init; }

    /// <summary>The samples that <see cref="Warm"/> is the median of.</summary>
    public int Count { get; init; }

    /// <summary>The part of <see cref="Warm"/> that parses and plans.</summary>
    public double Plan { get; init; }

    /// <summary>Bytes that a run allocates on the managed heap.</summary>
    public long Allocated { get; init; }

    /// <summary>A plan written by hand over sorted arrays, where there is one, and what it counted.</summary>
    public double? Floor { get; init; }

    public long? FloorCount { get; init; }

    /// <summary>The plan with what each operator did, where it was asked for.</summary>
    public string Profile { get; init; } = "";

    /// <summary>What the answer should have been; null where nothing is known to be wrong.</summary>
    public string? ShouldBe => Failure is not null ? "an answer"
        : Query.Expected is { } expected && !expected.Admits(Answer) ? expected.ToString()
        : FloorCount is { } count && count != Answer.Count ? $"{count} as the floor"
        : null;
}
