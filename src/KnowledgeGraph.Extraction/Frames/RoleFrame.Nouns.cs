using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Verbs of starring, nouns for roles, people beside a work.</content>
internal sealed partial class RoleFrame
{
    /// <summary>"X starred as C in W", "appeared in W (year) and V", "guest starred as C in an episode of W".</summary>
    private void Stars(int verb)
    {
        var subject = _subjects.Of(verb);
        if (subject.Head.Person is not { } actor || subject.IsNegated || subject.IsUnreal || subject.Head.Work is not null && !scope.Is(verb, WordClass.Star))
        {
            return;
        }

        for (var i = verb + 1; i < scope.Count && i < verb + 9; i++)
        {
            if (scope.Has(i, "as") && Characters.At(scope, i + 1) is { } found)
            {
                var last = found.End - 1;
                var work = WorkAfter(found.End, ref last) ?? FrontedWork(subject.First);
                if (work is not null)
                {
                    Add(subject, actor, work.Value, found.Names, subject.First, last, "role-star-as");
                }

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
                    WorkList(subject, actor, verb, first);
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
                return;
            }
        }
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

    /// <summary>"made his film debut in W".</summary>
    private void Debut(int noun)
    {
        var made = noun - 1;
        while (made > 0 && made > noun - 6 && scope[made].Word.Lower is not ("made" or "makes" or "making"))
        {
            if (scope[made].Word.Lower is "directorial" or "directing" or "writing" or "producing" or "solo" or "recording" or "literary" or "stage" or "musical")
            {
                return;
            }

            made--;
        }

        if (scope[Math.Max(0, made)].Word.Lower is "made" or "makes" or "making" && (scope.Has(noun + 1, "in") || scope.Has(noun + 1, "with") || scope.Has(noun + 1, "on")) && _complements.WorkAt(noun + 2) is { Work: { } work, IsReference: false } found
            && _subjects.Of(made) is { Head: { Person: { } actor, Work: null }, IsNegated: false, IsUnreal: false } subject)
        {
            Add(subject, actor, (work, 0.88m), [], Math.Min(subject.First, made), found.End - 1, "role-debut");
        }
    }

    /// <summary>"was cast as C in W".</summary>
    private void Cast(int verb)
    {
        if (Characters.At(scope, verb + 2) is not { } found || _subjects.Of(verb) is not { Head: { Person: { } actor, Work: null }, IsNegated: false, IsUnreal: false } subject)
        {
            return;
        }

        var last = found.End - 1;
        if (WorkAfter(found.End, ref last) is { } work)
        {
            Add(subject, actor, (work.Work, Math.Min(0.88m, work.Confidence)), found.Names, Math.Min(subject.First, verb), last, "role-cast-as");
        }
    }

    /// <summary>The works of "appeared in W (1969), V and U", each with a character if one follows.</summary>
    private void WorkList(Subject subject, PersonEntry actor, int verb, Complement first)
    {
        var found = first;
        while (true)
        {
            var names = new List<string>();
            var end = found.End;
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

            Add(subject, actor, (found.Work!, found.IsReference ? 0.85m : 0.95m), names, subject.First, end - 1, "role-star-in");
            if (scope.IsMark(end, ',') && scope.Has(end + 1, "and"))
            {
                end++;
            }

            if (!(scope.IsMark(end, ',') || scope.Has(end, "and")) || !scope.IsKind(end + 1, ItemKind.Work))
            {
                return;
            }

            found = _complements.WorkAt(end + 1)!;
        }
    }

    /// <summary>"X's role as C in W", "his portrayal of C in W", "in the role of C".</summary>
    private void RoleNoun(int noun)
    {
        var owner = Owner(noun);
        if (owner is null || scope.Is(noun, WordClass.Star) || scope.Is(noun, WordClass.Play))
        {
            return;
        }

        var next = noun + 1;
        var names = new List<string>();
        var last = noun;
        if (scope.Has(next, "in") && scope.IsKind(next + 1, ItemKind.Year))
        {
            next += 2;
        }

        if ((scope.Has(next, "as") || scope.Has(next, "of")) && Characters.At(scope, next + 1) is { } found)
        {
            names.AddRange(found.Names);
            next = found.End;
            last = next - 1;
        }

        var work = WorkAfter(next, ref last);
        if (work is null && scope.Has(next, "on") && _complements.WorkAt(next + 1) is { Work: { } on } complement)
        {
            work = (on, 0.93m);
            last = complement.End - 1;
        }

        if (work is null && names.Count > 0)
        {
            // The text names the work and the rules cannot read it: a guess would be another work.
            if (scope.Has(next, "in") && !scope.IsKind(next + 1, ItemKind.Year))
            {
                return;
            }

            work = References.LastWorkBefore(scope, noun) is { } before && !scope.Has(noun, "work") ? (before, 0.85m) : ContextWork(owner);
        }

        if (names.Count == 0 && work is not null && scope.Has(last + 1, "as") && Characters.At(scope, last + 2) is { } late)
        {
            names.AddRange(late.Names);
            last = late.End - 1;
        }

        // "for her work on W" may be any job; a role without a name or a work says nothing.
        if (work is null || names.Count == 0 && (scope[noun].Word.Lower is "work" or "part" or "character" or "lead" || work.Value.Confidence < 0.86m))
        {
            return;
        }

        Add(new Subject([Party.Of(owner)], Math.Max(0, noun - 2), 0.93m, false, false), owner, work.Value, names, Math.Max(0, noun - 2), last, "role-noun");
    }

    /// <summary>Whose role it is: "her role", "X's breakout role", "in the role of" after a verb of starring.</summary>
    private PersonEntry? Owner(int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 5; i--)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Pronoun && item.Word.Lower is "his" or "her")
            {
                var subject = NearSubject(i, item.Gender);
                return subject ?? scope.Discourse.Person(item.Gender, (_subjects.SentenceSubject(i))?.Head.Person);
            }

