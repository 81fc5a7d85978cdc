using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Verbs of starring and appearing.</content>
internal sealed partial class RoleFrame
{
    /// <summary>"X starred as C in W", "appeared in W (year) and V", "X and Y guest starred as C in an episode of W", "X also stars".</summary>
    private void Stars(int verb)
    {
        var subject = _subjects.Of(verb);
        if (subject.Head.Person is not { } actor || subject.IsNegated || subject.IsUnreal || subject.Head.Work is not null && !(scope.Is(verb, WordClass.Star) && JobWords.MayBePerson(actor.Name)))
        {
            return;
        }

        for (var i = verb + 1; i < scope.Count && i < verb + 9; i++)
        {
            if (scope.Has(i, "as") && Characters.At(scope, i + 1) is { } found)
            {
                StarsAs(subject, found);
                return;
            }

            if (scope.Has(i, "in") || scope.Has(i, "on"))
            {
                if (scope.Has(i + 1, "the") && scope.Has(i + 2, "role"))
                {
                    continue;
                }

                if (_complements.WorkAt(i + 1) is { Work: not null } first)
                {
                    WorkList(subject, first);
                    return;
                }
            }

            if (scope.Has(i, "opposite") || scope.Has(i, "alongside") || scope.Has(i, "with") && scope.IsKind(i + 1, ItemKind.Person))
            {
                i = AfterPartners(i);
                continue;
            }

            if (scope[i].Kind is ItemKind.Person or ItemKind.Pronoun or ItemKind.Award || scope.IsMark(i, ',') || scope.IsMark(i, ';') || scope.Has(i, "and") || scope.Has(i, "with"))
            {
                break;
            }
        }

        StarsHere(verb, subject);
    }

    private void StarsAs(Subject subject, (List<string> Names, int End) found)
    {
        var last = found.End - 1;
        if ((WorkAfter(found.End, ref last) ?? FrontedWork(subject.First) ?? OwnWork(0.84m)) is not { } work)
        {
            return;
        }

        // "A and B star as C and D, respectively": one part for each.
        var each = subject.Parties.Count == found.Names.Count && found.Names.Count > 1;
        for (var i = 0; i < subject.Parties.Count; i++)
        {
            if (subject.Parties[i].Person is { } actor)
            {
                Add(subject, actor, work, each ? [found.Names[i]] : subject.Parties.Count == 1 ? found.Names : [], subject.First, last, "role-star-as");
            }
        }

        MoreParts(subject, last + 1);
    }

    /// <summary>"as C in W, D in V and E in U": the parts after the first.</summary>
    private void MoreParts(Subject subject, int end)
    {
        while (subject.Head.Person is { } actor && (scope.IsMark(end, ',') || scope.Has(end, "and")))
        {
            var next = scope.IsMark(end, ',') && scope.Has(end + 1, "and") ? end + 2 : end + 1;
            next = scope.Has(next, "as") ? next + 1 : next;
            if (Characters.One(scope, next) is not { } found || !(scope.Has(found.End, "in") || scope.Has(found.End, "on")))
            {
                return;
            }

            var last = found.End - 1;
            if (WorkAfter(found.End, ref last) is not { } work || work.Confidence < 0.9m)
            {
                return;
            }

            Add(subject, actor, (work.Work, Math.Min(0.9m, work.Confidence)), [found.Name], Math.Min(subject.First, next), last, "role-star-as");
            end = last + 1;
        }
    }

    /// <summary>"A and B also star", "A stars": in an article about a film.</summary>
    private void StarsHere(int verb, Subject subject)
    {
        if (!(scope[verb].Word.Lower is "star" or "stars" or "co-star" or "co-stars" or "starred" or "co-starred" or "appear" or "appears") || OwnWork(0.82m) is not { } work)
        {
            return;
        }

        var next = Math.Min(verb + 1, scope.Count - 1);
        var ends = verb + 1 >= scope.Count || scope[next].Kind == ItemKind.Mark || scope.Has(next, "as") || scope.Has(next, "opposite") || scope.Has(next, "alongside") || scope.Has(next, "and") || scope.Has(next, "in") && scope.Is(next + 1, WordClass.RoleNoun | WordClass.KindWord) | scope.Has(next + 1, "supporting");
        if (!ends || scope[verb].Word.Lower is "appear" or "appears" && !scope.Is(verb - 1, WordClass.Adverb))
        {
            return;
        }

        foreach (var party in subject.Parties)
        {
            if (party.Person is { } actor)
            {
                Add(subject, actor, work, [], subject.First, verb, "role-star-here");
            }
        }
    }

    /// <summary>The article's own film or series, where the sentence names no other work.</summary>
    private (WorkEntry Work, decimal Confidence)? OwnWork(decimal confidence)
    {
        if (scope.Registry.TitleWork is not { Kind: WorkKind.Film or WorkKind.Series } title)
        {
            return null;
        }

        foreach (var item in scope.Items)
        {
            if (item.Kind == ItemKind.Work && scope.WorkOf(item) != title)
            {
                return null;
            }
        }

        return (title, confidence);
    }

    /// <summary>"starred opposite A and B in W": the last of the partners.</summary>
    private int AfterPartners(int i)
    {
        while (scope.IsKind(i + 1, ItemKind.Person) || scope.Is(i + 1, WordClass.Job) || (scope.Has(i + 1, "and") || scope.IsMark(i + 1, ',')) && (scope.IsKind(i + 2, ItemKind.Person) || scope.Is(i + 2, WordClass.Job)))
        {
            i++;
        }

        return i;
    }

    /// <summary>The works of "appeared in W (1969), V and U", each with a character if one follows, for each of the players.</summary>
    private void WorkList(Subject subject, Complement first)
    {
        var (work, end, confidence) = (first.Work!, first.End, first.IsReference ? 0.85m : 0.95m);
        while (true)
        {
            var names = new List<string>();
            if (scope.Has(end, "as") && Characters.At(scope, end + 1) is { } character)
            {
                names.AddRange(character.Names);
                end = character.End;
            }
            else if (scope.Has(end, "in") && scope.Has(end + 1, "the") && scope.Has(end + 2, "role") && scope.Has(end + 3, "of") && Characters.At(scope, end + 4) is { } role)
            {
                names.AddRange(role.Names);
                end = role.End;
            }
            else if (scope.Has(end, "opposite") || scope.Has(end, "alongside") || scope.Has(end, "with") && scope.IsKind(end + 1, ItemKind.Person))
            {
                end = AfterPartners(end) + 1;
            }

            foreach (var party in subject.Parties)
            {
                if (party.Person is { } actor)
                {
                    Add(subject, actor, (work, confidence), subject.Parties.Count == 1 ? names : [], subject.First, end - 1, "role-star-in");
                }
            }

            if (first.IsReference || _lists.NextAfter(end) is not { } next)
            {
                return;
            }

            (work, end, confidence) = (next.Work, next.End, 0.92m);
        }
    }
}
