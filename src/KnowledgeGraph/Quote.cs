using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>Words of one article that prove a fact written by hand; made by <see cref="ArticleQuotes.Quote(Article, string)"/>.</summary>
/// <param name="Article">The article.</param>
/// <param name="Evidence">The words and where they stand.</param>
/// <example><code>Quote proof = article.Quote("Mark Ruffalo won an Emmy Award");</code></example>
public sealed record Quote(Article Article, Evidence Evidence);
