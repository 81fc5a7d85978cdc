using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>What kind of work the article says a title is, with both kinds where it says two.</summary>
internal static class WorkTypes
{
    /// <summary>Adds the kind that an award for a work itself says ("best TV movie"), and keeps contradictions open.</summary>
    public static void Collect(DraftList drafts, List<AwardGroup> groups, Registry registry, EntityFactory entities)
    {
        foreach (var group in groups)
        {
            var work = group.Work ?? group.First.Recipient.Work;
            if (work is null || group.Category is null || KindOf(group.Category) is not { } kind)
            {
                continue;
            }

            foreach (var draft in group.Drafts.Where(d => d.Category is not null).Take(1))
            {
                drafts.Statements.Add(new StatementDraft(work, FactProperty.WorkType, kind, 0.75m, "kind-from-award-category", draft.Evidence));
            }

            if (work.Kind == WorkKind.Unknown)
            {
                work.Kind = kind;
            }
        }

        foreach (var kinds in drafts.Statements.Where(s => s.Property == FactProperty.WorkType && s.Subject is WorkEntry).GroupBy(s => ((WorkEntry)s.Subject).Title, StringComparer.Ordinal))
        {
            if (kinds.Select(s => (WorkKind)s.Value).Distinct().Count() > 1)
            {
                entities.ContestKind(kinds.Key);
            }
        }
    }

    /// <summary>"best TV movie" is for films; a category with two kinds or for a person's job says none.</summary>
    private static WorkKind? KindOf(string category)
    {
        var words = CategoryText.Words(category);
        if (AwardSlot.IsPersonCategory(category) || words.Count > 5)
        {
            return null;
        }

        var film = words.Overlaps(["movie", "film"]);
        var series = words.Overlaps(["series", "miniseries", "mini-series"]);
        return film == series ? null : film ? WorkKind.Film : WorkKind.Series;
    }
}
