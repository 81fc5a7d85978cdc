using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql;

/// <summary>How a document of query results is read, and how much of it. Immutable; safe to share between threads.</summary>
/// <example>
/// <code>var options = new SparqlResultsReaderOptions { MaxRows = 1_000_000, SourceName = "answer.srj" };</code>
/// </example>
public sealed record SparqlResultsReaderOptions
{
    private readonly string _blankNodePrefix = "";

    /// <summary>Labels as written, default limits.</summary>
    public static SparqlResultsReaderOptions Default { get; } = new();

    /// <summary>A name for the document in diagnostics, such as its path.</summary>
    public string? SourceName { get; init; }

    /// <summary>Put before every blank node label, to keep the blank nodes of several documents apart; empty by default.</summary>
    /// <exception cref="ArgumentException">No label can begin so.</exception>
    public string BlankNodePrefix
    {
        get => _blankNodePrefix;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _ = new BlankNode(value + "0");
            _blankNodePrefix = value;
        }
    }

    /// <summary>The longest term or name in bytes as written; 64 MiB by default.</summary>
    public int MaxTermLength { get; init; } = 64 << 20;

    /// <summary>The most variables; 10,000 by default.</summary>
    public int MaxColumns { get; init; } = 10_000;

    /// <summary>The most rows; no limit by default.</summary>
    public long MaxRows { get; init; } = long.MaxValue;

    /// <summary>The most triple terms inside each other, at most <see cref="TripleTerm.MaxDepth"/>, which is the default.</summary>
    public int MaxNesting { get; init; } = TripleTerm.MaxDepth;

    /// <summary>The greatest size of a document in bytes; no limit by default.</summary>
    public long MaxInputBytes { get; init; } = long.MaxValue;

    /// <summary>
    /// JSON may have its rows before its <c>head</c>; then they are held until the head has come. The most bytes of the document that are held so;
    /// 64 MiB by default.
    /// </summary>
    public long MaxHeldBytes { get; init; } = 64 << 20;

    internal void Check()
    {
        if (MaxTermLength is <= 0 or > 1 << 29 || MaxColumns < 0 || MaxRows < 0 || MaxNesting is < 0 or > TripleTerm.MaxDepth || MaxInputBytes < 0 || MaxHeldBytes < 0)
        {
            throw new ArgumentException($"Limits are not negative, MaxTermLength is from 1 to 2^29, MaxNesting at most {TripleTerm.MaxDepth}.");
        }
    }
}
