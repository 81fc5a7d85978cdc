namespace KnowledgeGraph.Sparql;

/// <summary>How queries and updates run. Immutable; safe to share between threads.</summary>
/// <example>
/// <code>var options = new SparqlOptions { Timeout = TimeSpan.FromSeconds(10), MaxRows = 100_000 };</code>
/// </example>
public sealed record SparqlOptions
{
    /// <summary>No timeout, no row limit, one GiB of intermediate results, optimised, system clock, seed 0, no SERVICE, no LOAD.</summary>
    public static SparqlOptions Default { get; } = new();

    /// <summary>The longest time that a query may run, counted from its start; null (default) is no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The most solutions (or triples of CONSTRUCT and DESCRIBE) that a query may give; more is an error. Null (default) is no limit.</summary>
    public long? MaxRows { get; init; }

    /// <summary>About how many bytes hash tables, sorts and new terms of a query may hold; default one GiB.</summary>
    public long MaxMemoryBytes { get; init; } = 1L << 30;

    /// <summary>The most links that the closures (<c>*</c>, <c>+</c>, <c>?</c>) of a query's property paths may follow; null (default) is no limit.</summary>
    public long? MaxPathSteps { get; init; }

    /// <summary>How deep expressions and group patterns may nest; default 1000.</summary>
    public int MaxExpressionDepth { get; init; } = 1000;

    /// <summary>False runs joins in written order with no rewriting, to compare results; default true.</summary>
    public bool Optimize { get; init; } = true;

    /// <summary>The clock of NOW(), of <see cref="Timeout"/> and of plans that were run; default the system's. A query sees one moment.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What RAND, UUID and STRUUID derive from: each run of a query with the same seed gives the same values. Default 0.</summary>
    public long Seed { get; init; }

    /// <summary>Answers SERVICE; null (default) refuses it, for a query must not reach out unasked.</summary>
    public ServiceResolver? ServiceResolver { get; init; }

    /// <summary>Reads the documents of LOAD; null (default) refuses it, for an update must not reach out unasked.</summary>
    public LoadResolver? LoadResolver { get; init; }

    /// <summary>
    /// Whether a query without FROM sees as default graph all graphs of the source merged; default false: the source's own default graph.
    /// </summary>
    public bool UnionDefaultGraph { get; init; }

    internal void Check()
    {
        if (Timeout < TimeSpan.Zero || MaxRows < 0 || MaxPathSteps < 0 || MaxMemoryBytes <= 0 || MaxExpressionDepth <= 0)
        {
            throw new ArgumentException("Timeout, MaxRows and MaxPathSteps are not negative; MaxMemoryBytes and MaxExpressionDepth are more than 0.");
        }

        ArgumentNullException.ThrowIfNull(TimeProvider);
    }
}
