using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>One award result of the article with all places that say it.</summary>
internal sealed class AwardGroup(AwardDraft first)
{
    public List<AwardDraft> Drafts { get; } = [first];

    public AwardDraft First => Drafts[0];

    public AwardOutcome Outcome { get; set; } = first.Outcome;

    public string? Category { get; set; } = first.Category;

    public Mentions.WorkEntry? Work { get; set; } = first.Work;

    public int? Year { get; set; } = first.Year;

    public bool YearIsInferred { get; set; }

    public string? Ceremony { get; set; } = first.Ceremony;

    public string? Job { get; set; } = first.Job;

    public List<string> Characters { get; } = [.. first.Characters];

    public SortedSet<string> Alternatives { get; } = new(StringComparer.Ordinal);
}

/// <summary>Merges the drafts of one award result: the headline, the deck and the body say one win three times.</summary>
internal static class AwardMerger
{
    public static List<AwardGroup> Merge(IReadOnlyList<AwardDraft> drafts)
    {
        var groups = new List<AwardGroup>();
        var byKey = new Dictionary<string, List<AwardGroup>>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var key = $"{draft.Award!.Body}|{draft.Recipient.Name}";
            if (!byKey.TryGetValue(key, out var list))
            {
                byKey[key] = list = [];
            }

            var match = list.Find(g => Agrees(g, draft));
            if (match is null)
            {
                match = new AwardGroup(draft);
                list.Add(match);
                groups.Add(match);
            }
            else
            {
                Absorb(match, draft);
            }
        }

        UniteCategories(groups);
        return groups;
    }

    private static bool Agrees(AwardGroup group, AwardDraft draft)
    {
        if (draft.IsAnother || Conflict(group.Work, draft.Work) || (group.Year is { } y && draft.Year is { } z && y != z)
            || (group.Category is { } a && draft.Category is { } b && !CategoryText.Same(a, b)) || OrdinalsDiffer(group, draft)
            || (group.Ceremony is { } c && draft.Ceremony is { } d && c != d))
        {
            return false;
        }

        var sameCategory = group.Category is not null && draft.Category is not null;
        if (group.Outcome != draft.Outcome)
        {
            return sameCategory && (group.Work == draft.Work || group.Year == draft.Year && group.Year is not null);
        }

        return sameCategory || Covers(group.Category, group.Work, group.Year, draft.Category, draft.Work, draft.Year) || Covers(draft.Category, draft.Work, draft.Year, group.Category, group.Work, group.Year);
    }

    private static bool Conflict(Mentions.WorkEntry? a, Mentions.WorkEntry? b) => a is not null && b is not null && a != b;

    private static bool OrdinalsDiffer(AwardGroup group, AwardDraft draft) =>
        draft.Ordinal > 0 && group.Drafts.Exists(d => d.Ordinal > 0 && d.Ordinal != draft.Ordinal && d.OrdinalGroup == draft.OrdinalGroup && (d.Category is null) == (draft.Category is null));

    private static bool Covers(string? category, object? work, int? year, string? otherCategory, object? otherWork, int? otherYear) =>
        (otherCategory is null || category is not null) && (otherWork is null || work is not null) && (otherYear is null || year is not null);

    private static void Absorb(AwardGroup group, AwardDraft draft)
    {
        group.Drafts.Add(draft);
        if (draft.Outcome == AwardOutcome.Won || group.Outcome == AwardOutcome.Nominated)
        {
            group.Outcome = draft.Outcome == AwardOutcome.Nominated ? group.Outcome : draft.Outcome;
        }

        if (draft.Category is { } category)
        {
            group.Category = group.Category is null || CategoryText.IsFuller(category, group.Category) ? category : group.Category;
        }

        group.Work ??= draft.Work;
        group.Year ??= draft.Year;
        group.Ceremony ??= draft.Ceremony;
        group.Job ??= draft.Job;
        foreach (var name in draft.Characters)
        {
            if (!group.Characters.Contains(name))
            {
                group.Characters.Add(name);
            }
        }
    }

    /// <summary>Wordings of one contest become one category: the fullest wording, the others beside it.</summary>
    private static void UniteCategories(List<AwardGroup> groups)
    {
        foreach (var body in groups.GroupBy(g => g.First.Award!.Body, StringComparer.Ordinal))
        {
            var clusters = new List<List<string>>();
            foreach (var wording in body.SelectMany(g => g.Drafts).Select(d => d.Category).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                var cluster = clusters.Find(c => CategoryText.Same(c[0], wording));
                if (cluster is null)
                {
                    clusters.Add([wording]);
                }
                else
                {
                    cluster.Add(wording);
                }
            }

            foreach (var group in body)
            {
                if (group.Category is { } own && clusters.Find(c => c.Contains(own)) is { } cluster)
                {
                    group.Category = cluster.Aggregate((x, y) => CategoryText.IsFuller(y, x) ? y : x);
                    group.Alternatives.UnionWith(cluster.Where(w => w != group.Category));
                }
            }
        }
    }
}
