namespace KnowledgeGraph.Extraction.Text;

/// <summary>
/// Finds quotations and quoted titles in a paragraph: straight and curly, double and single marks, a full stop inside
/// the marks, a quotation that runs to the paragraph's end. Each mark is looked at a bounded number of times.
/// </summary>
internal static class QuoteFinder
{
    private const int MaxTitleLength = 100;
    private const int MaxTitleWords = 12;

    /// <summary>Words that titles write without a capital.</summary>
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal) { "the", "and", "for", "but", "nor", "from", "with", "into", "over", "upon", "than", "von", "van", "der", "des", "del", "les", "und", "per" };

    public static List<QuoteSpan> Find(string text, int start, int end)
    {
        var quotes = new List<QuoteSpan>();
        var noCloser = (Curly: false, Straight: false);
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            QuoteSpan? quote = c switch
            {
                '“' when !noCloser.Curly => Double(text, i, start, end, '”', ref noCloser.Curly),
                '"' when !noCloser.Straight && Opens(text, i, start) => Double(text, i, start, end, '"', ref noCloser.Straight),
                '\'' when i + 1 < end && text[i + 1] == '\'' => Italic(text, i, end),
                '‘' or '\'' when Opens(text, i, start) => Single(text, i, end),
                _ => null,
            };
            if (quote is not null)
            {
                quotes.Add(quote);
                i = quote.Outer.End - 1;
            }
        }

        return quotes;
    }

    private static bool Opens(string text, int i, int start) => i == start || !char.IsLetterOrDigit(text[i - 1]);

    private static QuoteSpan? Double(string text, int open, int start, int end, char closer, ref bool noCloser)
    {
        var rest = text.AsSpan(open + 1, end - open - 1);
        var length = rest.IndexOf(closer);
        if (length < 0 && closer == '"')
        {
            // A straight mark that a curly one closes.
            length = rest.IndexOf('”');
        }

        if (length < 0)
        {
            noCloser = true;

            // A quotation of several paragraphs closes only in its last one.
            return open == start && closer == '”' ? new QuoteSpan(QuoteKind.Speech, new TextSpan(open, end), new TextSpan(open + 1, end)) : null;
        }

        var inner = new TextSpan(open + 1, open + 1 + length);
        if (inner.Length == 0)
        {
            return null;
        }

        var kind = IsTitle(text, inner) ? QuoteKind.Title : QuoteKind.Speech;
        return new QuoteSpan(kind, new TextSpan(open, inner.End + 1), kind == QuoteKind.Title ? TrimTitle(text, inner) : inner);
    }

    private static QuoteSpan? Italic(string text, int open, int end)
    {
        var window = text.AsSpan(open + 2, Math.Min(MaxTitleLength, end - open - 2));
        var length = window.IndexOf("''", StringComparison.Ordinal);
        if (length <= 0)
        {
            return null;
        }

        var inner = TrimTitle(text, new TextSpan(open + 2, open + 2 + length));
        return inner.Length > 0 && IsTitle(text, inner) ? new QuoteSpan(QuoteKind.Title, new TextSpan(open, open + 4 + length), inner) : null;
    }

    private static QuoteSpan? Single(string text, int open, int end)
    {
        var limit = Math.Min(end, open + MaxTitleLength);
        for (var i = open + 2; i < limit; i++)
        {
            if (text[i] is not ('’' or '\'') || (i + 1 < end && char.IsLetterOrDigit(text[i + 1])) || char.IsWhiteSpace(text[i - 1]))
            {
                continue;
            }

            var inner = new TextSpan(open + 1, i);
            return IsTitle(text, inner) ? new QuoteSpan(QuoteKind.Title, new TextSpan(open, i + 1), TrimTitle(text, inner)) : null;
        }

        return null;
    }

    /// <summary>A title: short, starts with a capital or digit, every long word has a capital, no full stop but the last.</summary>
    private static bool IsTitle(string text, TextSpan span)
    {
        var part = text.AsSpan(span.Start, span.Length).TrimEnd(".,!?…");
        if (part.IsEmpty || part.Length > MaxTitleLength || part.Contains('\n'))
        {
            return false;
        }

        var words = 0;
        var capitals = 0;
        var longLower = 0;
        foreach (var range in part.Split(' '))
        {
            var word = part[range].Trim("'’‘(),:;!?…-–—&");
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]))
            {
                capitals++;
            }
            else if (word.Length > 4 || word.Length > 2 && !SmallWords.Contains(word.ToString()))
            {
                longLower++;
            }
            else if (words == 1)
            {
                return false;
            }
        }

        return words is > 0 and <= MaxTitleWords && longLower == 0 && capitals * 2 > words;
    }

    private static TextSpan TrimTitle(string text, TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && (text[end - 1] is '.' or ',' or ';' || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        var start = span.Start;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}
