using System.Globalization;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The day of a date as metadata writes it: ISO 8601, with or without time, or the long English forms.</summary>
internal static class ArticleDate
{
    private static readonly string[] Forms =
        ["MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy/MM/dd", "yyyyMMdd", "ddd, dd MMM yyyy"];

    public static DateOnly? Parse(string? text)
    {
        var words = text.AsSpan().Trim();
        if (words.Length >= 10 && DateOnly.TryParseExact(words[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            // The day is the one that the publisher's clock shows; an offset does not move it.
            return words.Length == 10 || words[10] is 'T' or 't' or ' ' or 'Z' ? day : null;
        }

        return words.Length <= 40 && DateOnly.TryParseExact(words, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? day
            : null;
    }
}
