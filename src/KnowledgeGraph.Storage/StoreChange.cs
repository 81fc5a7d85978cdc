namespace KnowledgeGraph.Storage;

/// <summary>What a commit changed, exactly.</summary>
/// <param name="Version">The number of the commit: each commit that changes something has the next one.</param>
/// <param name="Added">The quads that were not there before and are there now.</param>
/// <param name="Removed">The quads that were there before and are not there now.</param>
/// <example>
/// <code>
/// StoreChange change = transaction.Commit();
/// Console.WriteLine($"+{change.Added} -{change.Removed}");
/// </code>
/// </example>
public readonly record struct StoreChange(long Version, long Added, long Removed);
