namespace KnowledgeGraph.Extraction.Text;

/// <summary>Cuts a text into its lines, without blanks at their ends; lines of a hard-wrapped paragraph are joined.</summary>
internal static class Lines
{
    private const int WrappedLineLength = 55;

    public static List<TextSpan> Of(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        var blankBefore = true;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var span = Trim(text, start, end);
            if (span.Length > 0)
            {
                if (!blankBefore && lines.Count > 0 && Continues(text, lines[^1], span))
                {
                    lines[^1] = new TextSpan(lines[^1].Start, span.End);
                }
                else
                {
                    lines.Add(span);
                }
            }

            blankBefore = span.Length == 0;
            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
            {
                start++;
            }
        }

        return lines;
    }

    private static bool Continues(string text, TextSpan before, TextSpan line) =>
        before.Length >= WrappedLineLength && char.IsLower(text[line.Start]) && !(text[before.End - 1] is '.' or '!' or '?' or '”' or '"' or ':');

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
