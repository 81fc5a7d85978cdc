using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Writes down that a person has a part in a work, with the years of the sentence's opening, and moves the focus there.</summary>
internal sealed class RoleEmitter(SentenceScope scope)
{
    public void Add(PersonEntry actor, (WorkEntry Work, decimal Confidence) work, IReadOnlyList<string> names, int first, int last, string rule)
    {
        if (actor.Name == work.Work.Title || IsUnplayed(work.Work))
        {
            return;
        }

        var (start, end) = Years();
        var span = scope.Span(Math.Max(0, first), Math.Max(first, last));
        foreach (var name in names.Count > 0 ? names.Select(n => (string?)n) : [null])
        {
            if (name is not null && (name == actor.Name || name == work.Work.Title && names.Count == 1 && !name.Contains(' ', StringComparison.Ordinal) && scope.Registry.FindWork(name) is { Votes: > 1 }))
            {
                continue;
            }

            scope.Drafts.Roles.Add(new RoleDraft(actor, work.Work, name, start, end, work.Confidence, rule, span));
        }

        scope.Discourse.SeeRole(actor, work.Work, names);
        scope.Discourse.SeeWork(work.Work);
    }

    /// <summary>Songs, albums, books and pictures have no cast: who "features" there does something else.</summary>
    private static bool IsUnplayed(WorkEntry work) => work.Kind == Articles.WorkKind.Novel || JobWords.IsMusic(work) || work.Format is "poem" or "painting" or "drawing" or "sculpture" or "comic strip" or "manga" or "essay";

    /// <summary>"From 2002 to 2009", "Since 2013" at the sentence's start.</summary>
    private (int? Start, int? End) Years()
    {
        if (scope.Has(0, "from") && scope.IsKind(1, ItemKind.Year) && (scope.Has(2, "to") || scope.Has(2, "until")) && scope.IsKind(3, ItemKind.Year))
        {
            return (scope[1].Value, scope[3].Value);
        }

        return scope.Has(0, "since") && scope.IsKind(1, ItemKind.Year) ? (scope[1].Value, null) : (null, null);
    }
}
