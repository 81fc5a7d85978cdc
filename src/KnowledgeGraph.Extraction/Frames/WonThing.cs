using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// What stands right after "won". "She won positive notices", "won over the critics", "won the hearts of many" win no award, whatever award
/// the paragraph speaks of; "she won", "won it", "won for W", "won the award" may.
/// </summary>
internal static class WonThing
{
    private const int Furthest = 6;

    private const WordClass OfAwards = WordClass.AwardRef | WordClass.AwardHead | WordClass.NomiNoun | WordClass.Number | WordClass.Ordinal | WordClass.CategoryLead | WordClass.CategoryWord;

    public static bool IsNoAward(SentenceScope scope, int verb)
    {
        var something = false;
        for (var i = verb + 1; i < scope.Count && i <= verb + Furthest; i++)
        {
            var item = scope[i];
            if (item.Kind != ItemKind.Word || item.Is(OfAwards) || item.Word.Lower is "both" or "all" or "one" or "same" or "another" or "again" or "more" or "most" or "double" or "trophy" or "statuette")
            {
                return something && item.Kind == ItemKind.Mark;
            }

            if (item.Is(WordClass.Prep | WordClass.Conj | WordClass.Be | WordClass.Aux | WordClass.Modal))
            {
                return something || item.Has("over");
            }

            something |= !item.Is(WordClass.Det | WordClass.Adverb | WordClass.Poss);
        }

        return something;
    }
}
