using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph;

/// <content>
/// SPARQL over the graph. Parameters are terms, never pasted text; the usual prefixes are known. An interpolated query goes before its text as a
/// string, also where its values are constants.
/// </content>
public sealed partial class KnowledgeBase
{
    private const DynamicallyAccessedMemberTypes Row = DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties;

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

    /// <summary>
    /// The rows of a SELECT query as values of a type: a record whose parameters, or a class whose properties, have the names of the query's
    /// variables; see <see cref="SparqlEngine.Select{T}(SparqlQuery, Rdf.Access.IQuadSource, CancellationToken)"/>.
    /// </summary>
    /// <exception cref="SparqlSyntaxException">The text is not a query; the exception tells the position.</exception>
    /// <exception cref="SparqlRowException">A variable is missing, which is found before the query runs; or a term does not fit.</exception>
    /// <exception cref="SparqlLimitException">The query reached a limit of <see cref="KnowledgeBaseOptions.Sparql"/>.</exception>
    /// <example>
    /// <code>
    /// IReadOnlyList&lt;Beaten&gt; rows = graph.Select&lt;Beaten&gt;($$"""
    ///     SELECT ?loser ?work { ?l kg:outcome kg:NotWon ; kg:recipient/rdfs:label ?loser ; kg:work/rdfs:label ?work }
    ///     """);
    ///
    /// record Beaten(string Loser, string Work);
    /// </code>
    /// </example>
    public IReadOnlyList<T> Select<[DynamicallyAccessedMembers(Row)] T>(string query, params ReadOnlySpan<(string Variable, Term Value)> parameters) =>
        Select<T>(Prepare(query, parameters));

    /// <summary>
    /// The rows of a SELECT query with values in it, <c>Select($$"""SELECT ?p { ?p rdfs:label {{name}} }""")</c>: each value becomes one term and
    /// is never text.
    /// </summary>
    /// <inheritdoc cref="Select(string, ReadOnlySpan{ValueTuple{string, Term}})"/>
    [OverloadResolutionPriority(1)]
    public IReadOnlyList<SolutionMapping> Select(SparqlInterpolatedStringHandler query, params ReadOnlySpan<(string Variable, Term Value)> parameters) =>
        _engine.Select(Prepare(query, parameters), _graph.Store(), row => row);

    /// <summary>The rows of a SELECT query with values in it as values of your own; each value in the query becomes one term.</summary>
    /// <inheritdoc cref="Select(string, ReadOnlySpan{ValueTuple{string, Term}})"/>
    [OverloadResolutionPriority(1)]
    public IReadOnlyList<T> Select<T>(SparqlInterpolatedStringHandler query, Func<SolutionMapping, T> map, params ReadOnlySpan<(string Variable, Term Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(map);
        return _engine.Select(Prepare(query, parameters), _graph.Store(), map);
    }

    /// <summary>The rows of a SELECT query with values in it as values of a type; each value in the query becomes one term.</summary>
    /// <inheritdoc cref="Select{T}(string, ReadOnlySpan{ValueTuple{string, Term}})"/>
    [OverloadResolutionPriority(1)]
    public IReadOnlyList<T> Select<[DynamicallyAccessedMembers(Row)] T>(
        SparqlInterpolatedStringHandler query, params ReadOnlySpan<(string Variable, Term Value)> parameters) =>
        Select<T>(Prepare(query, parameters));

    /// <summary>The answer of an ASK query with values in it; each value becomes one term.</summary>
    /// <inheritdoc cref="Select(string, ReadOnlySpan{ValueTuple{string, Term}})"/>
    [OverloadResolutionPriority(1)]
    public bool Ask(SparqlInterpolatedStringHandler query, params ReadOnlySpan<(string Variable, Term Value)> parameters) =>
        _engine.Ask(Prepare(query, parameters), _graph.Store());

    /// <summary>The triples of a CONSTRUCT query with values in it; each value becomes one term.</summary>
    /// <inheritdoc cref="Select(string, ReadOnlySpan{ValueTuple{string, Term}})"/>
    [OverloadResolutionPriority(1)]
    public IReadOnlyList<Triple> Construct(SparqlInterpolatedStringHandler query, params ReadOnlySpan<(string Variable, Term Value)> parameters) =>
        [.. _engine.Construct(Prepare(query, parameters), _graph.Store())];

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

    /// <inheritdoc cref="Select{T}(string, ReadOnlySpan{ValueTuple{string, Term}})"/>
    public IReadOnlyList<T> Select<[DynamicallyAccessedMembers(Row)] T>(SparqlQuery query, CancellationToken cancellation = default) =>
        _engine.Select<T>(query, _graph.Store(), cancellation);

    private static SparqlQuery Prepare(string query, ReadOnlySpan<(string Variable, Term Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Bind(SparqlQuery.Parse(query, UsualPrefixes.ParseOptions), parameters);
    }

    private static SparqlQuery Prepare(SparqlInterpolatedStringHandler query, ReadOnlySpan<(string Variable, Term Value)> parameters) =>
        Bind(SparqlQuery.Parse(query, UsualPrefixes.ParseOptions), parameters);

    private static SparqlQuery Bind(SparqlQuery query, ReadOnlySpan<(string Variable, Term Value)> parameters)
    {
        foreach (var (variable, value) in parameters)
        {
            query = query.Bind(variable, value);
        }

        return query;
    }
}
