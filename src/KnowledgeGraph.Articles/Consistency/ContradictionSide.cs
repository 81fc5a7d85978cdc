using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>What one side of a contradiction says, and who says it.</summary>
/// <param name="Says">The triple.</param>
/// <param name="Claims">The claims that say it, in the order of their IRIs.</param>
/// <param name="ArticleIds">The articles of those claims, each once.</param>
/// <param name="Confidence">The confidence of the surest claim.</param>
/// <example><code>Console.WriteLine($"{side.Says}, say {string.Join(" and ", side.ArticleIds)}");</code></example>
public sealed record ContradictionSide(Triple Says, IReadOnlyList<Iri> Claims, IReadOnlyList<string> ArticleIds, decimal Confidence);
