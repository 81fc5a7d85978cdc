using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>
/// Refuses pages nested too deep before any tree is built: HTML parsers take quadratic time and tree walkers overflow the stack on
/// them. It counts start tags against end tags of the same name; elements that close each other (p, li, td, ...) do not count,
/// since only what is around them nests.
/// </summary>
internal static class HtmlDepth
{
    private static readonly FrozenSet<string> NotCounted = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup", "rt", "rp",
        "html", "head", "body");

    private static readonly FrozenSet<string> RawText = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    public static void Check(string html, int maxDepth, string? source)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var notCounted = NotCounted.GetAlternateLookup<ReadOnlySpan<char>>();
        var rawText = RawText.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        var at = 0;
        while ((at = Next(html, at)) >= 0)
        {
            var closes = html[at + 1] == '/';
            var nameAt = at + (closes ? 2 : 1);
            var name = Name(html, nameAt);
            var end = TagEnd(html, nameAt + name.Length);
            if (name.Length == 0 || notCounted.Contains(name))
            {
                at = end;
                continue;
            }

            names.TryGetValue(name, out var count);
            if (closes && count > 0)
            {
                names[name] = count - 1;
                depth--;
            }
            else if (!closes)
            {
                if (rawText.Contains(name))
                {
                    end = RawTextEnd(html, end, name);
                }
                else if (html[end - 1] != '/')
                {
                    names[name] = count + 1;
                    if (++depth > maxDepth)
                    {
                        throw TooDeep(html, at, maxDepth, source);
                    }
                }
            }

            at = end;
        }
    }

    public static ArticleReadException TooDeep(string html, int at, int maxDepth, string? source)
    {
        var line = html.AsSpan(0, at).Count('\n') + 1;
        var column = at - html.AsSpan(0, at).LastIndexOf('\n');
        var bytes = System.Text.Encoding.UTF8.GetByteCount(html.AsSpan(0, at));
        return ArticleReadException.At(
            "KG2005",
            string.Create(CultureInfo.InvariantCulture, $"HTML elements are nested more than MaxHtmlDepth {maxDepth} deep"),
            source,
            new SourcePosition(line, column, bytes));
    }

    // The next tag; comments are skipped.
    private static int Next(string html, int at)
    {
        while (at < html.Length)
        {
            var next = html.IndexOf('<', at);
            if (next < 0 || next + 1 >= html.Length)
            {
                return -1;
            }

            if (html.AsSpan(next).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", next + 4, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
            }
            else if (char.IsAsciiLetter(html[next + 1]) || (html[next + 1] == '/' && next + 2 < html.Length && char.IsAsciiLetter(html[next + 2])))
            {
                return next;
            }
            else
            {
                at = next + 1;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<char> Name(string html, int at)
    {
        var rest = html.AsSpan(at);
        var end = rest.IndexOfAny(NameEnd);
        return end < 0 ? rest : rest[..end];
    }

    // The tag's closing '>', or the end of the page; quoted attribute values may hold '>'.
    private static int TagEnd(string html, int at)
    {
        while (at < html.Length)
        {
            var c = html[at];
            if (c == '>')
            {
                return at;
            }

            if (c is '"' or '\'' && html[at - 1] == '=')
            {
                var quote = html.IndexOf(c, at + 1);
                at = quote < 0 ? html.Length : quote + 1;
            }
            else
            {
                at++;
            }
        }

        return html.Length;
    }

    private static int RawTextEnd(string html, int at, ReadOnlySpan<char> name)
    {
        while (at < html.Length)
        {
            var end = html.IndexOf("</", at, StringComparison.Ordinal);
            if (end < 0)
            {
                return html.Length;
            }

            if (html.AsSpan(end + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return end;
            }

            at = end + 2;
        }

        return at;
    }
}
