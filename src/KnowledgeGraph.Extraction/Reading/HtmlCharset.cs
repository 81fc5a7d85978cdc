using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The encoding that a page declares in its first kilobyte (HTML, section 13.2.3.2, the prescan), or null.</summary>
internal static class HtmlCharset
{
    private const int PrescanBytes = 1024;

    private static readonly SearchValues<char> ValueEnd = SearchValues.Create("\"'; />");

    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrescanBytes)]);
        var at = 0;
        while ((at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = head.IndexOf('>', at);
            var tag = end < 0 ? head[at..] : head[at..end];
            if (Charset(tag) is { } name)
            {
                return name;
            }

            at += 5;
        }

        return null;
    }

    private static string? Charset(string tag)
    {
        var at = tag.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = tag.AsSpan(at + "charset".Length).TrimStart();
        if (value is not ['=', ..])
        {
            return null;
        }

        value = value[1..].TrimStart().TrimStart("\"'");
        var end = value.IndexOfAny(ValueEnd);
        var name = (end < 0 ? value : value[..end]).Trim().ToString();

        // A page that could be scanned byte by byte is not UTF-16, whatever it says.
        return name.Length == 0 ? null : name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name;
    }
}
