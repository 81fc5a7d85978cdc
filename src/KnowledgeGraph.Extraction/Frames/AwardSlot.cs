using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>One award of a list that a trigger governs, while it is read.</summary>
internal sealed class AwardSlot
{
    public AwardInfo? Award { get; set; }

    /// <summary>Whether the award's name stands with this slot and is not inherited.</summary>
    public bool IsExplicit { get; set; }

    public string? Category { get; set; }

    public AwardOutcome Outcome { get; set; }

    public int Count { get; set; }

    public int Ordinal { get; set; }

    public string? OrdinalGroup { get; set; }

    public bool IsAnother { get; set; }

    public List<Party> Recipients { get; } = [];

    /// <summary>Who shared it with the subject: "(shared with X)".</summary>
    public List<Party> Sharers { get; } = [];

    public WorkEntry? Work { get; set; }

    /// <summary>The other works of "for A, B and C".</summary>
    public List<WorkEntry> MoreWorks { get; } = [];

    public List<string> Characters { get; } = [];

    public string? Job { get; set; }

    public List<int> Years { get; } = [];

    public string? Ceremony { get; set; }

    /// <summary>Whether a work, role or year has closed it for complements of later slots.</summary>
    public bool IsClosed { get; set; }

    public bool HasOwnHead { get; set; }

    /// <summary>Whether its head is plural: "Oscar nominations".</summary>
    public bool IsPlural { get; set; }

    /// <summary>Whether the category is another slot's of the same list ("the A, B and C for Best Actress").</summary>
    public bool IsCategoryShared { get; set; }

    public int First { get; init; }

    public int Last { get; set; }

    public decimal Penalty { get; set; }

    public static bool IsPersonCategory(string? category)
    {
        if (category is null)
        {
            return false;
        }

        foreach (var word in category.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (WordLexicon.Default.Describe(word.ToLowerInvariant()).Is(WordClass.CategoryPerson))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the category is for records, which no film or series is.</summary>
    public static bool IsOfMusic(string category) =>
        category.Contains("Album", StringComparison.OrdinalIgnoreCase) || category.Contains("Vocal", StringComparison.OrdinalIgnoreCase) || category.Contains("Record of", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the category is won by works: "Best Picture", "Outstanding Comedy Series".</summary>
    public static bool IsOfWork(string? category) => category is not null && !IsPersonCategory(category)
        && category.Split(' ').Any(w => w.ToLowerInvariant() is "picture" or "film" or "series" or "novel" or "play" or "musical" or "album" or "song" or "book" or "program" or "programme" or "documentary" or "feature" or "show" or "movie" or "miniseries" or "special" or "revival" or "record");

    /// <summary>Whether the category is for playing a part, so that its recipient is in the cast.</summary>
    public static bool IsActing(string? category)
    {
        if (category is null)
        {
            return false;
        }

        var lower = category.ToLowerInvariant();
        return lower.Contains("actor", StringComparison.Ordinal) || lower.Contains("actress", StringComparison.Ordinal)
            || lower.Contains("performance by", StringComparison.Ordinal) || lower.Contains("performer", StringComparison.Ordinal);
    }
}
