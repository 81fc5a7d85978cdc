using AngleSharp.Dom;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// What a page says of itself. The sources in the order of trust: JSON-LD of schema.org, OpenGraph and other <c>meta</c>, then the
/// visible <c>time</c>, byline and <c>title</c>.
/// </summary>
internal sealed record HtmlMetadata
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    public DateOnly? Published { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Description { get; init; }

    public string? Section { get; init; }

    public string? Language { get; init; }

    public static HtmlMetadata Of(IDocument page)
    {
        var ld = JsonLdMetadata.Of(page);
        return new HtmlMetadata
        {
            Title = ld.Title ?? Meta(page, "og:title", "twitter:title") ?? Text(page, "h1") ?? Text(page, "title"),
            Url = ld.Url ?? Attribute(page, "link[rel=canonical]", "href") ?? Meta(page, "og:url"),
            Published = ld.Published
                ?? ArticleDate.Parse(Meta(page, "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "pubdate"))
                ?? TimeElement(page),
            Authors = ld.Authors.Count > 0 ? ld.Authors : Byline(page),
            Description = ld.Description ?? Meta(page, "og:description", "description", "twitter:description"),
            Section = ld.Section ?? Meta(page, "article:section"),
            Language = ld.Language ?? page.DocumentElement?.GetAttribute("lang") ?? Meta(page, "og:locale")?.Replace('_', '-'),
        };
    }

    private static DateOnly? TimeElement(IDocument page)
    {
        var times = page.QuerySelectorAll("time[datetime]");
        var best = times.FirstOrDefault(t => t.HasAttribute("pubdate") || t.GetAttribute("itemprop") == "datePublished")
            ?? page.QuerySelector("article time[datetime]")
            ?? page.QuerySelector("time[datetime]");
        return ArticleDate.Parse(best?.GetAttribute("datetime"));
    }

    private static IReadOnlyList<string> Byline(IDocument page)
    {
        var named = Meta(page, "author", "article:author", "byl");
        if (named is not null && !named.Contains("://", StringComparison.Ordinal))
        {
            return ArticleByline.Names(named);
        }

        var element = page.QuerySelector("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline-name, .byline, .author");
        return element is null ? [] : ArticleByline.Names(element.TextContent);
    }

    private static string? Meta(IDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var element in page.QuerySelectorAll("meta[content]"))
            {
                if (string.Equals(element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop"), name, StringComparison.OrdinalIgnoreCase)
                    && Words(element.GetAttribute("content")) is { } content)
                {
                    return content;
                }
            }
        }

        return null;
    }

    private static string? Attribute(IDocument page, string selector, string attribute) =>
        Words(page.QuerySelector(selector)?.GetAttribute(attribute));

    private static string? Text(IDocument page, string selector) => Words(page.QuerySelector(selector)?.TextContent);

    private static string? Words(string? text)
    {
        var words = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
