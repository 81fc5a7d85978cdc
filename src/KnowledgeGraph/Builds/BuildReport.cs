namespace KnowledgeGraph;

/// <summary>What an update did, by article ids in the order of code units.</summary>
/// <param name="Added">Articles that were not there before.</param>
/// <param name="Changed">Articles whose text or metadata changed, or whose facts were found by another version or other options.</param>
/// <param name="Removed">Articles that are not there any more.</param>
/// <param name="Unchanged">How many stayed what they were.</param>
/// <example><code>BuildReport report = update.Commit(); Console.WriteLine($"{report.Changed.Count} changed");</code></example>
public sealed record BuildReport(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed, int Unchanged);