            if ((item.Has("'s") || item.Has("'")) && i > 0 && scope.IsKind(i - 1, ItemKind.Person))
            {
                return scope.PersonOf(scope[i - 1]);
            }

            if (item.Has("a") && i > 0 && scope[i - 1].Word.Lower is "had" or "has" or "landed" or "got" or "won" or "took")
            {
                return _subjects.Of(i - 1).Head is { Work: null, Person: { } subject } ? subject : null;
            }

            if (item.Has("the") && scope.Has(i - 1, "in"))
            {
                return _subjects.SentenceSubject(i)?.Head.Person;
            }

            if (item.Kind is not (ItemKind.Word or ItemKind.Number or ItemKind.Ordinal or ItemKind.Year) || item.Is(WordClass.Prep) && !item.Has("as"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The person whose clause it is: "his co-star X being nominated for his role" is X's role.</summary>
    private PersonEntry? NearSubject(int index, Gender gender)
    {
        for (var i = index - 1; i > 0 && i > index - 12; i--)
        {
            if (scope[i].Kind == ItemKind.Person && (scope.Is(i + 1, WordClass.Aux | WordClass.Be | WordClass.Win | WordClass.Get | WordClass.Nominate | WordClass.Adverb) || scope.IsMark(i + 1, ',') && scope.Has(i + 2, "who")))
            {
                var person = scope.PersonOf(scope[i]);
                return person.Gender == gender || person.Gender == Gender.Unknown ? person : null;
            }

            if (scope.IsMark(i, ';'))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"joined the cast of the ABC drama W as C".</summary>
    private void JoinsCast(int cast)
    {
        if (_complements.WorkAt(cast + 2) is not { Work: { } work } found || _subjects.SentenceSubject(cast) is not { Head.Person: { } actor } subject || subject.Head.Work is not null)
        {
            return;
        }

        var names = new List<string>();
        var end = found.End;
        if (scope.Has(end, "as") && Characters.At(scope, end + 1) is { } character)
        {
            names.AddRange(character.Names);
            end = character.End;
        }

        if (scope.Has(cast - 1, "the") && !scope.Has(cast - 2, "joined") && names.Count == 0)
        {
            return;
        }

        Add(subject, actor, (work, 0.94m), names, subject.First, end - 1, "role-cast-of");
    }

    /// <summary>"Co-starring with him was X as C": a person and a character in a sentence about acting.</summary>
    private void PersonAs(int word)
    {
        var actor = scope.PersonOf(scope[word - 1]);
        if (Characters.At(scope, word + 1) is not { } found || scope.Drafts.Roles.Exists(r => r.Actor == actor && found.Names.Contains(r.Character ?? string.Empty)))
        {
            return;
        }

        var last = found.End - 1;
        var work = WorkAfter(found.End, ref last) ?? (References.LastWorkBefore(scope, word) is { } before ? (before, 0.88m) : ContextWork(actor));
        if (work is not null)
        {
            Add(new Subject([Party.Of(actor)], word - 1, 0.9m, false, false), actor, work.Value, found.Names, word - 1, last, "role-person-as");
        }
    }

    private void Add(Subject subject, PersonEntry actor, (WorkEntry Work, decimal Confidence) work, List<string> names, int first, int last, string rule) =>
        _roles.Add(actor, (work.Work, Math.Min(subject.Confidence, work.Confidence)), names, first, last, rule);
}
