using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who plays whom in what, said of the player: verbs of playing and starring, "role as", "portrayed by".</summary>
internal sealed partial class RoleFrame(SentenceScope scope)
{
    private readonly SubjectFinder _subjects = new(scope);
    private readonly ComplementReader _complements = new(scope);
    private readonly RoleEmitter _roles = new(scope);
    private readonly WorkListReader _lists = new(scope);

    public void Read()
    {
        for (var i = 0; i < scope.Count; i++)
        {
            var item = scope[i];
            if (item.Kind != ItemKind.Word)
            {
                continue;
            }

            if (item.Word.Lower is "credits" or "roles" or "appearances" or "films" or "performances")
            {
                Credits(i);
            }

            if (item.Has("member") && scope.Has(i - 1, "cast") || item.Has("regular") && !scope.IsKind(i + 1, ItemKind.Word) | scope.Is(i + 1, WordClass.Prep) || item.Has("panellist") || item.Has("panelist"))
            {
                Member(i);
            }

            if (item.Is(WordClass.Play))
            {
                if (scope.Has(i + 1, "by") && !(item.Word.Lower is "play" or "plays"))
                {
                    PlayedBy(i);
                }
                else
                {
                    Plays(i);
                }
            }
            else if (item.Is(WordClass.Star) && (item.Word.Lower is not ("starring" or "co-starring") || scope.Is(i + 1, WordClass.RoleNoun) || scope.Has(i + 1, "in") || scope.Has(i + 1, "as") || scope.Has(i + 1, "on")))
            {
                Stars(i);
            }
            else if (item.Is(WordClass.RoleNoun))
            {
                RoleNoun(i);
            }
            else if (item.Has("debut"))
            {
                Debut(i);
            }
            else if (item.Has("cast") && scope.Has(i + 1, "as") && scope.Is(i - 1, WordClass.Be | WordClass.Adverb))
            {
                Cast(i);
            }
            else if (item.Has("cast") && scope.Has(i + 1, "of") && scope.IsKind(i + 2, ItemKind.Work) || item.Has("cast") && scope.Has(i + 1, "of"))
            {
                JoinsCast(i);
            }
            else if (item.Has("as") && scope.IsKind(i - 1, ItemKind.Person) && scope.SpeaksOfActing())
            {
                PersonAs(i);
            }
        }
    }

    /// <summary>"X played C in W", "in which he played C", "X in W, playing C".</summary>
    private void Plays(int verb)
    {
        if (PlaysRole(verb))
        {
            return;
        }

        if (Characters.At(scope, verb + 1) is not { } found || scope.IsKind(verb + 1, ItemKind.Number))
        {
            PlaysUnnamed(verb);
            return;
        }

        // "played Broadway", "plays a piano": the slot must hold a name that is no work of the same sentence's list.
        var subject = scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && ActiveCredits.WithPerson(scope, verb) is { } with ? new Subject([Party.Of(scope.PersonOf(scope[with]))], with, 0.93m, false, false) : _subjects.Of(verb);
        if (subject.Head.Person is not { } actor || subject.IsNegated || subject.IsUnreal)
        {
            return;
        }

        var last = found.End - 1;
        var work = WorkAfter(found.End, ref last) ?? InWhich(verb) ?? WorkOfClause(verb, subject) ?? FrontedWork(subject.First) ?? ContextWork(actor);
        if (work is null)
        {
            return;
        }

        Add(subject, actor, work.Value, found.Names, Math.Min(subject.First, verb), last, "role-verb");
    }

