using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Nouns for roles, debuts, credits, members of a cast.</content>
internal sealed partial class RoleFrame
{
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

        if (scope[made].Word.Lower is "made" or "makes" or "making" && (scope.Has(noun + 1, "in") || scope.Has(noun + 1, "with") || scope.Has(noun + 1, "on")) && _lists.At(noun + 2) is { Work: { } work } found
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

        work ??= InWhich(noun);
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
        if (work is null || names.Count == 0 && (scope[noun].Word.Lower is "work" or "part" or "character" or "lead" && !scope.Has(last + 1, "opposite") || work.Value.Confidence < 0.86m))
        {
            return;
        }

        var subject = new Subject([Party.Of(owner)], Math.Max(0, noun - 2), 0.93m, false, false);
        Add(subject, owner, work.Value, names, Math.Max(0, noun - 2), last, "role-noun");
        if (names.Count > 0)
        {
            MoreParts(subject, last + 1);
        }

        if (names.Count == 0 || scope[noun].Word.Lower is "roles" or "performances")
        {
            foreach (var more in _lists.After(last + 1))
            {
                Add(subject, owner, (more.Work, Math.Min(0.9m, work.Value.Confidence)), [], Math.Max(0, noun - 2), more.End - 1, "role-noun");
            }
        }
    }

    /// <summary>"His film credits include W and V", "Her other films are W, V": the person of the pronoun or possessive played there.</summary>
    private void Credits(int noun)
    {
        var verb = noun + 1;
        while (scope.Is(verb, WordClass.Adverb) || scope.Has(verb, "as") || scope.Has(verb, "have") || scope.Is(verb, WordClass.KindWord | WordClass.RoleNoun))
        {
            verb++;
        }

        if (verb >= scope.Count || !(scope[verb].Word.Lower is "include" or "included" or "includes" or "including" || scope.Is(verb, WordClass.Be) && scope.Has(noun, "credits")) || !IsOfActing(noun) || _lists.Read(verb + 1) is not { Count: > 0 } works || Owner(noun) is not { } owner)
        {
            return;
        }

        foreach (var work in works)
        {
            Add(new Subject([Party.Of(owner)], Math.Max(0, noun - 2), 0.88m, false, false), owner, (work.Work, 0.86m), [], Math.Max(0, noun - 2), work.End - 1, "role-credits");
        }
    }

    /// <summary>"acting credits", "film roles", "appearances"; the credits of an actor's article.</summary>
    private bool IsOfActing(int noun)
    {
        for (var i = noun; i >= 0 && i > noun - 5; i--)
        {
            if (scope[i].Word.Lower is "writing" or "directing" or "producing" or "directorial" or "production" or "music" or "composing" or "literary")
            {
                return false;
            }

            if (scope[i].Has("films") && scope.Registry.TitleJobs.Overlaps(["actor", "actress", "comedian", "comedienne"]) && !scope.Registry.TitleJobs.Contains("director") || scope[i].Word.Lower is "acting" or "roles" or "appearances" or "performances" or "screen" or "television" or "film" or "tv" or "voice" or "stage" or "movie" or "theatre")
            {
                return true;
            }
        }

        return false;
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

            if (item.Kind == ItemKind.Word && (item.Word.Lower is "had" or "has" or "have" || item.Is(WordClass.Play)) && scope[noun].Word.Lower is "roles" or "appearances" or "parts" || item.Has("the") && i > 0 && (scope.Is(i - 1, WordClass.Play) || scope[i - 1].Word.Lower is "took" or "landed" or "reprised" or "had" or "won" or "took" or "originated" or "performed"))
            {
                return _subjects.Of(item.Has("the") ? i - 1 : i) is { Head: { Work: null, Person: { } player }, IsNegated: false, IsUnreal: false } ? player : null;
            }

            if (item.Has("the") && scope.Has(i - 1, "in"))
            {
                return _subjects.SentenceSubject(i)?.Head.Person;
            }

            if (item.Kind is not (ItemKind.Word or ItemKind.Number or ItemKind.Ordinal or ItemKind.Year) || item.Is(WordClass.Prep) && !item.Has("as") && !item.Has("starring"))
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

    /// <summary>"was a cast member of W", "a series regular on W".</summary>
    private void Member(int noun)
    {
        if (!(scope.Has(noun + 1, "of") || scope.Has(noun + 1, "on") || scope.Has(noun + 1, "in")) || _complements.WorkAt(noun + 2) is not { Work: { } work } found)
        {
            return;
        }

        for (var i = noun - 1; i >= 0 && i > noun - 7; i--)
        {
            if (scope.Is(i, WordClass.Be) || scope.Has(i, "as"))
            {
                var verb = scope.Has(i, "as") ? i - 1 : i;
                if (_subjects.Of(verb) is { Head: { Person: { } actor, Work: null }, IsNegated: false, IsUnreal: false } subject)
                {
                    Add(subject, actor, (work, 0.9m), [], Math.Min(subject.First, verb), found.End - 1, "role-member");
                }

                return;
            }

            if (scope[i].Kind is not ItemKind.Word || scope.Is(i, WordClass.Prep))
            {
                return;
            }
        }
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
