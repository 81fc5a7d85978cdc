using System.Globalization;

namespace KnowledgeGraph.Extraction.Text;

/// <summary>Reads a line that is only a date, perhaps after a word such as "Published" and before a breadcrumb.</summary>
internal static class DateLine
{
    private static readonly string[] Openers = ["date", "published", "published on", "posted", "posted on", "updated", "last updated"];
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "dddd, MMMM d, yyyy", "MMMM d, yyyy", "d MMMM yyyy", "dddd d MMMM yyyy", "dddd, d MMMM yyyy", "MMM d, yyyy", "d MMM yyyy", "yyyy/MM/dd",
    ];

    public static (DateOnly Date, TextSpan Span)? Read(string text, TextSpan line)
    {
        var part = text.AsSpan(line.Start, line.Length);
        var skip = 0;
        foreach (var opener in Openers)
        {
            if (part.StartsWith(opener, StringComparison.OrdinalIgnoreCase) && part.Length > opener.Length && part[opener.Length] is ' ' or ':')
            {
                skip = Math.Max(skip, opener.Length + 1);
            }
        }

        while (skip < part.Length && part[skip] is ' ' or ':')
        {
            skip++;
        }

        var rest = part[skip..];
        if (rest.Length >= 10 && IsIso(rest) && DateOnly.TryParseExact(rest[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return (iso, new TextSpan(line.Start, line.Start + skip + 10));
        }

        var trimmed = rest.Trim();
        foreach (var format in Formats)
        {
            if (trimmed.Length <= 40 && DateOnly.TryParseExact(trimmed, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return (date, new TextSpan(line.Start, line.End));
            }
        }

        return null;
    }

    private static bool IsIso(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[0]) && text[4] == '-' && text[7] == '-'
        && (text.Length == 10 || !char.IsAsciiDigit(text[10]));
}
