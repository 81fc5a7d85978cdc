using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Sparql.Planning;

namespace KnowledgeGraph.Sparql;

/// <summary>Updates.</summary>
public sealed partial class SparqlEngine
{
    /// <summary>
    /// Runs an update: its operations one after another, each seeing what those before did, all in one transaction. If one
    /// fails or a limit is reached, nothing is changed.
    /// </summary>
    /// <param name="update">The update.</param>
    /// <param name="target">What is changed; a target with one writer at a time is waited for.</param>
    /// <param name="cancellationToken">Stops the update, which then changes nothing; not once the changes are being committed.</param>
    /// <returns>What the request changed as a whole: a quad that one operation adds and another removes is not counted.</returns>
    /// <remarks>
    /// <para>Empty graphs are not kept: a graph is there if it holds a triple. Where the recommendation leaves a choice to such
    /// stores (section 3.2), CREATE of a graph that is there fails and else changes nothing; CLEAR and DROP of a graph that is
    /// not there succeed, for what they ask for is so; ADD, MOVE and COPY from a named graph that is not there fail, lest a
    /// mistyped name empties the target. SILENT makes each of these a success without effect.</para>
    /// <para>The limits of the options hold: the timeout for the whole request, rows and memory for each operation. NOW() is
    /// one moment for the request. LOAD needs <see cref="SparqlOptions.LoadResolver"/>.</para>
    /// </remarks>
    /// <exception cref="SparqlUpdateException">An operation failed.</exception>
    /// <exception cref="SparqlLimitException">A limit of the options was reached.</exception>
    /// <example>
    /// <code>
    /// var update = SparqlUpdate.Parse("DELETE { ?s ?p 'old' } INSERT { ?s ?p 'new' } WHERE { ?s ?p 'old' }");
    /// QuadChange change = SparqlEngine.Default.Update(update, dataset);
    /// Console.WriteLine($"+{change.Added} -{change.Removed}");
    /// </code>
    /// </example>
    public QuadChange Update(SparqlUpdate update, IQuadTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(target);
        using var transaction = target.BeginTransaction(cancellationToken);
        using (var run = new UpdateRun(transaction, _options, cancellationToken))
        {
            run.Run(update.Operations);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return transaction.Commit();
    }

    /// <summary>
    /// The plan of an update, without running it. Each operation is planned on the data as they are now, not as the operations before it
    /// would leave them.
    /// </summary>
    /// <exception cref="SparqlLimitException">An operation nests too deep.</exception>
    /// <example><code>Console.WriteLine(SparqlEngine.Default.Explain(update, dataset));</code></example>
    public UpdatePlan Explain(SparqlUpdate update, IQuadSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(source);
        return new UpdatePlan(UpdateRun.Explain(update.Operations, source, _options, cancellationToken));
    }

    /// <summary>
    /// Runs an update in a transaction that is rolled back, and gives its plan with what each operation and each operator did. Nothing is
    /// changed, but a writer is waited for, and resolvers of SERVICE and LOAD are asked.
    /// </summary>
    /// <exception cref="SparqlUpdateException">An operation failed.</exception>
    /// <exception cref="SparqlLimitException">A limit of the options was reached.</exception>
    /// <example><code>UpdatePlan plan = SparqlEngine.Default.Analyze(update, dataset);</code></example>
    public UpdatePlan Analyze(SparqlUpdate update, IQuadTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(target);

        // Disposing without a commit rolls back.
        using var transaction = target.BeginTransaction(cancellationToken);
        using var run = new UpdateRun(transaction, _options, cancellationToken);
        return new UpdatePlan(run.Analyze(update.Operations));
    }

    /// <summary>
    /// As <see cref="Update"/>, without a thread that waits for the writer before or for the disk at the end. The operations
    /// themselves are computed by the thread that calls or goes on.
    /// </summary>
    /// <exception cref="SparqlUpdateException">An operation failed.</exception>
    /// <exception cref="SparqlLimitException">A limit of the options was reached.</exception>
    public async ValueTask<QuadChange> UpdateAsync(SparqlUpdate update, IQuadTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(target);
        using var transaction = await target.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        using (var run = new UpdateRun(transaction, _options, cancellationToken))
        {
            run.Run(update.Operations);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await transaction.CommitAsync().ConfigureAwait(false);
    }
}
