namespace KnowledgeGraph.Formats;

/// <summary>
/// How much may come out of compressed data: a few kilobytes made to unpack to gigabytes end early, in an
/// <see cref="RdfSyntaxException"/> whose <see cref="RdfSyntaxException.IsLimit"/> is true. Immutable; safe to share between threads.
/// </summary>
/// <example><code>var limits = new CompressionLimits { MaxOutputBytes = 100_000_000 };</code></example>
public sealed record CompressionLimits
{
    /// <summary>The default limits.</summary>
    public static CompressionLimits Default { get; } = new();

    /// <summary>The greatest number of bytes that come out; no limit by default, for readers keep no more than a piece of them.</summary>
    public long MaxOutputBytes { get; init; } = long.MaxValue;

    /// <summary>
    /// How many times more bytes may come out than went in, so far, once <see cref="RatioGrace"/> is passed. 250 by default: RDF as it
    /// is found packs 5 to 60 times; a gzip file of nothing but zeros packs 1029 times, in Brotli and zstd many thousand times.
    /// </summary>
    public double MaxRatio { get; init; } = 250;

    /// <summary>How many bytes may come out before <see cref="MaxRatio"/> is looked at; 16 MiB by default.</summary>
    public long RatioGrace { get; init; } = 16 << 20;
}
