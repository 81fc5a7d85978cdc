namespace KnowledgeGraph;

/// <summary>What was changed in a store so that it holds a graph as it is now.</summary>
/// <param name="Added">Quads that were not there.</param>
/// <param name="Removed">Quads that an earlier build had added and that no fact says any more.</param>
/// <example><code>StoreDifference difference = state.SaveTo(store); Console.WriteLine($"+{difference.Added} -{difference.Removed}");</code></example>
public readonly record struct StoreDifference(long Added, long Removed);
