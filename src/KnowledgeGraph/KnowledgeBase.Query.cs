using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph;

/// <content>SPARQL over the graph. Parameters are terms, never pasted text; the usual prefixes are known.</content>
public sealed partial class KnowledgeBase
{
    /// <summary>
    /// The rows of a SELECT query. The prefixes <c>kg rdf rdfs xsd owl schema prov oa skos</c> are known; each parameter gives a
    /// variable its value.
    /// </summary>
    /// <exception cref="SparqlSyntaxException">The text is not a query; the exception tells the position.</exception>
    /// <exception cref="SparqlLimitException">The query reached a limit of <see cref="KnowledgeBaseOptions.Sparql"/>.</exception>
    public IReadOnlyList<SolutionMapping> Select(string query, params ReadOnlySpan<(string Variable, Term Value)> parameters) =>
        Select(query, row => row, parameters);

    /// <summary>The rows of a SELECT query as values of your own, in the query's order.</summary>
    /// <inheritdoc cref="Select(string, ReadOnlySpan{ValueTuple{string, Term}})"/>
    public IReadOnlyList<T> Select<T>(string query, Func<SolutionMapping, T> map, params ReadOnlySpan<(string Variable, Term Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(map);
        return _engine.Select(Prepare(query, parameters), _graph.Store(), map);
    }

    /// <summary>The answer of an ASK query.</summary>
    /// <inheritdoc cref="Select(string, ReadOnlySpan{ValueTuple{string, Term}})"/>
    public bool Ask(string query, params ReadOnlySpan<(string Variable, Term Value)> parameters) =>
        _engine.Ask(Prepare(query, parameters), _graph.Store());

    /// <summary>The triples of a CONSTRUCT query.</summary>
    /// <inheritdoc cref="Select(string, ReadOnlySpan{ValueTuple{string, Term}})"/>
    public IReadOnlyList<Triple> Construct(string query, params ReadOnlySpan<(string Variable, Term Value)> parameters) =>
        [.. _engine.Construct(Prepare(query, parameters), _graph.Store())];

    /// <summary>The rows of a SELECT query that is parsed already, such as one of <c>SparqlQuery.Parse($"... {value} ...")</c>.</summary>
    /// <exception cref="SparqlLimitException">The query reached a limit of <see cref="KnowledgeBaseOptions.Sparql"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<T> Select<T>(SparqlQuery query, Func<SolutionMapping, T> map, CancellationToken cancellation = default) =>
        _engine.Select(query, _graph.Store(), map, cancellation);

    private static SparqlQuery Prepare(string query, ReadOnlySpan<(string Variable, Term Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(query);
        var prepared = SparqlQuery.Parse(query, UsualPrefixes.ParseOptions);
        foreach (var (variable, value) in parameters)
        {
            prepared = prepared.Bind(variable, value);
        }

        return prepared;
    }
}
