using KnowledgeGraph.Extraction.Joining;

namespace KnowledgeGraph.Extraction;

/// <summary>Puts extractors together.</summary>
/// <example><code>IFactExtractor both = FactExtractor.Default.Then(model);</code></example>
public static class FactExtractors
{
    /// <summary>
    /// An extractor that asks both, one after the other, and gives each fact once with all its evidence (<see cref="FactJoin"/>). What the first
    /// found comes first among facts of one place.
    /// </summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public static IFactExtractor Then(this IFactExtractor first, IFactExtractor second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new JoinedExtractor(first, second);
    }
}
