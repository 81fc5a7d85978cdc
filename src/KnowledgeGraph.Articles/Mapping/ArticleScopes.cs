using System.Globalization;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>The articles of one call, each once, by id.</summary>
internal static class ArticleScopes
{
    /// <summary>
    /// The same article twice is one; different texts that share an id (two folders hold a file of one name) are kept apart by a
    /// hash of the text.
    /// </summary>
    public static IReadOnlyList<ArticleScope> Of(IReadOnlyList<ArticleFacts> articles)
    {
        var scopes = new List<ArticleScope>();
        foreach (var sameId in articles.GroupBy(a => a.Article.Id, StringComparer.Ordinal))
        {
            var texts = sameId.GroupBy(a => a.Article.Text, StringComparer.Ordinal).ToList();
            foreach (var sameText in texts)
            {
                var article = sameText.Select(a => a.Article).OrderBy(Metadata, StringComparer.Ordinal).First();
                article = texts.Count == 1 ? article : article with { Id = article.Id + "-" + StableHash.Of(article.Text, 8) };
                scopes.Add(new ArticleScope(article, sameText.SelectMany(a => a.Facts)));
            }
        }

        return [.. scopes.OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    // Where one text came twice with different metadata, which of them speaks must not hang on the order of the input.
    private static string Metadata(Article article) => string.Join(
        '\n', article.Published?.ToString("O", CultureInfo.InvariantCulture), article.Url, article.Title, article.Description, article.Section, article.Language, string.Join('\n', article.Authors));
}