    /// <summary>"A, B and C play supporting roles": parts without a name, in an article about a film.</summary>
    private bool PlaysRole(int verb)
    {
        for (var i = verb + 1; i < scope.Count && i < verb + 6; i++)
        {
            if (scope.Is(i, WordClass.RoleNoun) && scope[i].Word.Lower is "role" or "roles" or "parts" or "part" or "lead" or "leads")
            {
                if (scope.Has(i + 1, "of") || scope.Has(i + 1, "as"))
                {
                    return false;
                }

                if (_subjects.Of(verb) is { IsNegated: false, IsUnreal: false } subject && OwnWork(0.82m) is { } work)
                {
                    foreach (var party in subject.Parties.Where(p => p.Person is not null && (p.Work is null || JobWords.MayBePerson(p.Person.Name))))
                    {
                        Add(subject, party.Person!, work, [], subject.First, i, "role-played");
                    }
                }

                return true;
            }

            if (scope[i].Kind is not ItemKind.Word || scope.Is(i, WordClass.Prep | WordClass.Conj))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"played a detective in the film W": a part without a name.</summary>
    private void PlaysUnnamed(int verb)
    {
        if (!(scope[verb + 1].Word.Lower is "a" or "an" or "the" or "his" or "her"))
        {
            return;
        }

        for (var i = verb + 2; i < scope.Count && i < verb + 16; i++)
        {
            var item = scope[i];
            if ((item.Has("in") || item.Has("on")) && _lists.At(i + 1) is { } work)
            {
                var isScreen = work.Work.Kind is WorkKind.Film or WorkKind.Series || scope.IsMark(work.At + 1, '(') && scope.IsKind(work.At + 2, ItemKind.Year);
                if (isScreen && _subjects.Of(verb) is { Head: { Person: { } actor, Work: null }, IsNegated: false, IsUnreal: false } subject)
                {
                    Add(subject, actor, (work.Work, 0.88m), [], Math.Min(subject.First, verb), work.End - 1, "role-unnamed");
                }

                return;
            }

            if (item.Kind is ItemKind.Work or ItemKind.Award or ItemKind.Speech || scope.IsMark(i, ';') || scope.IsMark(i, ',') || item.Is(WordClass.Be | WordClass.Win) || item.Word.Lower is "piano" or "guitar" or "game" or "match" or "concert" or "song" or "music")
            {
                return;
            }
        }
    }

    private (WorkEntry Work, decimal Confidence)? ContextWork(PersonEntry actor)
    {
        if (scope.Registry.TitleWork is { } title)
        {
            return (title, 0.85m);
        }

        return scope.Discourse.WorkOf(actor) is { } last && last == scope.Discourse.LastWork ? (last, 0.8m) : scope.Discourse.LastWork is { } near ? (near, 0.75m) : null;
    }

    /// <summary>"in W", "on the series W" after a character, perhaps after a short apposition.</summary>
    private (WorkEntry Work, decimal Confidence)? WorkAfter(int i, ref int last)
    {
        for (var j = i; j < scope.Count && j < i + 8; j++)
        {
            if (scope.Has(j, "in") || scope.Has(j, "on") || scope.Has(j, "from") && j == i)
            {
                if (_complements.WorkAt(j + 1) is { Work: { } work } found)
                {
                    last = found.End - 1;
                    return (work, found.IsReference ? 0.85m : j == i ? 0.96m : 0.88m);
                }

                return null;
            }

            if (scope.IsMark(j, '(') && scope.AfterParenthesis(j) is var after && after > j)
            {
                j = after - 1;
                continue;
            }

            if (j == i && scope.IsMark(j, ',') && scope[j + 1].Word.Lower is "a" or "an" or "the" && Apposition(j + 1) is var close && close > j)
            {
                j = close;
                continue;
            }

            if (scope[j].Kind is ItemKind.Person or ItemKind.Work or ItemKind.Pronoun || scope.IsMark(j, ';') || scope.Is(j, WordClass.Aux | WordClass.Win | WordClass.Get) || scope.Has(j, "and") || scope.IsMark(j, ',') && j > i)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"C, a rich widow, in W": the comma after the apposition; the index itself where it is none.</summary>
    private int Apposition(int i)
    {
        for (var j = i; j < scope.Count && j < i + 10; j++)
        {
            if (scope.IsMark(j, ',') && (scope.Has(j + 1, "in") || scope.Has(j + 1, "on")))
            {
                return j;
            }

            if (scope[j].Kind is not (ItemKind.Word or ItemKind.Name or ItemKind.Place) || scope.Is(j, WordClass.Be | WordClass.Aux))
            {
                break;
            }
        }

        return i - 1;
    }

    private (WorkEntry Work, decimal Confidence)? InWhich(int verb)
    {
        for (var i = verb - 1; i > 0 && i > verb - 8; i--)
        {
            if (scope.Has(i, "which") && (scope.Has(i - 1, "in") || scope.Has(i - 1, "on")))
            {
                return References.LastWorkBefore(scope, i) is { } work ? (work, 0.95m) : scope.Discourse.LastWork is { } before ? (before, 0.8m) : null;
            }

            if (scope.Has(i, "where"))
            {
                return References.LastWorkBefore(scope, i) is { } work ? (work, 0.9m) : null;
            }
        }

        return null;
    }

    /// <summary>", playing C" after a clause that names the work: "starred in W (2001), playing C".</summary>
    private (WorkEntry Work, decimal Confidence)? WorkOfClause(int verb, Subject subject)
    {
        if (!scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return subject.Antecedent is { } antecedent ? (antecedent, 0.9m) : null;
        }

        return References.LastWorkBefore(scope, verb) is { } work ? (work, 0.9m) : null;
    }

    private (WorkEntry Work, decimal Confidence)? FrontedWork(int subject)
    {
        for (var i = 0; i < subject && i < 12; i++)
        {
            if (scope[i].Kind == ItemKind.Work && i > 0)
            {
                return (scope.WorkOf(scope[i]), 0.92m);
            }
        }

        return null;
    }

    /// <summary>"C (played by X)", "A and B (both portrayed by X)", "her husband, played by X".</summary>
    private void PlayedBy(int verb)
    {
        if (!(scope.IsKind(verb + 2, ItemKind.Person) || scope.IsKind(verb + 2, ItemKind.Name)))
        {
            return;
        }

        var actor = scope.PersonOf(scope[verb + 2]);
        var before = verb - 1;
        var both = scope.Has(before, "both");
        while (before > 0 && (scope.IsMark(before, '(') || scope.IsMark(before, ',') || scope.Is(before, WordClass.Adverb | WordClass.Aux | WordClass.Be) || scope.Has(before, "both") || scope.Has(before, "who")))
        {
            before--;
        }

        var names = new List<string>();
        var first = before;
        if (before >= 0 && scope[before].Kind is ItemKind.Name or ItemKind.Person)
        {
            names.Add(scope.Document.Text[scope[before].Start..scope[before].Stop]);
            if (both && scope.Has(before - 1, "and") && before >= 2 && scope[before - 2].Kind is ItemKind.Name or ItemKind.Person or ItemKind.Word)
            {
                first = before - 2;
                names.Insert(0, WithSurname(scope.Document.Text[scope[first].Start..scope[first].Stop], names[0]));
            }
        }

        var work = References.LastWorkBefore(scope, verb) is { } here ? (here, 0.96m) : ContextWork(actor);
        if (work is null)
        {
            return;
        }

        var subject = new Subject([Party.Of(actor)], first, 0.97m, false, false);
        var start = names.Count > 0 && References.LastWorkBefore(scope, first) is not null ? FirstWorkIndex(first) : Math.Max(0, first);
        Add(subject, actor, work.Value, names, start, scope.IsMark(verb + 3, ')') ? verb + 3 : verb + 2, "role-played-by");
        // "played by A and B": the second player is of another part, or of both.
        foreach (var more in scope.IsMark(verb + 3, ')') ? [] : new PeopleReader(scope).Read(verb + 2).Skip(1))
        {
            Add(subject, more.Person, (work.Value.Item1, Math.Min(0.86m, work.Value.Item2)), [], start, more.At, "role-played-by");
        }

        foreach (var name in names)
        {
            if (both)
            {
                scope.Drafts.Statements.Add(new StatementDraft(work.Value.Item1, FactProperty.MainCharacter, new Character(name), 0.95m, "main-character", scope.Span(start, verb + 3)));
            }
        }
    }

    private int FirstWorkIndex(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (scope[i].Kind == ItemKind.Work)
            {
                return i;
            }
        }

        return Math.Max(0, before);
    }

    /// <summary>"Dominick and Thomas Birdsey": a first name takes the surname of the other.</summary>
    public static string WithSurname(string first, string full) =>
        first.Contains(' ', StringComparison.Ordinal) || !full.Contains(' ', StringComparison.Ordinal) ? first : first + full[full.LastIndexOf(' ')..];
}
