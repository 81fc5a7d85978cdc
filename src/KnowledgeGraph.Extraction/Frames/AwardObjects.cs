using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The objects of a verb of awards: whom it gave them to, and awards that come after another object.</summary>
internal sealed class AwardObjects(SentenceScope scope, SubjectFinder subjects)
{
    /// <summary>"earned favorable reviews, as well as nominations for A", "won numerous accolades for his work, including A": where the awards start.</summary>
    public int Later(int start)
    {
        for (var i = start; i < scope.Count && i < start + 16; i++)
        {
            if (scope.Is(i, WordClass.Win | WordClass.Get | WordClass.Be | WordClass.Nominate | WordClass.Play | WordClass.Star) && !scope.Has(i - 1, "for") && !scope.Is(i, WordClass.NomiNoun) && !scope.Is(i + 1, WordClass.AwardHead) || scope.IsMark(i, ';') || scope[i].Kind is ItemKind.Speech)
            {
                return start;
            }

            if ((scope.Has(i, "including") || scope.Has(i, "and") || scope.Has(i, "with") || scope.Has(i, "as") && scope.Has(i - 1, "well")) && AwardNear(i + 1))
            {
                return scope.IsMark(i + 1, ':') ? i + 2 : i + 1;
            }
        }

        return start;
    }

    private bool AwardNear(int i)
    {
        for (var j = i; j < scope.Count && j < i + 5; j++)
        {
            if (scope[j].Kind is ItemKind.Award or ItemKind.Category || scope.Is(j, WordClass.NomiNoun))
            {
                return scope[j].Head is not (AwardHead.WinningSuffix or AwardHead.NominatedSuffix or AwardHead.Winner or AwardHead.Nominee);
            }

            if (scope.IsMark(j, ':') && j == i)
            {
                continue;
            }

            if (!scope.Is(j, WordClass.Det | WordClass.Poss | WordClass.Adverb | WordClass.Conj) && scope[j].Kind is not (ItemKind.Ordinal or ItemKind.Number or ItemKind.Year) && !(scope[j].Kind == ItemKind.Word && !scope.Is(j, WordClass.Prep)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"earned Oldman his first Academy Award", "brought her another Emmy nomination"; null for a pronoun of someone unknown.</summary>
    public List<Party>? Indirect(int i, AwardTrigger trigger, out int after)
    {
        after = i;
        var result = new List<Party>();
        if (trigger is not (AwardTrigger.Get or AwardTrigger.Win) || i >= scope.Count || !scope.Is(i - 1, WordClass.Ditrans))
        {
            return result;
        }

        var item = scope[i];
        if (item.Kind == ItemKind.Pronoun && item.Word.Lower is "him" or "her")
        {
            // "won her first Oscar": possessive and not an indirect object.
            var possessive = item.Word.Lower == "her" && (scope.IsKind(i + 1, ItemKind.Ordinal) || scope.IsKind(i + 1, ItemKind.Award) || scope.IsKind(i + 1, ItemKind.Category) || scope.IsKind(i + 1, ItemKind.Number) || scope.Is(i + 1, WordClass.AwardHead) || scope.Has(i + 1, "only")) && subjects.Of(i - 1).Parties is [{ Person: not null }, ..];
            if (!possessive && scope.Discourse.Person(item.Gender, null) is not { })
            {
                return null;
            }

            if (!possessive && scope.Discourse.Person(item.Gender, null) is { } person)
            {
                result.Add(Party.Of(person));
                after = item.Word.Lower == "her" && scope.IsKind(i + 1, ItemKind.Ordinal) ? i + 1 : i + 1;
            }

            return result;
        }

        // "earned lead actress X a nomination": the words before the name say what X is.
        while (scope.Is(i, WordClass.Job) || scope.IsKind(i, ItemKind.Category) && char.IsLower(scope[i].Name[0]) && scope.IsKind(i + 1, ItemKind.Person))
        {
            i++;
        }

        while (i < scope.Count && scope[i].Kind is ItemKind.Person or ItemKind.Name && !scope.Has(i + 1, "'s") && !scope.Has(i + 1, "'"))
        {
            result.Add(Party.Of(scope.PersonOf(scope[i])));
            i++;
            after = i;
            if (scope.Has(i, "and") && scope.IsKind(i + 1, ItemKind.Person))
            {
                i++;
            }
        }

        return result;
    }
}
