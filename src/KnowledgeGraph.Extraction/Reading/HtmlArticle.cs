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

    // SmartReader takes quadratic time over elements side by side. No article has so many; of such a page the whole text is taken.
    private const int MostElements = 20_000;

    public static Article Read(string html, string id, ArticleReaderOptions options, CancellationToken cancellationToken)
    {
        HtmlDepth.Check(html, options.MaxHtmlDepth, id);
        cancellationToken.ThrowIfCancellationRequested();
        using var page = new HtmlParser().ParseDocument(html);
        var elements = CountElements(page, html, id, options);
        cancellationToken.ThrowIfCancellationRequested();
        var metadata = HtmlMetadata.Of(page);
        var (text, marks) = MainText(html, page, elements);
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

    private static (string Text, IReadOnlyList<TextMark> Marks) MainText(string html, IHtmlDocument page, int elements)
    {
        // SmartReader changes the tree that it is given, so it gets one of its own.
        if (elements <= MostElements)
        {
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
        }

        INode rest = page.QuerySelector("article") ?? page.QuerySelector("main") ?? (INode?)page.Body ?? page;
        return HtmlText.Of(rest);
    }

    // What the scan of the tags could not see (elements of SVG in raw text, misnested formatting) shows in the tree.
    private static int CountElements(IDocument page, string html, string id, ArticleReaderOptions options)
    {
        // Elements that the scan does not count (p, li, td, ...) stand between those that it does.
        var limit = options.MaxHtmlDepth * 3;
        var open = new Stack<(INode Node, int Next)>([(page, 0)]);
        var elements = 0;
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Node.ChildNodes.Length)
            {
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            if (top.Node.ChildNodes[top.Next] is IElement child)
            {
                open.Push((child, 0));
                elements++;
                if (open.Count > limit)
                {
                    throw HtmlDepth.TooDeep(html, 0, options.MaxHtmlDepth, id);
                }
            }
        }

        return elements;
    }
}
