namespace KnowledgeGraph.Extraction.Reading;

/// <summary>The names in a byline: "By Jane Doe and John Smith, Staff Writers".</summary>
internal static class ArticleByline
{
    private const int LongestByline = 200;
    private const int MostWords = 5;

    public static IReadOnlyList<string> Names(string byline)
    {
        var words = string.Join(' ', byline.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > LongestByline)
        {
            return [];
        }

        if (words.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
        {
            words = words[3..];
        }

        return [.. words.Split([" and ", " & ", ",", "|", "•"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(IsName).Distinct(StringComparer.Ordinal)];
    }

    // Two words or more, each with a capital; no digits. "Staff Writers" and "Associated Press" are jobs and bodies, not names.
    private static bool IsName(string words)
    {
        var parts = words.Split(' ');
        return parts.Length is >= 2 and <= MostWords
            && char.IsUpper(parts[0][0]) && char.IsUpper(parts[^1][0])
            && !words.Any(char.IsDigit)
            && !parts[^1].EndsWith("Press", StringComparison.Ordinal)
            && !parts.Any(p => p.TrimEnd('s') is "Staff" or "Writer" or "Reporter" or "Editor" or "Correspondent" or "New" or "Team" or "Desk");
    }
}
