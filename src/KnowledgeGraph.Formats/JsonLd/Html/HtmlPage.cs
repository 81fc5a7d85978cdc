using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Formats.JsonLd.Documents;

namespace KnowledgeGraph.Formats.JsonLd.Html;

/// <summary>An HTML page with JSON-LD in its scripts (JSON-LD 1.1 API, section 9.4.1). No script runs and nothing is loaded.</summary>
internal sealed class HtmlPage
{
    private readonly List<IElement> _elements;

    private HtmlPage(IHtmlDocument page) => _elements = Elements(page);

    /// <summary>Where the page says that its relative IRIs begin; null: it does not.</summary>
    public string? BaseHref => _elements.OfType<IHtmlBaseElement>().Select(element => element.GetAttribute("href")).FirstOrDefault(href => href is not null)?.Trim();

    /// <summary>The texts of all JSON-LD scripts.</summary>
    public IEnumerable<string> Scripts => _elements.OfType<IHtmlScriptElement>().Where(IsJsonLd).Select(script => script.TextContent);

    /// <param name="bytes">The page.</param>
    /// <param name="charset">Its encoding, if the headers tell it.</param>
    /// <param name="maxNesting">How deep elements may nest.</param>
    /// <exception cref="JsonLdException">They nest deeper.</exception>
    public static HtmlPage Parse(ReadOnlyMemory<byte> bytes, string? charset, int maxNesting)
    {
        var parser = new HtmlParser();
        var encoding = EncodingOf(charset) ?? MarkOf(bytes.Span);

        // Without either the page tells itself, and all encodings that it can tell have ASCII's letters where ASCII has them.
        var text = (encoding ?? Encoding.Latin1).GetString(bytes.Span);
        if (HtmlNesting.Passes(text, maxNesting))
        {
            throw JsonLdException.Limit(nameof(JsonLdOptions.MaxNesting), maxNesting);
        }

        if (encoding is not null)
        {
            return new HtmlPage(parser.ParseDocument(text));
        }

        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return new HtmlPage(parser.ParseDocument(stream));
    }

    /// <summary>The text of the script with this id; null if the first element with the id is no JSON-LD script, or is not there.</summary>
    public string? ScriptById(string id) =>
        _elements.Find(element => string.Equals(element.GetAttribute("id"), id, StringComparison.Ordinal)) is IHtmlScriptElement script && IsJsonLd(script)
            ? script.TextContent
            : null;

    /// <summary>The text of the first script with this profile; null if there is none.</summary>
    public string? ScriptByProfile(string profile) => _elements
        .OfType<IHtmlScriptElement>()
        .FirstOrDefault(script => IsJsonLd(script) && TypeOf(script).Profiles.Contains(profile, StringComparer.Ordinal))?.TextContent;

    /// <summary>All elements in document order. Pages may nest as deep as they like, so this has a stack of its own.</summary>
    private static List<IElement> Elements(IHtmlDocument page)
    {
        var elements = new List<IElement>();
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((page.ChildNodes, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next < level.Children.Length)
            {
                open.Push((level.Children, level.Next + 1));
                if (level.Children[level.Next] is IElement element)
                {
                    elements.Add(element);
                    open.Push((element.ChildNodes, 0));
                }
            }
        }

        return elements;
    }

    private static bool IsJsonLd(IHtmlScriptElement script) => TypeOf(script).IsJsonLd;

    private static ContentType TypeOf(IHtmlScriptElement script) => ContentType.Parse(script.GetAttribute("type") ?? "");

    /// <summary>The encoding that a byte order mark tells.</summary>
    private static Encoding? MarkOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
        : null;

    /// <summary>The encoding that the headers tell; null: the page tells itself.</summary>
    private static Encoding? EncodingOf(string? charset)
    {
        try
        {
            return charset is null ? null : Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
