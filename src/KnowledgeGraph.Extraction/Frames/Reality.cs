using KnowledgeGraph.Extraction.Lexicon;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Whether a sentence tells that something happened: no question, condition, rumour, correction or denial, no "won nothing".</summary>
internal sealed class Reality(SentenceScope scope)
{
    /// <summary>Whether the clause of a verb, whose subject starts at an index, does not say that it happened.</summary>
    public bool IsUnreal(int verb, int subject) => IsQuestion() || IsDoubted(Math.Min(verb, subject)) || IsCondition(verb, subject);

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

        return IsTakenBack(end);
    }

    /// <summary>"but the nomination was revoked", "which was later rescinded": no comma or conjunction more than one clause away.</summary>
    private bool IsTakenBack(int end)
    {
        for (var i = end + 1; i < scope.Count && i < end + 12; i++)
        {
            if (scope.IsMark(i, ';'))
            {
                return false;
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
                or "wrongly" or "incorrectly" or "falsely" or "mistakenly" or "erroneously" or "correction" or "imagined" or "imagines" or "pretended" or "hypothetical" or "allegedly";
            if (isDoubt && scope[i].Kind is Mentions.ItemKind.Word or Mentions.ItemKind.Name || scope.Has(i, "version") && (scope.Has(i - 1, "earlier") || scope.Has(i - 1, "previous")) && scope.Has(i + 1, "of"))
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

            if (scope[i].Word.Lower is "if" or "unless" or "whether" or "should" && scope[i].Kind == Mentions.ItemKind.Word || i == 0 && scope.Has(0, "had"))
            {
                return true;
            }
        }

        return false;
    }
}
