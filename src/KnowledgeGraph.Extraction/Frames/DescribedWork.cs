using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>The work that a participle describes: "W, directed by", "W is a film starring", "Produced by X, the film".</summary>
internal sealed class DescribedWork(SentenceScope scope)
{
    private const int Near = 6;

    /// <summary>The work described at a participle whose own words end before an index; null where the text leaves it open.</summary>
    public (WorkEntry Work, decimal Confidence)? Of(int participle, int end) =>
        participle <= 2 ? AfterComma(end) ?? Before(participle) : Before(participle) ?? (scope.Is(0, CreditFrame.Jobs | WordClass.Star) ? AfterComma(end) : null);

    /// <summary>The work that the sentence defines ("W is a 1999 film ..."), with its index; null where it defines none.</summary>
    public int? Defined()
    {
        for (var i = 0; i < 2; i++)
        {
            if (!scope.IsKind(i, ItemKind.Work))
            {
                continue;
            }

            var next = i + 1;
            next = scope.IsMark(next, '(') ? scope.AfterParenthesis(next) : next;
            for (var j = next; j + 1 < scope.Count && j < next + 16; j++)
            {
                if (scope[j].Word.Lower is "is" or "was" && scope[j].Kind == ItemKind.Word && scope[j + 1].Word.Lower is "a" or "an" or "the")
                {
                    return i;
                }

                if (j == next && !scope.IsMark(j, ',') && !scope.Is(j, WordClass.Adverb) && !(scope[j].Word.Lower is "or" or "known" or "titled" or "released" or "called" or "sometimes"))
                {
                    break;
                }
            }
        }

        return null;
    }

    /// <summary>The nearest work before, or "the film"; what a work is based on is not what the sentence speaks of.</summary>
    public (WorkEntry Work, decimal Confidence)? Before(int verb)
    {
        var defined = Defined();
        for (var i = verb - 1; i >= 0; i--)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Work)
            {
                if (verb - i > 1 && IsSource(i))
                {
                    continue;
                }

                if (defined is { } at && at != i && !IsBeside(i, verb))
                {
                    return (scope.WorkOf(scope[at]), 0.92m);
                }

                if (defined is null && !IsBeside(i, verb) && Reference(i) is { } referred)
                {
                    return (referred, 0.85m);
                }

                return (scope.WorkOf(item), verb - i <= Near || i == defined ? 0.95m : 0.86m);
            }

            if (References.IsWorkReference(scope, i))
            {
                // "adapted from the novel of the same name": another work than that of the sentence.
                if (IsSource(i))
                {
                    continue;
                }

                return References.WorkOfNoun(scope, i) is { } work ? (work, 0.85m) : defined is { } topic ? (scope.WorkOf(scope[topic]), 0.9m) : null;
            }

            if (IsTitledEpisode(i))
            {
                return (scope.Registry.TitleWork!, 0.88m);
            }

            if (scope.Has(i, "to") && scope.Has(i + 1, "be") || scope.Has(i, "into"))
            {
                return null;
            }

            if (scope.IsKind(i, ItemKind.Pronoun) && scope.Has(i, "it") && scope.Is(i + 1, WordClass.Be | WordClass.Aux) && (scope.Registry.TitleWork ?? scope.Discourse.LastWork) is { } it)
            {
                return (it, scope.Registry.TitleWork is null ? 0.78m : 0.88m);
            }

            if (scope.Is(i, WordClass.WorkRef) && i > verb - 4)
            {
                return Unnamed(i);
            }

            if (scope.IsMark(i, ';') || item.Kind == ItemKind.Speech || item.Word.Lower is "episodes" or "song" or "video" or "pilot" || item.Has("episode") && defined is null)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"This show, made after W and V, ": the sentence opens with what it speaks of.</summary>
    private WorkEntry? Reference(int before)
    {
        for (var i = 1; i < 4 && i < before; i++)
        {
            if (References.IsWorkReference(scope, i) && scope[0].Word.Lower is "the" or "this")
            {
                return References.WorkOfNoun(scope, i);
            }
        }

        return null;
    }

