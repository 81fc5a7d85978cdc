namespace KnowledgeGraph.Sparql;

/// <summary>A query was stopped because it reached a limit of its <see cref="SparqlOptions"/>.</summary>
/// <example>
/// <code>
/// catch (SparqlLimitException e) when (e.Limit == nameof(SparqlOptions.Timeout)) { ... }
/// </code>
/// </example>
public sealed class SparqlLimitException : Exception
{
    /// <summary>Names the limit, a property of <see cref="SparqlOptions"/>.</summary>
    public SparqlLimitException(string limit, string message)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(limit);
        Limit = limit;
    }

    /// <summary>The property of <see cref="SparqlOptions"/> that was reached, such as <c>MaxRows</c>.</summary>
    public string Limit { get; }
}
