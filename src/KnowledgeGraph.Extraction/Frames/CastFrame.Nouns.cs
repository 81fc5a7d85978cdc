using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Nouns for casts and players: "its cast includes", "the performances of", "her co-star", "opposite A in W".</content>
internal sealed partial class CastFrame
{
    /// <summary>"The stars are A and B", "the film's stars are American: A".</summary>
    private void Stars(int noun)
    {
        if (scope.Registry.TitleWork is { } title)
        {
            Emit(noun, scope.Is(noun + 1, WordClass.Be) ? AfterColon(noun + 2) : noun + 5, (title, 0.82m), "cast-list");
        }
    }

    /// <summary>"are American and British: A": after the colon.</summary>
    private int AfterColon(int i)
    {
        for (var j = i; j < scope.Count && j < i + 6 && scope[j].Kind != ItemKind.Person; j++)
        {
            if (scope.IsMark(j, ':'))
            {
                return j + 1;
            }
        }

        return i;
    }

    /// <summary>"Its cast includes A", "the supporting cast also features A", "with a cast of A and B".</summary>
    private void CastNoun(int noun)
    {
        if (scope.Has(noun, "ensemble") && scope.Has(noun + 1, "cast") || scope.Is(noun - 1, WordClass.Be | WordClass.Adverb) && !scope.Has(noun, "ensemble") || scope.Has(noun + 1, "as") || scope.Has(noun - 1, "joined") || scope.Has(noun + 1, "recording") || scope.Has(noun + 1, "member"))
        {
            return;
        }

        // "the London cast", "the original Broadway cast": of a production.
        if (noun > 0 && (scope[noun - 1].Kind is ItemKind.Name or ItemKind.Place || scope[noun - 1].IsCapitalisedWord && noun > 1 || scope[noun - 1].Word.Lower is "original" or "stage"))
        {
            return;
        }

        var start = -1;
        for (var i = noun + 1; i < scope.Count && i < noun + 9 && start < 0; i++)
        {
            if (_lists.IsPlayer(i, isFirst: true) && (scope.IsKind(i, ItemKind.Person) || scope.IsMark(i + 1, ',') || scope.Has(i + 1, "and")))
            {
                start = i > noun + 1 ? i : -2;
            }
            else if (!(scope[i].Word.Lower is "of" or "including" or "include" or "includes" or "included" or "features" or "featured" or "feature" or "featuring" or "is" or "was" or "comprises" or "consists" or "consisting" or "headed" or "led" or "by" or "that" or "which" or "also" or "has" or "as" or "well" or "members" or "and" or "stars" || scope.IsMark(i, ',') || scope.IsMark(i, ':'))
                && !(scope[i].Kind is ItemKind.Word && !scope.Is(i, WordClass.Prep | WordClass.Conj | WordClass.Be | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Play | WordClass.Star) || scope.IsKind(i, ItemKind.Name) && scope.Is(i + 1, WordClass.Job)))
            {
                return;
            }
        }

        if (start < 0)
        {
            return;
        }

        var work = References.LastWorkBefore(scope, noun) is not null ? _works.Before(noun) : scope.Registry.TitleWork is { } title ? (title, 0.84m) : scope.Discourse.LastWork is { } last ? (last, 0.72m) : ((WorkEntry, decimal)?)null;
        if (work is not null)
        {
            Emit(noun, start, work.Value, "cast-noun");
        }
    }

    /// <summary>"the performances of A, B and C" in an article about a film.</summary>
    private void Performances(int noun)
    {
        if (!(scope.Has(noun + 1, "of") || scope.Has(noun + 1, "by") || scope.Has(noun + 1, "from")) || scope.Registry.TitleWork is not { Kind: WorkKind.Film or WorkKind.Series } title || !scope.IsKind(noun + 2, ItemKind.Person) || References.LastWorkBefore(scope, noun) is { } other && other != title)
        {
            return;
        }

        Emit(noun, noun + 2, (title, 0.8m), "cast-performances");
    }

    /// <summary>"starred opposite A in W", "a role with A and B in the film W": the partners play there too.</summary>
    private void Partners(int word)
    {
        if (!scope.IsKind(word + 1, ItemKind.Person) || scope.IsMark(word - 1, ')') || scope.Has(word - 1, "film") || scope.Has(word - 1, "films"))
        {
            return;
        }

        var players = _lists.Read(word + 1);
        var at = players.Count > 0 ? players[^1].Last + 1 : scope.Count;
        if (!(scope.Has(at, "in") || scope.Has(at, "on")) || _titles.At(at + 1) is not { } work || !IsActingBefore(word))
        {
            return;
        }

        foreach (var player in players)
        {
            _roles.Add(player.Actor, (work.Work, 0.86m), player.Characters, word, work.End - 1, "cast-partner");
        }
    }

    private bool IsActingBefore(int word)
    {
        for (var i = word - 1; i >= 0 && i > word - 10; i--)
        {
            if (scope.Is(i, WordClass.Star | WordClass.Play | WordClass.RoleNoun))
            {
                return true;
            }

            if (scope[i].Kind is ItemKind.Work or ItemKind.Award || scope.IsMark(i, ';') || scope.Is(i, WordClass.Direct | WordClass.Write))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"her co-star, X": X is in the cast of the work in focus.</summary>
    private void CoStar(int noun)
    {
        var i = scope.IsMark(noun + 1, ',') ? noun + 2 : noun + 1;
        if (!scope.IsKind(i, ItemKind.Person))
        {
            return;
        }

        var subject = _subjects.SentenceSubject(noun)?.Head.Person ?? scope.Discourse.Subject;
        var work = References.LastWorkBefore(scope, noun) ?? scope.Registry.TitleWork ?? (subject is null ? null : scope.Discourse.WorkOf(subject)) ?? scope.Discourse.LastWork;
        if (work is not null && !scope.Has(noun - 1, "former"))
        {
            Emit(noun, i, (work, 0.86m), "cast-list");
        }
    }
}
