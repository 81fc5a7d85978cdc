using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Articles;
using SmartReader;
using Article = KnowledgeGraph.Articles.Article;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>An article from a page: AngleSharp parses, SmartReader finds the main text, and we take text and marks from that.</summary>
internal static class HtmlArticle
{
    // SmartReader wants an address to resolve links by; it fetches nothing. RFC 2606 keeps this name free for ever.
    private const string NoAddress = "https://page.invalid/";

    public static Article Read(string html, string id, ArticleReaderOptions options, CancellationToken cancellationToken)
    {
        HtmlDepth.Check(html, options.MaxHtmlDepth, id);
        cancellationToken.ThrowIfCancellationRequested();
        using var page = new HtmlParser().ParseDocument(html);
        CheckDepth(page, html, id, options);
        cancellationToken.ThrowIfCancellationRequested();
        var metadata = HtmlMetadata.Of(page);
        var (text, marks) = MainText(html, page);
        cancellationToken.ThrowIfCancellationRequested();
        return new Article
        {
            Id = id,
            Text = text,
            Title = metadata.Title,
            Url = metadata.Url,
            Published = metadata.Published,
            Authors = metadata.Authors,
            Description = metadata.Description,
            Section = metadata.Section,
            Language = metadata.Language is { Length: > 0 } language ? language : "en",
            Marks = marks,
        };
    }

    private static (string Text, IReadOnlyList<TextMark> Marks) MainText(string html, IHtmlDocument page)
    {
        // SmartReader changes the tree that it is given, so it gets one of its own.
        using var reader = new Reader(NoAddress, html) { ContinueIfNotReadable = true };
        var found = reader.GetArticle();
        if (found.Completed && !string.IsNullOrWhiteSpace(found.Content))
        {
            using var content = new HtmlParser().ParseDocument(found.Content);
            var main = HtmlText.Of(content.Body!);
            if (main.Text.Length > 0)
            {
                return main;
            }
        }

        INode rest = page.QuerySelector("article") ?? page.QuerySelector("main") ?? (INode?)page.Body ?? page;
        return HtmlText.Of(rest);
    }

    // What the scan of the tags could not see (elements of SVG in raw text, misnested formatting) shows in the tree.
    private static void CheckDepth(IDocument page, string html, string id, ArticleReaderOptions options)
    {
        // Elements that the scan does not count (p, li, td, ...) stand between those that it does.
        var limit = options.MaxHtmlDepth * 3;
        var depth = 0;
        INode? node = page;
        while (node is not null)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth > limit)
                {
                    throw HtmlDepth.TooDeep(html, 0, options.MaxHtmlDepth, id);
                }

                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }
    }
}
