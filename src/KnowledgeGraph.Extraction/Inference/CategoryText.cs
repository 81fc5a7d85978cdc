namespace KnowledgeGraph.Extraction.Inference;

/// <summary>Compares the wordings of award categories.</summary>
internal static class CategoryText
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal) { "in", "a", "an", "the", "or", "of", "by", "for", "and", "to", "–", "—", "-", "&", "award" };

    /// <summary>Words that one wording may have and the other not ("TV movie" and "Movie").</summary>
    private static readonly HashSet<string> Loose = new(StringComparer.Ordinal) { "tv", "television", "movie", "film", "miniseries", "mini-series", "role", "performance", "special", "motion", "picture", "anthology" };

    /// <summary>Direction that is not of the work.</summary>
    private static readonly string[] OtherDirection = ["art direct", "casting", "music", "musical direct", "dance", "assistant direct", "voice direct", "technical direct"];

    public static HashSet<string> Words(string category)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in category.ToLowerInvariant().Split([' ', ',', '(', ')', '/', ':', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = part switch { "tv" => "television", "leading" => "lead", "movies" => "movie", "makeup" or "make-up" => "makeup", _ => part };
            if (!Small.Contains(word))
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>Whether two wordings name one contest: the same words but for a few loose ones.</summary>
    public static bool Same(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var a = Words(left);
        var b = Words(right);
        if (a.SetEquals(b))
        {
            return true;
        }

        var shared = a.Count(b.Contains);
        return shared >= 4 && a.Where(w => !b.Contains(w)).Concat(b.Where(w => !a.Contains(w))).All(Loose.Contains);
    }

    /// <summary>Whether a wording is fuller than another: capitals first, then length.</summary>
    public static bool IsFuller(string candidate, string known)
    {
        var a = char.IsUpper(candidate[0]);
        var b = char.IsUpper(known[0]);
        return a != b ? a : candidate.Length > known.Length;
    }

    /// <summary>The group of a category, such as "acting"; null where it is not known.</summary>
    public static string? GroupOf(string? category, string? job)
    {
        if (category is not null && Frames.AwardSlot.IsActing(category))
        {
            return "acting";
        }

        if (category?.Contains("direct", StringComparison.OrdinalIgnoreCase) == true && !OtherDirection.Any(w => category.Contains(w, StringComparison.OrdinalIgnoreCase)))
        {
            return "directing";
        }

        if (category is not null && (category.Contains("screenplay", StringComparison.OrdinalIgnoreCase) || category.Contains("writing", StringComparison.OrdinalIgnoreCase)))
        {
            return "writing";
        }

        return job?.EndsWith("producer", StringComparison.Ordinal) == true ? "production" : null;
    }
}
