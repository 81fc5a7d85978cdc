using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What follows a nomination: "but lost to X for W", "losing to Y": the nominee did not win, and another did.</summary>
internal sealed class AwardLoss(SentenceScope scope)
{
    /// <summary>Whether the words at an index say that the slot's contest was lost; the winner becomes a result of its own.</summary>
    public bool Read(int i, AwardSlot slot)
    {
        var verb = i;
        while (verb < scope.Count && verb < i + 4 && (scope.IsMark(verb, ',') || scope.IsMark(verb, '(') || scope.Has(verb, "but") || scope.Is(verb, WordClass.Conj | WordClass.Adverb) || scope.IsKind(verb, ItemKind.Pronoun) || scope.Has(verb, "ultimately")))
        {
            verb++;
        }

        if (scope.Has(verb, "was") && scope[Math.Min(verb + 1, scope.Count - 1)].Word.Lower is "beaten" or "edged" or "bested" or "defeated" && (scope.Has(verb + 2, "by") || scope.Has(verb + 3, "by")))
        {
            var by = scope.Has(verb + 2, "by") ? verb + 2 : verb + 3;
            if (slot.Category is not null && slot.Count <= 1 && WinnerAt(by + 1, slot) is { } better)
            {
                Add(better.Party, better.Work, better.Last, slot);
            }

            return true;
        }

        if (!(scope.Has(verb, "lost") || scope.Has(verb, "losing")))
        {
            return (scope.Has(verb, "did") || scope.Has(verb, "was")) && (scope.Has(verb + 1, "not") || scope.Has(verb + 1, "n't")) && scope.Is(verb + 2, WordClass.Win);
        }

        var to = scope.Has(verb + 1, "out") || scope.Has(verb + 1, "both") ? verb + 2 : verb + 1;
        if (scope.Has(to, "to") && slot.Category is not null && slot.Count <= 1 && WinnerAt(to + 1, slot) is { } winner)
        {
            Add(winner.Party, winner.Work, winner.Last, slot);
        }

        return true;
    }

    private (Party Party, WorkEntry? Work, int Last)? WinnerAt(int i, AwardSlot slot)
    {
        if (i >= scope.Count || scope[i].Kind is not (ItemKind.Person or ItemKind.Name or ItemKind.Work) || scope.Has(i + 1, "'s") || scope.Has(i + 1, "'"))
        {
            return null;
        }

        var isPerson = AwardSlot.IsPersonCategory(slot.Category) && scope[i].Kind != ItemKind.Work;
        var party = isPerson ? Party.Of(scope.PersonOf(scope[i])) : scope[i].Kind == ItemKind.Person ? default : Party.Of(scope.WorkOf(scope[i]));
        if (party == default)
        {
            return null;
        }

        if (isPerson && (scope.Has(i + 1, "for") || scope.Has(i + 1, "in")) && new ComplementReader(scope).Read(i + 2, party.Person, null) is { Work: not null, IsReference: false } found)
        {
            return (party, found.Work, found.End - 1);
        }

        return (party, null, i);
    }

    private void Add(Party party, WorkEntry? work, int last, AwardSlot slot) => scope.Drafts.Awards.Add(new AwardDraft
    {
        Recipient = party,
        Award = slot.Award,
        Outcome = AwardOutcome.Won,
        Category = slot.Category,
        Work = work,
        Year = slot.Years.Count == 1 ? slot.Years[0] : null,
        Ceremony = slot.Ceremony,
        Confidence = 0.9m - slot.Penalty,
        Rule = "award-lost-to",
        Evidence = scope.Span(slot.First, last),
        Paragraph = scope.Sentence.Paragraph,
    });
}
