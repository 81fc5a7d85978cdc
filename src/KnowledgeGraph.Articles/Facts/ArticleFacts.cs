namespace KnowledgeGraph.Articles;

/// <summary>What one article says: the extractor's result and the mapping's input.</summary>
/// <param name="Article">The article.</param>
/// <param name="Facts">Its facts, in a deterministic order, each once with all its evidence.</param>
/// <param name="Misses">What looked like a fact and did not become one, and why.</param>
/// <example><code>new FactWriter().Write([new ArticleFacts(article, [role, win], [])], dataset);</code></example>
public sealed record ArticleFacts(Article Article, IReadOnlyList<ArticleFact> Facts, IReadOnlyList<FactMiss> Misses);
