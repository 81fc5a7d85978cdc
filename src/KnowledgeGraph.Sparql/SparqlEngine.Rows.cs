using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Results.Rows;

namespace KnowledgeGraph.Sparql;

/// <content>Rows as values of types of the caller's.</content>
public sealed partial class SparqlEngine
{
    /// <summary>
    /// Runs a SELECT query and makes a <typeparamref name="T"/> of each row: by its longest public constructor whose parameters all have a
    /// variable of their name or a default, and by its public properties that have a variable of their name (the same case goes before
    /// another). A query of one variable also gives plain values: <c>Select&lt;string&gt;</c>. Variables that the type has no member
    /// for are left out.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Members are <c>string</c> (of a literal or an IRI), whole numbers, <c>decimal</c>, <c>double</c>, <c>float</c>, <c>bool</c>,
    /// <c>DateTimeOffset</c>, <c>DateTime</c>, <c>DateOnly</c>, <c>TimeOnly</c>, <c>TimeSpan</c>, terms, and enumerations (by the name that a
    /// literal is or that an IRI ends with). What the type cannot hold is refused, not rounded. An unbound variable is null, and an
    /// error where the member is not nullable and its parameter has no default.
    /// </para>
    /// <para>
    /// It works in programs that are trimmed or compiled ahead. There .NET does not keep which references are nullable, unless the program sets
    /// <c>NullabilityInfoContextSupport</c>; then an unbound variable is null for every reference.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">The query is no SELECT.</exception>
    /// <exception cref="SparqlRowException">A variable is missing, which is found before the query runs; or a term does not fit.</exception>
    /// <exception cref="SparqlLimitException">A limit of the options was reached.</exception>
    /// <example>
    /// <code>
    /// IReadOnlyList&lt;Beaten&gt; rows = engine.Select&lt;Beaten&gt;(SparqlQuery.Parse("SELECT ?loser ?work { ... }"), source);
    ///
    /// record Beaten(string Loser, string? Work);
    /// </code>
    /// </example>
    public IReadOnlyList<T> Select<[DynamicallyAccessedMembers(RowShape.Needed)] T>(SparqlQuery query, IQuadSource source, CancellationToken cancellationToken = default)
    {
        Expect<SelectQuery>(query, source);
        return Select(query, source, RowMaps<T>.For(query.Variables).Map, cancellationToken);
    }

    /// <summary>
    /// The same one row after the other, computed on the thread pool while they are awaited. The snapshot of the source is taken when the
    /// enumeration begins, and released when it ends, early or not.
    /// </summary>
    /// <inheritdoc cref="Select{T}(SparqlQuery, IQuadSource, CancellationToken)"/>
    /// <example>
    /// <code>await foreach (Beaten row in engine.SelectAsync&lt;Beaten&gt;(query, source, cancellationToken)) { ... }</code>
    /// </example>
    public IAsyncEnumerable<T> SelectAsync<[DynamicallyAccessedMembers(RowShape.Needed)] T>(
        SparqlQuery query, IQuadSource source, CancellationToken cancellationToken = default)
    {
        Expect<SelectQuery>(query, source);
        _ = RowMaps<T>.For(query.Variables);
        return RowsAsync(query, source, () => RowMaps<T>.For(query.Variables), cancellationToken);
    }

    // A map counts its rows, so each enumeration has one of its own.
    private async IAsyncEnumerable<T> RowsAsync<T>(
        SparqlQuery query, IQuadSource source, Func<RowMap<T>> newMap, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var map = newMap();
        using var rows = Select(query, source, cancellationToken);
        await foreach (var row in rows.AsAsyncEnumerable(cancellationToken).ConfigureAwait(false))
        {
            yield return map.Map(row);
        }
    }
}
