using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>Takes quotes from articles. A quote that is not in the text, word for word, cannot be made.</summary>
/// <remarks>Thread-safe.</remarks>
/// <example>
/// <code>
/// var article = new Article { Id = "a1", Text = "Ada Lind plays Nora in the series ‘Low Tide’." };
/// Quote proof = article.Quote("plays Nora");   // code points 9 to 19
/// article.Quote("played Nora");                // throws QuoteNotFoundException
/// </code>
/// </example>
public static class ArticleQuotes
{
    /// <summary>The first place in the text that holds exactly these words.</summary>
    /// <exception cref="QuoteNotFoundException">The text does not hold them.</exception>
    public static Quote Quote(this Article article, string exact)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentException.ThrowIfNullOrEmpty(exact);
        var at = article.Text.IndexOf(exact, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new QuoteNotFoundException($"The article '{article.Id}' does not say, word for word: {exact}");
        }

        var start = CodePoints.Count(article.Text.AsSpan(0, at));
        return new Quote(article, new Evidence(exact, start, start + CodePoints.Count(exact)));
    }

    /// <summary>Refuses evidence that is not the article's text at its offsets.</summary>
    internal static void Check(Article article, Evidence evidence)
    {
        var (start, end) = (Index(article.Text, evidence.Start), Index(article.Text, evidence.End));
        if (start < 0 || end < start || !article.Text.AsSpan(start, end - start).SequenceEqual(evidence.Exact))
        {
            throw new QuoteNotFoundException($"The article '{article.Id}' does not say, from {evidence.Start} to {evidence.End}: {evidence.Exact}");
        }
    }

    // The code unit at which a code point begins, or -1.
    private static int Index(string text, int codePoint)
    {
        var at = 0;
        for (var seen = 0; seen < codePoint; seen++)
        {
            if (at >= text.Length)
            {
                return -1;
            }

            at += at + 1 < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        return codePoint < 0 ? -1 : at;
    }
}
