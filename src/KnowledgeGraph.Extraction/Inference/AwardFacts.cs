using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>Makes award facts of merged drafts, with their contest's year, their ordinals and the cast that they imply.</summary>
internal sealed class AwardFacts(Document document, EntityFactory entities, List<RoleFact> roles)
{
    public List<ArticleFact> All { get; } = [];

    /// <summary>The results, in the order of the groups.</summary>
    public List<AwardResultFact> Results { get; } = [];

    public AwardFacts Read(List<AwardGroup> groups)
    {
        InferYears(groups);
        foreach (var group in groups)
        {
            var result = Result(group);
            Results.Add(result);
            All.Add(result);
            AddYear(group, result);
            AddOrdinals(group, result);
            AddCast(group, result);
            AddDirector(group, result);
        }

        return this;
    }

    private AwardResultFact Result(AwardGroup group)
    {
        var characters = group.Characters.Select(c => new Character(c)).ToList();
        if (characters.Count == 0 && group.Work is { } work && group.First.Recipient.Person is { } person && (group.Category is null || AwardSlot.IsActing(group.Category)))
        {
            characters.AddRange(roles.Where(r => r.Actor.Name == person.Name && r.Work.Name == work.Title && r.Character is not null).Select(r => r.Character!));
        }

        var best = group.Drafts.MaxBy(d => d.Confidence)!;
        return new AwardResultFact
        {
            Recipient = entities.Party(group.First.Recipient),
            Award = EntityFactory.Award(group.First.Award!),
            Outcome = group.Outcome,
            Category = group.Category,
            CategoryAlternatives = [.. group.Alternatives],
            CategoryGroup = CategoryText.GroupOf(group.Category, group.Job),
            Year = group.Year,
            YearIsInferred = group.YearIsInferred,
            Ceremony = group.Ceremony,
            Work = group.Work is { } w ? entities.Work(w) : null,
            Characters = characters,
            Job = group.Job,
            Confidence = Math.Min(0.99m, best.Confidence + (group.Drafts.Count > 1 ? 0.02m : 0)),
            Rule = best.Rule,
            Evidence = EvidenceOf(group.Drafts.Select(d => d.Evidence)),
        };
    }

    private Evidence[] EvidenceOf(IEnumerable<TextSpan> spans) =>
        [.. spans.Distinct().OrderBy(s => s.Start).ThenBy(s => s.End).Select(s => document.EvidenceAt(s.Start, s.End))];

    /// <summary>News of the day: a result in the headline or deck has the year of the article's date, and so has its whole contest.</summary>
    private void InferYears(List<AwardGroup> groups)
    {
        if (document.Layout.Published is not { } day)
        {
            return;
        }

        foreach (var group in groups)
        {
            if (group.Year is null && group.Drafts.Exists(d => d.IsCurrent && IsNewsBlock(d)))
            {
                group.Year = day.Year;
                group.YearIsInferred = true;
            }
        }

        foreach (var group in groups)
        {
            if (group.Year is null && group.Category is not null && groups.Find(g => g.YearIsInferred && g.First.Award!.Body == group.First.Award!.Body && g.Category == group.Category) is not null)
            {
                group.Year = day.Year;
                group.YearIsInferred = true;
            }
        }
    }

    private bool IsNewsBlock(AwardDraft draft) => document.Layout.Blocks[draft.Paragraph].Kind is BlockKind.Headline or BlockKind.Description;

    private void AddYear(AwardGroup group, AwardResultFact result)
    {
        if (group.Year is not { } year)
        {
            return;
        }

        var dated = group.Drafts.Where(d => d.Year == year).Select(d => d.Evidence);
        var evidence = !group.YearIsInferred ? EvidenceOf(dated)
            : document.Layout.PublishedSpan is { } span ? EvidenceOf([span]) : [];
        All.Add(new StatementFact
        {
            Subject = result,
            Property = FactProperty.ContestYear,
            Value = year,
            Confidence = group.YearIsInferred ? 0.9m : Math.Min(result.Confidence, 0.95m),
            Status = group.YearIsInferred ? FactStatus.Inferred : FactStatus.Accepted,
            Rule = group.YearIsInferred ? "contest-year-from-article-date" : "contest-year",
            Evidence = evidence,
            DerivedFrom = group.YearIsInferred ? [result] : [],
        });
    }

    private void AddOrdinals(AwardGroup group, AwardResultFact result)
    {
        var overall = group.Drafts.Find(d => d.Ordinal > 0 && d.OrdinalGroup is null && d.Category is null);
        foreach (var ordinal in group.Drafts.Where(d => d.Ordinal > 0).GroupBy(d => (d.Ordinal, d.OrdinalGroup, HasCategory: d.Category is not null)))
        {
            var (property, confidence) = ordinal.Key.OrdinalGroup is not null ? (FactProperty.OrdinalInGroup, 0.93m)
                : !ordinal.Key.HasCategory ? (FactProperty.OrdinalOverall, 0.97m)
                // "his second Emmy for C" beside "his second Emmy": the second of all, so hardly the second in C.
                : (FactProperty.OrdinalInCategory, overall?.Ordinal == ordinal.Key.Ordinal && ordinal.Key.Ordinal > 1 ? 0.3m : 0.6m);
            All.Add(new StatementFact
            {
                Subject = result,
                Property = property,
                Value = ordinal.Key.Ordinal,
                Confidence = confidence,
                Rule = "award-ordinal",
                Evidence = EvidenceOf(ordinal.Select(d => d.OrdinalEvidence)),
            });
        }
    }

    /// <summary>An award for directing a work says who directed it.</summary>
    private void AddDirector(AwardGroup group, AwardResultFact result)
    {
        if (result.Recipient is not Person director || result.Work is not { } work || CategoryText.GroupOf(group.Category, null) != "directing")
        {
            return;
        }

        All.Add(new CreditFact
        {
            Agent = director,
            Work = work,
            Job = "director",
            Confidence = result.Confidence * 0.95m,
            Status = FactStatus.Inferred,
            Rule = "director-from-award",
            Evidence = result.Evidence,
            DerivedFrom = [result],
        });
    }

    /// <summary>A nomination for acting in a work says that the person is in its cast.</summary>
    private void AddCast(AwardGroup group, AwardResultFact result)
    {
        if (result.Recipient is not Person actor || result.Work is not { } work || !AwardSlot.IsActing(group.Category)
            || roles.Exists(r => r.Actor.Name == actor.Name && r.Work.Name == work.Name))
        {
            return;
        }

        var role = new RoleFact
        {
            Actor = actor,
            Work = work,
            Confidence = result.Confidence * 0.95m,
            Status = FactStatus.Inferred,
            Rule = "cast-from-acting-award",
            Evidence = result.Evidence,
            DerivedFrom = [result],
        };
        roles.Add(role);
    }
}
