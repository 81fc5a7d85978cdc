using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Joining;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Joins what several readings of one article found. Facts that say the same become one with all the evidence, the greater confidence and the
/// names of both rules; where one says more (the category, the character, the year), the joined one says that. Wins and losses of one award are
/// two facts. Facts that point to others point to the joined ones. The same parts give the same facts in the same order.
/// </summary>
/// <remarks>Thread-safe.</remarks>
/// <example><code>ArticleFacts all = FactJoin.Join(article, [byRules, byModel, byHand]);</code></example>
public static class FactJoin
{
    /// <summary>Joins the parts; the facts come in the order of the text, then of the parts.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A part is of an article with another text.</exception>
    public static ArticleFacts Join(Article article, IReadOnlyList<ArticleFacts> parts)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(parts);
        foreach (var part in parts)
        {
            if (!string.Equals(part.Article.Text, article.Text, StringComparison.Ordinal))
            {
                throw new ArgumentException($"The facts of '{part.Article.Id}' are not of the text of '{article.Id}': their offsets count in another text.", nameof(parts));
            }
        }

        return parts.Count == 1 ? parts[0] with { Article = article } : new FactJoiner(article).Join(parts);
    }
}
