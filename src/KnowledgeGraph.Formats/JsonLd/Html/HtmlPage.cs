using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Formats.JsonLd.Documents;

namespace KnowledgeGraph.Formats.JsonLd.Html;

/// <summary>An HTML page with JSON-LD in its scripts (JSON-LD 1.1 API, section 9.4.1). No script runs and nothing is loaded.</summary>
internal sealed class HtmlPage
{
    private readonly IHtmlDocument _page;

    private HtmlPage(IHtmlDocument page) => _page = page;

    /// <summary>Where the page says that its relative IRIs begin; null: it does not.</summary>
    public string? BaseHref => _page.QuerySelector("base[href]")?.GetAttribute("href")?.Trim();

    /// <summary>The texts of all JSON-LD scripts.</summary>
    public IEnumerable<string> Scripts => _page.Scripts.Where(IsJsonLd).Select(script => script.TextContent);

    public static HtmlPage Parse(ReadOnlyMemory<byte> bytes, string? charset)
    {
        var parser = new HtmlParser();
        if (EncodingOf(charset) is { } encoding)
        {
            return new HtmlPage(parser.ParseDocument(encoding.GetString(bytes.Span)));
        }

        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return new HtmlPage(parser.ParseDocument(stream));
    }

    /// <summary>The text of the script with this id; null if the element with the id is no JSON-LD script, or is not there.</summary>
    public string? ScriptById(string id) =>
        _page.GetElementById(id) is IHtmlScriptElement script && IsJsonLd(script) ? script.TextContent : null;

    /// <summary>The text of the first script with this profile; null if there is none.</summary>
    public string? ScriptByProfile(string profile) =>
        _page.Scripts.FirstOrDefault(script => IsJsonLd(script) && TypeOf(script).Profiles.Contains(profile, StringComparer.Ordinal))?.TextContent;

    private static bool IsJsonLd(IHtmlScriptElement script) => TypeOf(script).IsJsonLd;

    private static ContentType TypeOf(IHtmlScriptElement script) => ContentType.Parse(script.GetAttribute("type") ?? "");

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
