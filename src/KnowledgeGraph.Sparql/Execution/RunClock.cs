namespace KnowledgeGraph.Sparql.Execution;

/// <summary>When a query or a whole update request began, and when it has to stop.</summary>
/// <param name="options">The timeout and the clock of NOW().</param>
/// <param name="subject">What runs: "query" or "update".</param>
/// <param name="cancellation">Stops it at once.</param>
internal sealed class RunClock(SparqlOptions options, string subject, CancellationToken cancellation)
{
    private long _start = options.TimeProvider.GetTimestamp();
    private CancellationToken _second;

    /// <summary>One moment for the whole query (section 17.4.5.1), and for all operations of an update.</summary>
    public DateTimeOffset Now { get; } = options.TimeProvider.GetUtcNow();

    public void Restart() => _start = options.TimeProvider.GetTimestamp();

    public void AlsoStopOn(CancellationToken second) => _second = second;

    public void ThrowIfStopped()
    {
        _second.ThrowIfCancellationRequested();
        cancellation.ThrowIfCancellationRequested();
        if (options.Timeout is { } timeout && options.TimeProvider.GetElapsedTime(_start) > timeout)
        {
            throw new SparqlLimitException(nameof(SparqlOptions.Timeout), $"The {subject} ran longer than {timeout}.");
        }
    }
}
