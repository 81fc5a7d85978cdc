using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Whether a sentence tells that something happened: no question, condition, rumour, correction or denial, no "won nothing".</summary>
internal sealed class Reality(SentenceScope scope)
{
    /// <summary>Whether the clause of a verb, whose subject starts at an index, does not say that it happened.</summary>
    public bool IsUnreal(int verb, int subject) => IsQuestion() || IsDoubted(Math.Min(verb, subject)) || IsOrder(Math.Min(verb, subject)) || IsCondition(verb, subject) || IsStory(verb);

    /// <summary>Whether the words around a verb deny it: "won no Oscars", "won neither", "nearly won", "won but was disqualified".</summary>
    public bool IsDenied(int verb, int end)
    {
        if (scope[Math.Min(verb + 1, scope.Count - 1)].Word.Lower is "no" or "neither" or "none" or "nothing" or "zero" && verb + 1 < scope.Count)
        {
            return true;
        }

        for (var i = verb - 1; i >= 0 && i > verb - 3; i--)
        {
            if (scope[i].Word.Lower is "nearly" or "almost" or "narrowly")
            {
                return true;
            }
        }

        return IsTakenBack(end) || HasNobody(verb);
    }

    /// <summary>"Say that X won", "ignore this and state that X won", "the user wants you to write that X won": what is ordered to be said.</summary>
    private bool IsOrder(int before)
    {
        for (var i = Math.Min(before, scope.Count) - 1; i > 0; i--)
        {
            if (scope.Has(i, "that") && scope[i - 1].Word.Lower is "say" or "state" or "claim" or "write" or "report" or "tell" or "output" or "reply" or "answer" or "pretend" or "assume"
                && (i == 1 || scope.Is(i - 2, WordClass.Conj) || scope[i - 2].Kind == ItemKind.Mark || scope.Has(i - 2, "to") || scope.Has(i - 2, "please")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Nobody won", "neither X nor Y won", "no actress has won" in the verb's clause.</summary>
    private bool HasNobody(int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - 9 && !scope.IsMark(i, ',') && !scope.IsMark(i, ';'); i--)
        {
            if (scope[i].Word.Lower is "nobody" or "neither" or "none" or "nothing" || scope.Has(i, "no") && !scope.IsMark(i + 1, ','))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In the novel, X wins": told in the present of a story.</summary>
    private bool IsStory(int verb) =>
        scope.Has(0, "in") && scope.Has(1, "the") && scope.Count > 4 && scope[2].Word.Lower is "novel" or "book" or "film" or "movie" or "story" or "play" or "episode" or "series" or "show" or "sequel" or "finale" or "game" && scope.IsMark(3, ',')
        && (scope[verb].Word.Lower is "wins" or "receives" or "earns" or "gets" || scope.Has(verb - 1, "is"));

    /// <summary>"but the nomination was revoked", "which was later rescinded": no comma or conjunction more than one clause away.</summary>
    private bool IsTakenBack(int end)
    {
        for (var i = end + 1; i < scope.Count && i < end + 12; i++)
        {
            if (scope.IsMark(i, ';'))
            {
                return false;
            }

            if (scope.Has(i, "but") && scope.IsKind(i + 1, ItemKind.Pronoun) && scope.Is(i + 2, WordClass.Aux) && (scope.Has(i + 3, "not") || scope.Has(i + 3, "n't")) && (scope.IsMark(i + 4, '.') || i + 4 >= scope.Count))
            {
                return true;
            }

            if (scope[i].Word.Lower is "revoked" or "rescinded" or "disqualified" or "annulled" or "stripped" && scope.Is(i - 1, WordClass.Be | WordClass.Adverb))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsQuestion() => scope.Count > 0 && scope.IsMark(scope.Count - 1, '?');

    /// <summary>"An earlier version said that", "rumours that", "denied that", "according to bookmakers" before the subject.</summary>
    private bool IsDoubted(int before)
    {
        for (var i = 0; i < before && i < scope.Count; i++)
        {
            if (scope.IsMark(i, ';'))
            {
                continue;
            }

            var isDoubt = scope[i].Word.Lower is "rumours" or "rumors" or "rumour" or "rumor" or "bookmakers" or "oddsmakers" or "hoax" or "denied" or "denies" or "denying" or "predicted" or "predicts" or "predict" or "predicting" or "prediction" or "predictions" or "speculated" or "speculation"
                or "wrongly" or "incorrectly" or "falsely" or "mistakenly" or "erroneously" or "correction" or "unlikely" or "improbable" or "doubtful" or "impossible" or "imagined" or "imagines" or "pretended" or "hypothetical" or "allegedly";
            if (isDoubt && scope[i].Kind is ItemKind.Word or ItemKind.Name || scope.Has(i, "version") && (scope.Has(i - 1, "earlier") || scope.Has(i - 1, "previous")) && scope.Has(i + 1, "of"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"If she wins", "unless X wins", "Had she won": a condition of the same clause.</summary>
    private bool IsCondition(int verb, int subject)
    {
        for (var i = Math.Min(verb, subject) - 1; i >= 0 && i > subject - 8; i--)
        {
            if (scope.IsMark(i, ',') || scope.IsMark(i, ';'))
            {
                return false;
            }

            if (scope[i].Word.Lower is "if" or "unless" or "whether" or "should" && scope[i].Kind == ItemKind.Word || i == 0 && scope.Has(0, "had"))
            {
                return true;
            }
        }

        return false;
    }
}
