using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>
/// Subjects that a description stands for: "the first actress to win" is who became it, "an actor who won" is who is it,
/// "her portrayal of C earned" is she.
/// </summary>
internal sealed class PredicateSubjects(SentenceScope scope, SubjectFinder subjects)
{
    private const int MaxDescription = 24;

    /// <summary>"became the first Black actress to win", "is one of only three films to have won", at the index of "to".</summary>
    public Subject? OfRanked(int to)
    {
        var ranked = false;
        var negated = false;
        for (var i = to - 1; i > 0 && i > to - MaxDescription; i--)
        {
            var item = scope[i];
            ranked |= item.Kind == ItemKind.Ordinal || item.Word.Lower is "first" or "only" or "youngest" or "oldest" or "few" || item.Has("one") && scope.Has(i + 1, "of");
            negated |= item.Is(WordClass.Neg);
            if (item.Is(WordClass.Be) || item.Has("as") || item.Has("making"))
            {
                return ranked && Described(i) is { } subject ? subject with { IsNegated = subject.IsNegated || negated } : null;
            }

            if (item.IsMark(')') && scope.BeforeParenthesis(i) is var open && open < i)
            {
                i = open;
                continue;
            }

            if (item.IsMark(',') || item.IsMark(';') || item.Kind is ItemKind.Speech or ItemKind.Award || item.Is(WordClass.Win | WordClass.Get))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whom a description stands for that follows a verb such as "became", "as" or "making him".</summary>
    private Subject? Described(int verb)
    {
        if (scope.Has(verb, "making"))
        {
            var named = scope[verb + 1];
            var person = named.Kind == ItemKind.Person ? scope.PersonOf(named) : named.Kind == ItemKind.Pronoun && named.Word.Lower is "him" or "her" ? scope.Discourse.Person(named.Gender, subjects.SentenceSubject(verb)?.Head.Person) : null;
            return person is null ? null : new Subject([Party.Of(person)], verb + 1, 0.9m, false, false);
        }

        if (scope.Has(verb, "as"))
        {
            // "As the first Australian actress to win the award, she spoke"
            return verb == 0 ? Fronting()
                : scope[verb - 1].Word.Lower is "awarded" or "honored" or "honoured" or "recognized" or "recognised" && subjects.Of(verb - 1) is { Parties.Count: > 0, IsUnreal: false } passive ? passive with { Confidence = 0.88m, Antecedent = null } : null;
        }

        var subject = subjects.Of(verb);
        return subject.Parties.Count == 0 || subject.IsUnreal ? null : subject with { Confidence = Math.Min(subject.Confidence, 0.9m), Antecedent = null };
    }

    private Subject? Fronting()
    {
        for (var i = 1; i < scope.Count - 1; i++)
        {
            if (scope.IsMark(i, ',') && scope[i + 1].Kind is ItemKind.Person)
            {
                return new Subject([Party.Of(scope.PersonOf(scope[i + 1]))], i + 1, 0.88m, false, false);
            }

            if (scope.IsMark(i, ',') && scope[i + 1].Word.Lower is "he" or "she")
            {
                return scope.Discourse.Person(scope[i + 1].Gender) is { } person ? new Subject([Party.Of(person)], i + 1, 0.87m, false, false) : null;
            }
        }

        return null;
    }

    /// <summary>"X was an American actor who", "All the King's Men, a novel that": whom the noun before "who" or "that" describes.</summary>
    public Subject? OfRelative(int relative, bool person)
    {
        var noun = relative - 1;
        noun = scope.IsMark(noun, ',') ? noun - 1 : noun;
        if (!scope.Is(noun, person ? WordClass.Job : WordClass.KindWord | WordClass.WorkRef) || scope[Math.Max(0, noun)].Kind != ItemKind.Word)
        {
            return null;
        }

        var start = noun;
        while (start > 0 && start > noun - 12 && !(scope[start].Word.Lower is "a" or "an" or "the" && scope[start].Kind == ItemKind.Word))
        {
            if (scope.IsMark(start, ';') || scope.Is(start, WordClass.Be) || scope[start].Kind is ItemKind.Person or ItemKind.Work)
            {
                return null;
            }

            start--;
        }

        if (start < 1 || !(scope[start].Word.Lower is "a" or "an" or "the"))
        {
            return null;
        }

        if (scope.Is(start - 1, WordClass.Be))
        {
            var subject = subjects.Of(start - 1);
            return subject.Parties.Count == 1 && !subject.IsUnreal && !subject.IsNegated ? subject with { Confidence = Math.Min(subject.Confidence, 0.92m) } : null;
        }

        if (scope.IsMark(start - 1, ',') && start >= 2 && scope[start - 2] is { } named && (person ? named.Kind == ItemKind.Person : named.Kind == ItemKind.Work))
        {
            return person ? new Subject([Party.Of(scope.PersonOf(named))], start - 2, 0.92m, false, false) : new Subject([Party.Of(scope.WorkOf(named))], start - 2, 0.9m, false, false, scope.WorkOf(named));
        }

        return null;
    }

    /// <summary>"Her portrayal of C in W earned her", "Kidman's performance drew": who gave it, with the work that follows.</summary>
    public Subject? OfPerformance(int noun, int verb)
    {
        if (!scope.Is(noun, WordClass.RoleNoun) && !ComplementReader.IsDeed(scope[noun].Word.Lower) || scope[noun].Kind != ItemKind.Word || scope.Is(noun, WordClass.Conj) || OwnerOf(noun) is not { } owner)
        {
            return null;
        }

        var works = new List<WorkEntry>();
        for (var i = noun + 1; i < verb; i++)
        {
            if (scope[i].Kind == ItemKind.Work && !works.Contains(scope.WorkOf(scope[i])))
            {
                works.Add(scope.WorkOf(scope[i]));
            }
        }

        var work = works.Count > 0 ? works[0] : scope.Discourse.WorkOf(owner.Person) ?? scope.Registry.TitleWork;
        return new Subject([Party.Of(owner.Person)], owner.First, 0.9m, false, false, work) { Works = works };
    }

    private (PersonEntry Person, int First)? OwnerOf(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 4; i--)
        {
            if (scope[i].Word.Lower is "his" or "her" && scope[i].Kind is ItemKind.Pronoun or ItemKind.Word)
            {
                return scope.Discourse.Person(scope[i].Word.Lower == "his" ? Gender.Male : Gender.Female) is { } person ? (person, i) : null;
            }

            if ((scope.Has(i, "'s") || scope.Has(i, "'")) && scope.IsKind(i - 1, ItemKind.Person))
            {
                return (scope.PersonOf(scope[i - 1]), i - 1);
            }

            if (scope[i].Kind is not ItemKind.Word || scope.Is(i, WordClass.Prep | WordClass.Conj | WordClass.Aux) && !scope.Has(i, "and"))
            {
                return null;
            }
        }

        return null;
    }
}
