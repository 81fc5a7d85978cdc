using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Which awards of a list "the former", "the latter two" and "both" mean.</summary>
internal sealed class AwardRefs(SentenceScope scope)
{
    /// <summary>The slots that the words at an index mean, as wins; none where they mean nothing of the list.</summary>
    public List<AwardSlot> Read(int i, List<AwardSlot> slots)
    {
        var named = slots.FindAll(s => s.Category is not null && s.Count <= 1);
        if (scope.Has(i, "both") && named.Count == 2 && (scope.IsMark(i + 1, '.') || scope.IsMark(i + 1, ',') || i + 1 >= scope.Count))
        {
            return Won(named);
        }

        if (!scope.Has(i, "the") || !(scope.Has(i + 1, "former") || scope.Has(i + 1, "latter")))
        {
            return [];
        }

        var count = scope.IsKind(i + 2, ItemKind.Number) ? scope[i + 2].Value : 1;
        return count > named.Count || named.Count < 2 ? [] : Won(scope.Has(i + 1, "former") ? named[..count] : named[^count..]);
    }

    private static List<AwardSlot> Won(List<AwardSlot> slots) => slots.ConvertAll(s =>
    {
        var won = new AwardSlot { Award = s.Award, Category = s.Category, Outcome = AwardOutcome.Won, Work = s.Work, Ceremony = s.Ceremony, First = s.First, Last = s.Last, Penalty = s.Penalty + 0.05m };
        won.Recipients.AddRange(s.Recipients);
        won.Years.AddRange(s.Years);
        won.Characters.AddRange(s.Characters);
        return won;
    });
}
