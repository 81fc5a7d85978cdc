namespace KnowledgeGraph.Linking;

/// <summary>Limits of asking a reconciliation service. Immutable; safe to share between threads.</summary>
/// <example><code>var options = new OpenRefineOptions { BatchSize = 10, Retries = 2 };</code></example>
public sealed record OpenRefineOptions
{
    /// <summary>How many queries go into one request, 1 or more. Default: 25.</summary>
    public int BatchSize { get; init; } = 25;

    /// <summary>How many bytes of an answer are read at most. Default: 8 MiB.</summary>
    public int MaxResponseBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How often a request is sent again after 429 (too many requests) or 503 (unavailable). Default: 4.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>How long to wait before the first repetition where the service does not say (<c>Retry-After</c>); each further wait is twice as long. Default: one second.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait; a service that asks for more is given up. Default: one minute.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The clock by which waits are measured. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxResponseBytes, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(Retries);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRetryDelay, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(Clock);
    }
}
