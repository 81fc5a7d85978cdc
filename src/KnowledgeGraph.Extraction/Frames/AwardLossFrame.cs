using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>"X lost the Oscar for C to Y": X did not win, and Y did.</summary>
internal sealed class AwardLossFrame(SentenceScope scope)
{
    private const int MaxGap = 4;

    public void Read()
    {
        for (var i = 0; i < scope.Count; i++)
        {
            if (scope[i].Kind == ItemKind.Word && scope[i].Word.Lower is "lost" or "loses" or "losing")
            {
                ReadLoss(i);
            }
        }
    }

    private void ReadLoss(int verb)
    {
        var to = -1;
        var award = -1;
        var category = -1;
        for (var i = verb + 1; i < scope.Count - 1 && i < verb + 10 && to < 0; i++)
        {
            award = scope.IsKind(i, ItemKind.Award) && scope[i].Head is AwardHead.None or AwardHead.Award && i <= verb + MaxGap ? i : award;
            category = scope.IsKind(i, ItemKind.Category) ? i : category;
            to = scope.Has(i, "to") ? i : to;
        }

        var info = award >= 0 ? scope[award].Award : category >= 0 && scope.Discourse.LastAwardParagraph >= scope.Sentence.Paragraph - 1 ? scope.Discourse.LastAward : null;
        if (info is null || to < 0 || new SubjectFinder(scope).Of(verb) is not { Parties: [var loser], IsNegated: false, IsUnreal: false } subject || scope[to + 1].Kind is not (ItemKind.Person or ItemKind.Work or ItemKind.Name))
        {
            return;
        }

        if (new Reality(scope).IsUnreal(verb, subject.First))
        {
            scope.Miss("KG2105", "The sentence does not say that it happened.", verb, to + 1);
            return;
        }

        var name = category < 0 ? null : scope[category].Name;
        var isPerson = AwardSlot.IsPersonCategory(name);
        if (scope.IsKind(to + 1, ItemKind.Name) && !isPerson)
        {
            return;
        }

        loser = loser is { Person: { } known, Work: not null } ? isPerson ? Party.Of(scope.Registry.AddPerson(known.Name, Gender.Unknown, 0)) : Party.Of(loser.Work) : loser;
        var winner = scope[to + 1].Kind == ItemKind.Work ? Party.Of(scope.WorkOf(scope[to + 1])) : Party.Of(scope.PersonOf(scope[to + 1]));
        var confidence = award >= 0 ? 0.88m : 0.78m;
        Add(loser, AwardOutcome.NotWon, name, (subject.First, to + 1), info, null, confidence);
        var (work, last) = WorkOf(winner, to + 2);
        Add(winner, AwardOutcome.Won, name, (subject.First, last), info, work, confidence);
    }

    /// <summary>"to Y for W", "to Y (W)": the winner's work, and where the words end.</summary>
    private (WorkEntry? Work, int Last) WorkOf(Party winner, int i)
    {
        if (winner.Person is null)
        {
            return (null, i - 1);
        }

        if (scope.IsMark(i, '(') && scope.IsMark(i + 2, ')') && scope[i + 1].Kind is ItemKind.Work or ItemKind.Name)
        {
            return (scope.WorkOf(scope[i + 1]), i + 2);
        }

        return scope.Has(i, "for") && new ComplementReader(scope).Read(i + 1, winner.Person, null) is { IsReference: false } found ? (found.Work, found.End - 1) : (null, i - 1);
    }

    private void Add(Party party, AwardOutcome outcome, string? category, (int First, int Last) words, AwardInfo award, WorkEntry? work, decimal confidence) => scope.Drafts.Awards.Add(new AwardDraft
    {
        Recipient = party,
        Award = award,
        Outcome = outcome,
        Category = category,
        Work = work,
        Confidence = confidence,
        Rule = "award-lost-to",
        Evidence = scope.Span(words.First, words.Last),
        Paragraph = scope.Sentence.Paragraph,
    });
}
