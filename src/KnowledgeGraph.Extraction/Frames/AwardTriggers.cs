using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Finds the words that may govern awards.</summary>
internal sealed class AwardTriggers(SentenceScope scope)
{
    /// <summary>What the word at an index says; null where it governs no awards.</summary>
    public AwardTrigger? At(int i)
    {
        var item = scope[i];
        if (item.Kind == ItemKind.Award && item.Head == AwardHead.Nomination && StartAfterWith(i) > 0)
        {
            return AwardTrigger.Nomination;
        }

        if (item.Kind != ItemKind.Word)
        {
            return null;
        }

        if (item.Is(WordClass.Win))
        {
            return IsNoun(i) ? null : AwardTrigger.Win;
        }

        if (item.Word.Lower is "nominated" or "shortlisted")
        {
            return scope.Is(i - 1, WordClass.Det) || scope.IsKind(i - 1, ItemKind.Award) ? null : AwardTrigger.Nominated;
        }

        if (item.Is(WordClass.Give) && item.Word.Lower is not ("recognized" or "recognised"))
        {
            return IsPassive(i) ? AwardTrigger.Given : null;
        }

        if (item.Word.Lower is "named" or "voted" or "chosen" or "recognized" or "recognised" or "crowned" && scope.IsKind(scope.Has(i + 1, "as") ? i + 2 : i + 1, ItemKind.Category))
        {
            return AwardTrigger.Given;
        }

        if (item.Is(WordClass.Get) && !IsNoun(i))
        {
            return AwardTrigger.Get;
        }

        return item.Word.Lower is "led" or "leads" or "leading" or "topped" or "tops" or "topping" or "dominated" or "dominates" or "dominating" ? AwardTrigger.Lead
            : item.Word.Lower is "nomination" or "nominations" or "nod" && StartAfterWith(i) > 0 ? AwardTrigger.Nomination : null;
    }

    /// <summary>"with a nomination", "with eight Oscar nominations": the index after "with"; 0 where it does not stand before the noun.</summary>
    public int StartAfterWith(int noun)
    {
        var i = noun - 1;
        while (i > 0 && i > noun - 5 && (scope.Is(i, WordClass.Det | WordClass.Poss | WordClass.Adverb) || scope[i].Kind is ItemKind.Ordinal or ItemKind.Number or ItemKind.Pronoun || scope.IsKind(i, ItemKind.Award) && scope[noun].Kind == ItemKind.Award || scope.Has(i, "and")))
        {
            i--;
        }

        return i < noun - 1 && scope.Has(i, "with") ? i + 1 : 0;
    }

    /// <summary>"topping the film categories with 9 nominations": where the number stands; -1 where the verb leads nothing of the kind.</summary>
    public int CountAfterWith(int verb)
    {
        for (var i = verb + 1; i < scope.Count - 1 && i < verb + 12; i++)
        {
            if (scope.IsMark(i, ';') || scope[i].Kind is ItemKind.Speech or ItemKind.Person || scope.Is(i, WordClass.Win | WordClass.Get) && !scope.Is(i, WordClass.NomiNoun))
            {
                return -1;
            }

            if (scope.Has(i, "with"))
            {
                for (var j = i + 1; j < scope.Count && j < i + 4; j++)
                {
                    if (scope.IsKind(j, ItemKind.Number))
                    {
                        return scope.Is(j + 1, WordClass.NomiNoun | WordClass.AwardHead) || scope.Has(j + 1, "wins") || scope.IsKind(j + 1, ItemKind.Award) || scope.IsMark(j + 1, ',') ? j : -1;
                    }
                }

                return -1;
            }
        }

        return -1;
    }

    private bool IsNoun(int i) => (scope.Is(i - 1, WordClass.Det | WordClass.Poss) || scope.Has(i - 1, "'s") || scope.IsKind(i - 1, ItemKind.Ordinal) || scope.IsKind(i - 1, ItemKind.Number) || scope.IsKind(i - 1, ItemKind.Pronoun) && scope[i - 1].Word.Is(WordClass.Poss))
        && scope[i].Word.Lower is "win" or "wins" or "take" or "takes" or "gains" or "lands" or "gets" or "award" or "earnings" or "bag" or "bags" or "shares";

    /// <summary>Whether a form of "to be" stands before the participle at an index.</summary>
    public bool IsPassive(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - 5; j--)
        {
            if (scope.Is(j, WordClass.Be))
            {
                return true;
            }

            if (!scope.Is(j, WordClass.Adverb | WordClass.Aux))
            {
                return false;
            }
        }

        return false;
    }
}
