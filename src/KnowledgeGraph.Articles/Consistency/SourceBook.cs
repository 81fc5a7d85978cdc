using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>Who published each article, when, and how far that is trusted.</summary>
internal sealed class SourceBook(IReadOnlyList<ArticleScope> scopes, ConsistencyOptions options)
{
    /// <summary>However many say it, some doubt remains.</summary>
    private const decimal MostSure = 0.999m;

    private readonly Dictionary<string, (string Source, DateOnly Published)> _articles = scopes.ToDictionary(
        s => s.Id, s => (SourceOf(s.Article), s.Published ?? DateOnly.MinValue), StringComparer.Ordinal);

    public string Source(ClaimDraft claim) => _articles[claim.ArticleId].Source;

    public decimal Trust(ClaimDraft claim) => options.Trust.GetValueOrDefault(Source(claim), options.Trust.GetValueOrDefault(claim.ArticleId, 1m));

    public DateOnly Published(ClaimDraft claim) => _articles[claim.ArticleId].Published;

    public int Sources(IEnumerable<ClaimDraft> claims) => claims.Select(Source).Distinct(StringComparer.Ordinal).Count();

    /// <summary>
    /// How sure several sources make one thing: it is false only if each is mistaken, 1 - (1 - a)(1 - b)... Articles of one source
    /// repeat each other, and the surest counts.
    /// </summary>
    public decimal Combined(IEnumerable<ClaimDraft> claims)
    {
        var doubt = 1m;
        foreach (var source in claims.GroupBy(Source, StringComparer.Ordinal))
        {
            doubt *= 1m - source.Max(c => c.Confidence * Trust(c));
        }

        return Math.Min(MostSure, decimal.Round(1m - doubt, 3, MidpointRounding.ToZero));
    }

    // The host of the URL; an article without one is a source of its own.
    private static string SourceOf(Article article)
    {
        var url = (article.Url ?? "").AsSpan();
        var start = url.IndexOf("://", StringComparison.Ordinal);
        if (start <= 0)
        {
            return article.Id;
        }

        var authority = url[(start + 3)..];
        var end = authority.IndexOfAny('/', '?', '#');
        authority = end < 0 ? authority : authority[..end];
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.LastIndexOf(':');
        var host = (port > authority.LastIndexOf(']') ? authority[..port] : authority).ToString().ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        return host.Length == 0 ? article.Id : host;
    }
}
