using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;
using KnowledgeGraph.Sparql.Planning;

namespace KnowledgeGraph.Sparql;

/// <summary>
/// Runs SPARQL 1.1 queries over any <see cref="IQuadSource"/> and updates of any <see cref="IQuadTarget"/>. Each call sees the source as it is at the call. Immutable and
/// safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// SparqlQuery query = SparqlQuery.Parse("SELECT ?name { ?person &lt;http://xmlns.com/foaf/0.1/name&gt; ?name }");
/// using SolutionSequence rows = SparqlEngine.Default.Select(query, dataset);
/// foreach (SolutionMapping row in rows)
/// {
///     Console.WriteLine(row["name"]);
/// }
/// </code>
/// </example>
public sealed partial class SparqlEngine
{
    private readonly SparqlOptions _options;

    /// <summary>An engine with the given options.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public SparqlEngine(SparqlOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _options = options;
    }

    /// <summary>An engine with <see cref="SparqlOptions.Default"/>.</summary>
    public static SparqlEngine Default { get; } = new(SparqlOptions.Default);

    /// <summary>Runs a SELECT query. The rows are computed while they are read; dispose the sequence.</summary>
    /// <exception cref="ArgumentException">The query is no SELECT.</exception>
    /// <exception cref="SparqlLimitException">Here or while reading: a limit of the options was reached.</exception>
    public SolutionSequence Select(SparqlQuery query, IQuadSource source, CancellationToken cancellationToken = default)
    {
        var select = Expect<SelectQuery>(query, source);
        var snapshot = SnapshotOf(select, source);
        try
        {
            return new SolutionSequence([.. select.Variables.Select(v => v.Name)], snapshot, () => Start(select, snapshot, cancellationToken));
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    /// <summary>Runs a SELECT query and makes a value of each row; the list is complete when the call returns.</summary>
    /// <exception cref="ArgumentException">The query is no SELECT.</exception>
    /// <exception cref="SparqlLimitException">A limit of the options was reached.</exception>
    /// <example>
    /// <code>IReadOnlyList&lt;string?&gt; names = engine.Select(query, source, row => row.GetString("name"));</code>
    /// </example>
    public IReadOnlyList<T> Select<T>(SparqlQuery query, IQuadSource source, Func<SolutionMapping, T> map, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(map);
        using var rows = Select(query, source, cancellationToken);
        return [.. rows.Select(map)];
    }

    /// <summary>Runs an ASK query; stops at the first solution.</summary>
    /// <exception cref="ArgumentException">The query is no ASK.</exception>
    /// <exception cref="SparqlLimitException">A limit of the options was reached.</exception>
    public bool Ask(SparqlQuery query, IQuadSource source, CancellationToken cancellationToken = default)
    {
        var ask = Expect<AskQuery>(query, source);
        using var snapshot = SnapshotOf(ask, source);
        return Start(ask, snapshot, cancellationToken).Any();
    }

    /// <summary>Runs a CONSTRUCT or DESCRIBE query. Each triple comes once; the triples are computed while they are read.</summary>
    /// <exception cref="ArgumentException">The query is neither.</exception>
    /// <exception cref="SparqlLimitException">While reading: a limit of the options was reached.</exception>
    public IEnumerable<Triple> Construct(SparqlQuery query, IQuadSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(source);
        return query.Algebra is ConstructQuery or DescribeQuery
            ? Triples(query.Algebra, source, cancellationToken)
            : throw new ArgumentException($"The query is {query.Form}; Construct runs CONSTRUCT and DESCRIBE.", nameof(query));
    }

    /// <summary>Runs a DESCRIBE query; the same as <see cref="Construct"/>. The description is the concise bounded one.</summary>
    /// <exception cref="ArgumentException">The query is neither DESCRIBE nor CONSTRUCT.</exception>
    public IEnumerable<Triple> Describe(SparqlQuery query, IQuadSource source, CancellationToken cancellationToken = default) =>
        Construct(query, source, cancellationToken);

    /// <summary>The plan of a query on a source, without running it.</summary>
    /// <exception cref="SparqlLimitException">The query nests too deep.</exception>
    /// <example><code>Console.WriteLine(SparqlEngine.Default.Explain(query, dataset));</code></example>
    public QueryPlan Explain(SparqlQuery query, IQuadSource source, CancellationToken cancellationToken = default) =>
        PlanOf(query, source, measure: false, cancellationToken);

    /// <summary>
    /// Runs a query to the end of its solutions, which are thrown away, and gives its plan with what each operator did: rows, batches, time
    /// and memory.
    /// </summary>
    /// <exception cref="SparqlLimitException">A limit of the options was reached.</exception>
    /// <example><code>long rows = SparqlEngine.Default.Analyze(query, dataset).Run!.Rows;</code></example>
    public QueryPlan Analyze(SparqlQuery query, IQuadSource source, CancellationToken cancellationToken = default) =>
        PlanOf(query, source, measure: true, cancellationToken);

    private QueryPlan PlanOf(SparqlQuery query, IQuadSource source, bool measure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(source);
        using var snapshot = SnapshotOf(query.Algebra, source);
        var context = new QueryContext(snapshot, _options, query.Algebra.Base, cancellationToken, measure);
        return Explanation.Of(query.Algebra.Pattern, context, query.Algebra is AskQuery, cancellationToken);
    }

    private static T Expect<T>(SparqlQuery query, IQuadSource source)
        where T : Query
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(source);
        return query.Algebra as T ?? throw new ArgumentException($"The query is {query.Form}, not {typeof(T).Name.Replace("Query", "", StringComparison.Ordinal)}.", nameof(query));
    }

    private IQuadSnapshot SnapshotOf(Query query, IQuadSource source)
    {
        var snapshot = source.Snapshot();
        return query.HasDataset ? DatasetView.Of(snapshot, query.From, query.FromNamed)
            : _options.UnionDefaultGraph ? DatasetView.Union(snapshot)
            : snapshot;
    }

    private QueryRun Start(Query query, IQuadSnapshot snapshot, CancellationToken cancellationToken) => QueryStart.Start(
        query.Pattern,
        new QueryContext(snapshot, _options, query.Base, cancellationToken),
        query is AskQuery ? 1 : null,
        cancellationToken);

    private IEnumerable<Triple> Triples(Query query, IQuadSource source, CancellationToken cancellationToken)
    {
        using var snapshot = SnapshotOf(query, source);
        var run = Start(query, snapshot, cancellationToken);
        var triples = query is ConstructQuery construct
            ? TemplateFiller.Fill(run, construct.Template)
            : Description.Of(run, ((DescribeQuery)query).Resources);
        var given = 0L;
        foreach (var triple in triples)
        {
            run.Context.CountResult(++given);
            yield return triple;
        }
    }
}
