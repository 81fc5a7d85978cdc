using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Wins and nominations as somebody's own: "her fourth Emmy win", "marked X's third Oscar nomination".</summary>
internal sealed class AwardPossessions(SentenceScope scope)
{
    private readonly SubjectFinder _subjects = new(scope);

    /// <summary>"marked Vale's third Oscar nomination", "the first of her four BAFTA nominations for C".</summary>
    public void Nomination(int award)
    {
        var at = award - 1;
        while (at > 0 && (scope.IsKind(at, ItemKind.Category) || scope.Is(at, WordClass.Adverb) || scope.IsKind(at, ItemKind.Word) && scope[at].Word.Lower is "consecutive" or "final" or "only" or "career" or "last"))
        {
            at--;
        }

        var number = scope.IsKind(at, ItemKind.Number) ? scope[at--].Value : 0;
        var ordinal = number == 0 && scope.IsKind(at, ItemKind.Ordinal) ? scope[at--].Value : 0;
        if (at < 1)
        {
            return;
        }

        var holder = scope[at].Word.Lower is "his" or "her" ? scope.Discourse.Person(scope[at].Word.Lower == "his" ? Gender.Male : Gender.Female, _subjects.SentenceSubject(at)?.Head.Person)
            : (scope.Has(at, "'s") || scope.Has(at, "'")) && scope.IsKind(at - 1, ItemKind.Person) ? scope.PersonOf(scope[at - 1]) : null;
        var before = scope.IsKind(at - 1, ItemKind.Person) ? at - 2 : at - 1;
        var partOf = scope.Has(before, "of") && scope.IsKind(before - 1, ItemKind.Ordinal);
        var verb = partOf ? before - (scope.Has(before - 2, "the") ? 3 : 2) : before;
        if (holder is null || verb < 0 || !(scope[verb].Word.Lower is "marked" or "marking" or "marks" or "was" or "became" or "including" or "being" or "brought"))
        {
            return;
        }

        var category = scope.IsKind(award - 1, ItemKind.Category) ? award - 1 : scope.Has(award + 1, "for") && scope.IsKind(award + 2, ItemKind.Category) ? award + 2 : -1;
        var last = Math.Max(award, category);
        if (number > 1)
        {
            scope.Drafts.Counts.Add(new CountDraft(Party.Of(holder), scope[award].Award!, number, AwardOutcome.Nominated, null, 0.88m, scope.Span(at - 1, last)));
        }

        var work = (_subjects.SentenceSubject(verb) ?? Subject.None(verb)).Head.Work;
        scope.Drafts.Awards.Add(new AwardDraft
        {
            Recipient = Party.Of(holder),
            Award = scope[award].Award,
            Outcome = AwardOutcome.Nominated,
            Category = category < 0 ? null : scope[category].Name,
            Work = work,
            Ordinal = partOf ? scope[before - 1].Value : ordinal,
            Confidence = 0.86m,
            Rule = "award-possessed-nomination",
            Evidence = scope.Span(Math.Min(verb, at - 1), last),
            OrdinalEvidence = scope.Span(Math.Min(verb, at - 1), last),
            Paragraph = scope.Sentence.Paragraph,
        });
    }

    /// <summary>"his fourth Golden Globe win in 2014", "Cameron's Best Director win at the Oscars".</summary>
    public void Win(int win)
    {
        var at = win - 1;
        string? category = null;
        AwardInfo? award = null;
        while (scope.IsKind(at, ItemKind.Award) || scope.IsKind(at, ItemKind.Category))
        {
            award ??= scope[at].Award;
            category ??= scope[at].Kind == ItemKind.Category ? scope[at].Name : null;
            at--;
        }

        var ordinal = scope.IsKind(at, ItemKind.Ordinal) ? scope[at--].Value : 0;
        if (award is null || at < 0)
        {
            return;
        }

        var holder = scope[at].Word.Lower is "his" or "her" ? scope.Discourse.Person(scope[at].Word.Lower == "his" ? Gender.Male : Gender.Female, _subjects.SentenceSubject(at)?.Head.Person)
            : scope.Has(at, "'s") && scope.IsKind(at - 1, ItemKind.Person) ? scope.PersonOf(scope[at - 1]) : null;
        if (holder is null)
        {
            return;
        }

        var last = win;
        int? year = null;
        WorkEntry? work = null;
        if ((scope.Has(last + 1, "for") || scope.Has(last + 1, "with")) && new ComplementReader(scope).Read(last + 2, holder, null) is { Work: not null, IsReference: false } found)
        {
            work = found.Work;
            last = found.End - 1;
        }

        if (scope.Has(last + 1, "in") && scope.IsKind(last + 2, ItemKind.Year))
        {
            year = scope[last + 2].Value;
            last += 2;
        }

        scope.Drafts.Awards.Add(new AwardDraft
        {
            Recipient = Party.Of(holder),
            Award = award,
            Outcome = AwardOutcome.Won,
            Category = category,
            Work = work,
            Year = year,
            Ordinal = ordinal,
            Confidence = 0.9m,
            Rule = "award-possessed-win",
            Evidence = scope.Span(scope.Has(at, "'s") ? at - 1 : at, last),
            OrdinalEvidence = scope.Span(scope.Has(at, "'s") ? at - 1 : at, last),
            Paragraph = scope.Sentence.Paragraph,
        });
    }

    /// <summary>"It was her first such award": the number of the award that was told just before.</summary>
    public void Such(int such)
    {
        if (scope.Discourse.LastAward is { } award)
        {
            Number(such - 1, such + 1, award, scope.Is(such + 1, WordClass.NomiNoun) ? AwardOutcome.Nominated : AwardOutcome.Won, "award-such");
        }
    }

    /// <summary>"It was her first Emmy": the number of the award that was told just before.</summary>
    public void Numbered(int award) => Number(award - 1, award, scope[award].Award!, AwardOutcome.Won, "award-numbered");

    private void Number(int ordinal, int last, AwardInfo award, AwardOutcome outcome, string rule)
    {
        var owner = ordinal - 1;
        if (owner < 1 || !(scope[owner].Word.Lower is "his" or "her") || !scope.Is(owner - 1, WordClass.Be)
            || scope.Discourse.Person(scope[owner].Word.Lower == "his" ? Gender.Male : Gender.Female) is not { } holder || new Reality(scope).IsUnreal(owner - 1, 0))
        {
            return;
        }

        scope.Drafts.Awards.Add(new AwardDraft
        {
            Recipient = Party.Of(holder),
            Award = award,
            Outcome = outcome,
            Ordinal = scope[ordinal].Value,
            Confidence = 0.82m,
            Rule = rule,
            Evidence = scope.Span(0, last),
            OrdinalEvidence = scope.Span(0, last),
            Paragraph = scope.Sentence.Paragraph,
        });
    }
}
