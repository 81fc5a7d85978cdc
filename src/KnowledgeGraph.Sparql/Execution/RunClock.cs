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

    /// <summary>
    /// What a resolver outside of the engine is given: cancelled with the run, and when its time is over. Then <see cref="ThrowIfStopped"/>
    /// says which of the two it was.
    /// </summary>
    public CancellationTokenSource StopSource()
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.Timeout is { } timeout && timeout.TotalMilliseconds < int.MaxValue / 2)
        {
            // Timers may be a little early; at the end of this one the time is surely over.
            var left = timeout - options.TimeProvider.GetElapsedTime(_start) + TimeSpan.FromMilliseconds(20);
            source.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        return source;
    }

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
