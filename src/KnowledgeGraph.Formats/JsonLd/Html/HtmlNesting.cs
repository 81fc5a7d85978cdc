namespace KnowledgeGraph.Formats.JsonLd.Html;

/// <summary>
/// How deep the elements of a page may nest, seen from its tags alone and before it is parsed: for each element, the rules of HTML look
/// at all elements around it, which takes the square of the depth.
/// </summary>
internal static class HtmlNesting
{
    private const int LongestName = 32;

    /// <summary>Elements that have no content, or end where the next one begins.</summary>
    private static readonly HashSet<string> Flat = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "a", "body", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
    };

    /// <summary>Whether more tags may be open at once than the limit says. Text in scripts that looks like tags counts too.</summary>
    public static bool Passes(ReadOnlySpan<char> page, int limit)
    {
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> name = stackalloc char[LongestName];
        var depth = 0;
        for (var at = page.IndexOf('<'); at >= 0 && at + 1 < page.Length;)
        {
            var closes = page[at + 1] == '/';
            var length = Name(page[(at + (closes ? 2 : 1))..], name);
            if (length > 0 && !IsFlat(name[..length]))
            {
                var count = names.TryGetValue(name[..length], out var known) ? known : 0;
                if (!closes || count > 0)
                {
                    names[name[..length]] = count + (closes ? -1 : 1);
                    depth += closes ? -1 : 1;
                }

                if (depth > limit)
                {
                    return true;
                }
            }

            var next = page[(at + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Takes the beginning of a name in lower case; returns how long it is.</summary>
    private static int Name(ReadOnlySpan<char> text, Span<char> name)
    {
        var length = 0;
        while (length < Math.Min(text.Length, name.Length) && (length == 0 ? char.IsAsciiLetter(text[0]) : text[length] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f')))
        {
            name[length] = char.ToLowerInvariant(text[length]);
            length++;
        }

        return length;
    }

    private static bool IsFlat(ReadOnlySpan<char> name) => Flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
