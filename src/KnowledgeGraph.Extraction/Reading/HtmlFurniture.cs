using AngleSharp.Dom;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Parts of a page's main text that are not text: navigation, tables of links, footnotes and their marks, edit controls.</summary>
internal static class HtmlFurniture
{
    private const int ManyLinks = 10;
    private const double MostlyLinks = 0.75;

    public static bool Is(IElement element) => element.LocalName switch
    {
        _ when element.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo" or "menu" or "toolbar" => true,
        "sup" => IsFootnoteMark(element),
        "li" => IsFootnote(element),
        "span" => IsHeadingControl(element),
        "table" => IsTableOfLinks(element),
        _ => false,
    };

    // A superscript that is a link within the page.
    private static bool IsFootnoteMark(IElement element) => element.Children.Length > 0 && LinksWithin(element);

    // "^ Author, Title": a note that leads back to its mark.
    private static bool IsFootnote(IElement element) =>
        element.TextContent.AsSpan().TrimStart() is ['^' or '\u2191', ..] && LinksWithin(element);

    // A control in brackets beside a heading's words, such as "[edit]".
    private static bool IsHeadingControl(IElement element) =>
        element.ParentElement is { LocalName: ['h', >= '1' and <= '6'] }
        && element.QuerySelector("a[href]") is not null
        && element.TextContent.AsSpan().Trim() is ['[', .., ']'];

    // A box that leads to related pages names a hundred things and says nothing of them.
    private static bool IsTableOfLinks(IElement element)
    {
        var links = element.QuerySelectorAll("a[href]");
        return links.Length >= ManyLinks && links.Sum(Letters) > MostlyLinks * Letters(element);
    }

    private static bool LinksWithin(IElement element) =>
        element.QuerySelector("a[href]")?.GetAttribute("href") is { } href && href.Contains('#', StringComparison.Ordinal);

    private static int Letters(IElement element)
    {
        var letters = 0;
        foreach (var c in element.TextContent)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }
}
