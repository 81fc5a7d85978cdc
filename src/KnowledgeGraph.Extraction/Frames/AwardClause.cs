using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>What the clause around a verb of awards says: for which work, how often, whether it is news, whether each has its own.</summary>
internal sealed class AwardClause(SentenceScope scope)
{
    /// <summary>Whether "respectively" stands after an index.</summary>
    public bool IsRespective(int end)
    {
        for (var i = end + 1; i < scope.Count && i <= end + 3; i++)
        {
            if (scope.Has(i, "respectively"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"was twice nominated", "has three times won": how often; 0 where no word says it.</summary>
    public int TimesBefore(int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - 5; i--)
        {
            if (scope.Has(i, "twice"))
            {
                return 2;
            }

            if (scope.Has(i, "times") && scope.IsKind(i - 1, ItemKind.Number))
            {
                return scope[i - 1].Value;
            }

            if (!scope.Is(i, WordClass.Aux | WordClass.Be | WordClass.Adverb))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"Stolen Babies, for which she won": the work before "for which".</summary>
    public WorkEntry? ForWhich(int verb)
    {
        for (var i = verb - 1; i > 0 && i > verb - 10; i--)
        {
            if (scope.Has(i, "which") && scope.Has(i - 1, "for"))
            {
                for (var j = i - 2; j >= 0; j--)
                {
                    if (scope[j].Kind == ItemKind.Work)
                    {
                        return scope.WorkOf(scope[j]);
                    }

                    // "and Stolen Babies, for which": what "which" means is no person.
                    if (j >= i - 3 && (scope[j].Kind == ItemKind.Name || scope[j].Kind == ItemKind.Person && !scope[j].Word.Is(WordClass.FirstName) && scope.Has(j - 1, "and")))
                    {
                        return scope.Registry.AddWork(scope.Document.Text[scope[j].Start..scope[j].Stop]);
                    }

                    // "V, and Ann Lee's Iron Sky, for which": the last of the list is no work that is known, and V is not meant.
                    if (scope[j].Kind is ItemKind.Place or ItemKind.Name or ItemKind.Organization && j >= i - 4 && scope[j - 1 < 0 ? 0 : j - 1].Word.Lower is "'s" or "'" or "’")
                    {
                        return null;
                    }

                    if (References.IsWorkReference(scope, j))
                    {
                        return References.WorkOfNoun(scope, j);
                    }
                }

                return scope.Discourse.LastWork;
            }

            if (scope.IsMark(i, ';'))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"wins" and "has won" without "previously": news of the day.</summary>
    public bool IsCurrent(int verb)
    {
        var word = scope[verb].Word.Lower;
        for (var i = verb - 1; i >= 0 && i > verb - 5; i--)
        {
            if (scope.Has(i, "previously") || scope.Has(i, "had") || scope.Has(i, "once") || scope.Has(i, "earlier") || scope.Has(i, "already"))
            {
                return false;
            }
        }

        return word is not "winning";
    }
}
