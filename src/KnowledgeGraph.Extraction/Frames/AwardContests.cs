using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Contests told from their outcome: "X bested Y for the C trophy", "the award went to X".</summary>
internal sealed class AwardContests(SentenceScope scope)
{
    /// <summary>"X bested the competition, including A (W) and B (V) for the C trophy": X won, the others did not.</summary>
    public void Bested(int verb)
    {
        var category = -1;
        var award = -1;
        for (var i = verb + 1; i < scope.Count; i++)
        {
            if (scope[i].Kind == ItemKind.Category)
            {
                category = i;
            }
            else if (scope[i].Kind == ItemKind.Award)
            {
                award = i;
            }
        }

        if (category < 0 && award < 0)
        {
            return;
        }

        var subject = new SubjectFinder(scope).Of(verb);
        if (subject.Parties.Count == 0 || subject.IsNegated || subject.IsUnreal)
        {
            scope.Miss("KG2104", "The winner is not named near the verb.", verb, Math.Max(category, award));
            return;
        }

        var info = award >= 0 ? scope[award].Award : scope.Discourse.LastAward;
        if (info is null)
        {
            scope.Miss("KG2102", "A category without the award that it belongs to.", verb, category);
            return;
        }

        var name = category >= 0 ? scope[category].Name : null;
        var last = Math.Max(category, award);
        while (last + 1 < scope.Count && scope.Is(last + 1, WordClass.AwardHead))
        {
            last++;
        }

        foreach (var party in subject.Parties)
        {
            var settled = party.Work is not null && party.Person is not null ? Party.Of(scope.Registry.AddPerson(party.Name, Gender.Unknown, 0)) : party;
            AddResult(settled, null, info, name, AwardOutcome.Won, subject.First, last, 0.94m);
        }

        Losers(verb, category, award, info, name, subject.First, last);
        scope.Discourse.SeeAward(info, name, scope.Sentence.Paragraph);
    }

    private void Losers(int verb, int category, int award, AwardInfo info, string? name, int first, int last)
    {
        var end = category >= 0 ? category : award;
        for (var i = verb + 1; i < end; i++)
        {
            if (scope.Has(i, "for") && i > verb + 1)
            {
                break;
            }

            var item = scope[i];
            if (item.Kind is not (ItemKind.Person or ItemKind.Name))
            {
                continue;
            }

            WorkEntry? work = null;
            if (scope.IsMark(i + 1, '(') && i + 3 < scope.Count && scope[i + 2].Kind is ItemKind.Work or ItemKind.Name or ItemKind.Place or ItemKind.Person && scope.IsMark(i + 3, ')'))
            {
                work = scope.Registry.AddWork(scope.Document.Text[scope[i + 2].Start..scope[i + 2].Stop]);
            }
            else if (item.Kind == ItemKind.Name)
            {
                continue;
            }

            AddResult(Party.Of(scope.PersonOf(item)), work, info, name, AwardOutcome.NotWon, first, last, 0.95m);
            i += work is null ? 0 : 3;
        }
    }

    private void AddResult(Party party, WorkEntry? work, AwardInfo info, string? category, AwardOutcome outcome, int first, int last, decimal confidence) => scope.Drafts.Awards.Add(new AwardDraft
    {
        Recipient = party,
        Award = info,
        Outcome = outcome,
        Category = category,
        Work = work,
        IsCurrent = true,
        Confidence = confidence,
        Rule = "award-contest-frame",
        Evidence = scope.Span(first, last),
        Paragraph = scope.Sentence.Paragraph,
    });

    /// <summary>"The Golden Globe for Best Actor went to X for W".</summary>
    public void WentTo(int to)
    {
        var award = -1;
        string? category = null;
        var first = to;
        for (var i = to - 1; i >= 0 && i > to - 14; i--)
        {
            if (scope[i].Kind == ItemKind.Category)
            {
                category ??= scope[i].Name;
                first = i;
            }
            else if (scope[i].Kind == ItemKind.Award && scope[i].Head is AwardHead.None or AwardHead.Award)
            {
                award = award < 0 ? i : award;
                first = i;
            }
            else if (scope.IsMark(i, ',') || scope.IsMark(i, ';') || scope.Has(i, "and") || scope[i].Kind is ItemKind.Person or ItemKind.Work)
            {
                break;
            }
        }

        var named = to + 1;
        while (scope.Is(named, WordClass.Det | WordClass.KindWord | WordClass.GenreWord | WordClass.Job) || scope.IsKind(named, ItemKind.Year))
        {
            named++;
        }

        var info = award >= 0 ? scope[award].Award : category is not null && scope.Discourse.LastAwardParagraph == scope.Sentence.Paragraph ? scope.Discourse.LastAward : null;
        if (info is null || award >= 0 && scope[award].IsPlural && category is null || !(scope.IsKind(named, ItemKind.Person) || scope.IsKind(named, ItemKind.Work)))
        {
            return;
        }

        var party = scope.IsKind(named, ItemKind.Person) ? Party.Of(scope.PersonOf(scope[named])) : Party.Of(scope.WorkOf(scope[named]));
        WorkEntry? work = null;
        var last = named;
        if (scope.Has(named + 1, "for") && new ComplementReader(scope).Read(named + 2, party.Person, null) is { } complement)
        {
            work = complement.Work;
            last = complement.End - 1;
        }

        AddResult(party, work, info, category, AwardOutcome.Won, first, last, award >= 0 ? 0.92m : 0.85m);
        scope.Discourse.SeeAward(info, category, scope.Sentence.Paragraph);
    }
}
