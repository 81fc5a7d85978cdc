using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Io;

/// <summary>How the command line wants its inputs read.</summary>
internal sealed record ReadingRequest
{
    /// <summary>Null: by name, else by the first bytes.</summary>
    public RdfFormat? Format { get; init; }

    /// <inheritdoc cref="Format"/>
    public RdfCompression? Compression { get; init; }

    public CompressionLimits Limits { get; init; } = CompressionLimits.Default;

    public string? BaseIri { get; init; }

    public bool IsStrict { get; init; }

    /// <summary>How many errors are passed over; null: none.</summary>
    public int? MaxErrors { get; init; }

    public int Threads { get; init; } = 1;

    public bool ShowsProgress { get; init; }
}
