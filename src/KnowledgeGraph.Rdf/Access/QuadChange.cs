namespace KnowledgeGraph.Rdf.Access;

/// <summary>What a transaction changed as a whole, exactly.</summary>
/// <param name="Added">The quads that were not there before and are there now.</param>
/// <param name="Removed">The quads that were there before and are not there now.</param>
/// <example>
/// <code>
/// QuadChange change = transaction.Commit();
/// Console.WriteLine($"+{change.Added} -{change.Removed}");
/// </code>
/// </example>
public readonly record struct QuadChange(long Added, long Removed);