    /// <summary>"the episode" in an article about one.</summary>
    private bool IsTitledEpisode(int i) => scope.Has(i, "episode") && scope[i - 1].Word.Lower is "the" or "this" && scope.Registry.TitleWork is { Format: "episode" };

    /// <summary>"the film W directed by", "W (2001), directed by": the participle is said of that work.</summary>
    private bool IsBeside(int work, int verb)
    {
        var next = work + 1;
        next = scope.IsMark(next, '(') ? scope.AfterParenthesis(next) : next;
        return next >= verb;
    }

    /// <summary>"based on the novel W": what a work comes from is not what the sentence speaks of.</summary>
    public bool IsSource(int work)
    {
        for (var i = work - 1; i >= 0 && i > work - 9; i--)
        {
            if (scope[i].Word.Lower is "based" or "adapted" or "inspired" or "adaptation" or "remake" or "sequel" or "prequel" or "version")
            {
                return scope[i].Kind == ItemKind.Word;
            }

            if (scope.IsMark(i, ',') || scope[i].Kind is ItemKind.Work || scope.Is(i, WordClass.Be))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"W is a 1984 film directed by": the title before; "a 1979 movie directed by" alone has no title.</summary>
    private (WorkEntry Work, decimal Confidence)? Unnamed(int noun)
    {
        if (scope.Has(noun - 1, "into") || scope.Has(noun - 2, "into") || scope.Has(noun - 3, "into"))
        {
            return null;
        }

        if (Defined() is { } defined)
        {
            return (scope.WorkOf(scope[defined]), 0.94m);
        }

        // "W, a 1999 film starring", "it was a film directed by": another article starts another work.
        for (var i = noun - 1; i > 0 && i > noun - 10; i--)
        {
            if (scope[i].Word.Lower is "a" or "an" or "the" or "another" && scope[i].Kind == ItemKind.Word)
            {
                var at = scope.IsMark(i - 1, ',') || scope.IsMark(i - 1, '–') || scope.IsMark(i - 1, '(') ? i - 2 : scope.Is(i - 1, WordClass.Be) ? i - 2 : -1;
                at = at > 0 && scope.IsMark(at, ')') ? scope.BeforeParenthesis(at) - 1 : at;
                if (at < 0)
                {
                    return null;
                }

                return scope.IsKind(at, ItemKind.Work) ? (scope.WorkOf(scope[at]), 0.94m) : scope.Has(at, "it") && scope.Registry.TitleWork is { } title ? (title, 0.85m) : References.IsWorkReference(scope, at) && References.WorkOfNoun(scope, at) is { } referred ? (referred, 0.84m) : null;
            }

            if (scope[i].Kind == ItemKind.Work)
            {
                return scope.IsMark(i + 1, ',') || scope.IsMark(i + 1, '(') ? (scope.WorkOf(scope[i]), 0.9m) : null;
            }
        }

        return null;
    }

    /// <summary>"Directed by X and based on a novel, the film ...": the work comes after the comma.</summary>
    private (WorkEntry Work, decimal Confidence)? AfterComma(int end)
    {
        if (scope.IsKind(0, ItemKind.Work) || scope.IsKind(1, ItemKind.Work))
        {
            return null;
        }

        for (var i = end; i + 1 < scope.Count; i++)
        {
            if (!scope.IsMark(i, ','))
            {
                continue;
            }

            if (scope.IsKind(i + 1, ItemKind.Work))
            {
                return (scope.WorkOf(scope[i + 1]), 0.93m);
            }

            for (var j = i + 1; j < i + 4 && j < scope.Count; j++)
            {
                if (References.IsWorkReference(scope, j))
                {
                    return References.WorkOfNoun(scope, j) is { } work ? (work, 0.84m) : null;
                }

                if (scope.Has(j, "episode") && scope.Registry.TitleWork is { Format: "episode" } episode)
                {
                    return (episode, 0.86m);
                }
            }

            if (scope.Has(i + 1, "it") && scope.IsKind(i + 2, ItemKind.Word) && (scope.Registry.TitleWork ?? scope.Discourse.LastWork) is { } it)
            {
                return (it, 0.84m);
            }
        }

        return null;
    }
}
