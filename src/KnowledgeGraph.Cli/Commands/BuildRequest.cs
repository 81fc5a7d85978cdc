namespace KnowledgeGraph.Cli.Commands;

/// <summary>What <c>kg build</c> was asked to do.</summary>
internal sealed record BuildRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }

    public required KnowledgeBaseOptions Options { get; init; }

    /// <summary>Null: standard output, or nothing if there is a store.</summary>
    public string? Output { get; init; }

    public string? StoreFolder { get; init; }

    public string? StateFolder { get; init; }

    public BuildScope Scope { get; init; }

    /// <summary>The ids of articles that are taken out of the state.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    public bool IsRebuilt { get; init; }

    public BuildLines Lines { get; init; }

    /// <summary>0: one for each processor.</summary>
    public int Threads { get; init; }

    public bool SkipsErrors { get; init; }

    public bool ExplainsMisses { get; init; }

    public bool Traces { get; init; }

    /// <summary>Files beside the graph.</summary>
    public required BuildReportFiles Reports { get; init; }

    public bool ShowsProgress { get; init; }
}
