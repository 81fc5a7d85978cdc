namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// A source that can also be changed: the one door through which engines write. The in-memory <see cref="Dataset"/>
/// implements it, and so do stores.
/// </summary>
/// <example>
/// <code>
/// using IQuadTransaction transaction = target.BeginTransaction();
/// transaction.Add(quad);
/// transaction.Commit();
/// </code>
/// </example>
public interface IQuadTarget : IQuadSource
{
    /// <summary>Begins a transaction; a target with one writer at a time waits until it is free.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    IQuadTransaction BeginTransaction(CancellationToken cancellationToken = default);

    /// <summary>As <see cref="BeginTransaction"/>, without a thread that waits where the target can do so.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    ValueTask<IQuadTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default) => new(BeginTransaction(cancellationToken));
}
