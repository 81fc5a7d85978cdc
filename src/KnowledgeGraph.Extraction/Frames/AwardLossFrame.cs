using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
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

        if (award < 0 || to < 0 || new SubjectFinder(scope).Of(verb) is not { Parties: [var loser], IsNegated: false, IsUnreal: false } subject || scope[to + 1].Kind is not (ItemKind.Person or ItemKind.Work))
        {
            return;
        }

        if (new Reality(scope).IsUnreal(verb, subject.First))
        {
            scope.Miss("KG2105", "The sentence does not say that it happened.", verb, to + 1);
            return;
        }

        var name = category < 0 ? null : scope[category].Name;
        var winner = scope[to + 1].Kind == ItemKind.Person ? Party.Of(scope.PersonOf(scope[to + 1])) : Party.Of(scope.WorkOf(scope[to + 1]));
        Add(loser, AwardOutcome.NotWon, name, subject.First, to + 1, award, null);
        var work = scope.Has(to + 2, "for") && winner.Person is not null ? new ComplementReader(scope).Read(to + 3, winner.Person, null) : null;
        Add(winner, AwardOutcome.Won, name, subject.First, work is { IsReference: false } ? work.End - 1 : to + 1, award, work is { IsReference: false } ? work.Work : null);
    }

    private void Add(Party party, AwardOutcome outcome, string? category, int first, int last, int award, WorkEntry? work) => scope.Drafts.Awards.Add(new AwardDraft
    {
        Recipient = party,
        Award = scope[award].Award,
        Outcome = outcome,
        Category = category,
        Work = work,
        Confidence = 0.88m,
        Rule = "award-lost-to",
        Evidence = scope.Span(first, last),
        Paragraph = scope.Sentence.Paragraph,
    });
}
