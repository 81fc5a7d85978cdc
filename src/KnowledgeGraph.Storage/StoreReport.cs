namespace KnowledgeGraph.Storage;

/// <summary>What <see cref="QuadStore.Verify"/> found.</summary>
/// <param name="Quads">The quads that were read, once for each order that they stand in.</param>
/// <param name="Terms">The terms that were read.</param>
/// <param name="Bytes">The bytes of files that were read.</param>
/// <param name="Problems">What is wrong; empty if nothing is.</param>
/// <example>
/// <code>
/// foreach (StoreProblem problem in store.Verify().Problems)
/// {
///     Console.Error.WriteLine($"{problem.File}: {problem.Message}");
/// }
/// </code>
/// </example>
public sealed record StoreReport(long Quads, long Terms, long Bytes, IReadOnlyList<StoreProblem> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
