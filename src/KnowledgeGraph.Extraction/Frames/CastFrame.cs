using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who plays in a work, said of the work: "W, starring A", "the film features A and B as C", "its cast includes A", "C (A)".</summary>
internal sealed partial class CastFrame(SentenceScope scope)
{
    private readonly SubjectFinder _subjects = new(scope);
    private readonly CastReader _lists = new(scope);
    private readonly DescribedWork _works = new(scope);
    private readonly RoleEmitter _roles = new(scope);
    private readonly WorkListReader _titles = new(scope);

    public void Read()
    {
        for (var i = 0; i < scope.Count; i++)
        {
            var item = scope[i];
            if (item.IsMark('('))
            {
                InBrackets(i);
            }

            if (item.Kind != ItemKind.Word)
            {
                continue;
            }

            switch (item.Word.Lower)
            {
                case "starring" or "co-starring" or "featuring":
                    Starring(i);
                    break;
                case "stars" or "starred" or "features" or "featured" or "co-stars" or "co-starred" or "star" or "feature" or "includes" or "included":
                    Verb(i);
                    break;
                case "cast" or "ensemble":
                    CastNoun(i);
                    break;
                case "performances" or "performance":
                    Performances(i);
                    break;
                case "opposite" or "alongside":
                    Beside(i);
                    Partners(i);
                    break;
                case "with" when scope.IsMark(i - 1, ')') || scope.IsKind(i - 1, ItemKind.Work) && scope.SpeaksOfActing():
                    Beside(i);
                    break;
                case "with" when scope.SpeaksOfActing():
                    Partners(i);
                    break;
                case "co-star" or "costar" or "co-stars":
                    CoStar(i);
                    break;
            }
        }
    }

    /// <summary>"W, starring A, B as C and D".</summary>
    private void Starring(int verb)
    {
        if (scope.Is(verb + 1, WordClass.RoleNoun) && !scope.Is(verb + 2, WordClass.Prep) || scope.Has(verb + 1, "in") || scope.Has(verb + 1, "as") || scope.Has(verb, "featuring") && scope.IsKind(verb + 1, ItemKind.Name))
        {
            return;
        }

        // "featuring performances by A": but not "featuring music by A".
        if (scope.Has(verb, "featuring") && !scope.IsKind(verb + 1, ItemKind.Person) && Talents(verb) is not { } after)
        {
            return;
        }

        var work = _works.Of(verb, verb + 1) ?? Topic(verb);
        if (work is not null)
        {
            Emit(verb, Talents(verb) ?? verb + 1, work.Value, "cast-list");
        }
    }

    /// <summary>The article's own work, where the sentence speaks of no work without a name.</summary>
    private (WorkEntry Work, decimal Confidence)? Topic(int before)
    {
        if (scope.Registry.TitleWork is not { } title)
        {
            return null;
        }

        for (var i = before - 1; i >= 0; i--)
        {
            // "a radio version starring": another work, without a name.
            if ((scope.Is(i, WordClass.WorkRef | WordClass.KindWord) || scope[i].Word.Lower is "adaptation" or "version" or "remake" or "revival" or "production") && IsAnother(i))
            {
                return null;
            }
        }

        return (title, 0.82m);
    }

    /// <summary>"a radio version", "another film": with an article that no "is" goes before.</summary>
    private bool IsAnother(int noun)
    {
        for (var i = noun; i >= 0 && i > noun - 7; i--)
        {
            if (scope[i].Word.Lower is "a" or "an" or "another" or "remake" or "revival" || scope.IsKind(i, ItemKind.Year))
            {
                return !scope.Is(i - 1, WordClass.Be) && !scope.IsMark(i - 1, '(');
            }
        }

        return false;
    }

    /// <summary>"The film stars A", "features an ensemble cast that includes A", "It features the voices of A".</summary>
    private void Verb(int verb)
    {
        var isFeature = !(scope[verb].Word.Lower is "stars" or "starred" or "star" or "co-stars" or "co-starred");
        if (scope.Has(verb, "stars") && (scope.Is(verb + 1, WordClass.Be) || scope.Has(verb + 1, "of") && scope.Is(verb + 4, WordClass.Be)))
        {
            Stars(verb);
            return;
        }

        if (scope[verb].Word.Lower is "includes" or "included" && Talents(verb) is null)
        {
            return;
        }

        var start = Talents(verb) ?? verb + 1;
        if (isFeature && start == verb + 1 && !(scope.IsKind(start, ItemKind.Person) && (scope.Has(start + 1, "as") || scope.IsMark(start + 1, ',') || scope.Has(start + 1, "and") || scope.Has(start + 1, "in")) || scope.IsKind(start, ItemKind.Name) && scope.Is(start + 1, WordClass.Job) && scope.IsKind(start + 2, ItemKind.Person) || IsDescribedPerson(start) || _lists.IsPlayer(start, isFirst: true) && scope.Has(start + 1, "in") && scope.Has(start + 2, "the") && scope.Is(start + 4, WordClass.RoleNoun)))
        {
            return;
        }

        var subject = _subjects.Of(verb);
        if (subject.Head is { Work: { } film, Person: null } && !subject.IsNegated && !subject.IsUnreal)
        {
            Emit(verb, start, (film, Math.Min(0.93m, subject.Confidence)), "cast-list");
        }
        else if (subject.Head.Person is null && scope.Registry.TitleWork is { } title && IsWorkNoun(verb - 1))
        {
            Emit(verb, start, (title, 0.82m), "cast-list");
        }
    }

    /// <summary>"features twin brothers A": lower-case words of which the last is what people are.</summary>
    private bool IsDescribedPerson(int start)
    {
        var i = start;
        while (i < start + 4 && scope.IsKind(i, ItemKind.Word) && !scope.Is(i, WordClass.Prep | WordClass.Conj | WordClass.Be))
        {
            i++;
        }

        return i > start && scope.IsKind(i, ItemKind.Person) && (scope.Is(i - 1, WordClass.Job) || WordLexicon.Default.Describe(scope[i - 1].Word.Lower.TrimEnd('s')).Is(WordClass.Job));
    }

    /// <summary>"The drama stars A", in an article about it.</summary>
    private bool IsWorkNoun(int i) => scope.Is(i, WordClass.WorkRef | WordClass.KindWord | WordClass.GenreWord) && scope.Has(i - 1, "the");

    /// <summary>"performances by", "the voices of", "an ensemble cast including", "supporting roles from": where the people start; null where no such words stand there.</summary>
    private int? Talents(int verb)
    {
        var seen = false;
        for (var i = verb + 1; i < scope.Count && i < verb + 9; i++)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Person)
            {
                return seen ? i : null;
            }

            if (seen && (item.Word.Lower is "of" or "by" or "from" or "including" or "featuring" or "with" or "that" or "which" or "includes" or "included" or "headed" or "led" or "comprising" or "as" || item.IsMark(',') || item.IsMark(':')))
            {
                continue;
            }

            if (item.Word.Lower is "cast" or "ensemble" or "voices" or "voice" or "talents" or "performances" or "performance" or "roles" or "role" or "appearances" or "appearance" or "cameos" or "cameo" or "actors" or "stars")
            {
                seen = true;
            }
            else if (item.Kind is not (ItemKind.Word or ItemKind.Award or ItemKind.Number or ItemKind.Name) || item.Is(WordClass.Prep) || item.Kind == ItemKind.Word && item.Word.Lower is "music" or "score" or "songs")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"the detective Ada Moor (Anna Lind) finds": who plays whom, in an article about a film.</summary>
    private void InBrackets(int open)
    {
        if (scope.Registry.TitleWork is not { Kind: WorkKind.Film or WorkKind.Series } title || !scope.IsKind(open + 1, ItemKind.Person) || !(scope.IsMark(open + 2, ')') || scope.Has(open + 2, "in") && scope.Is(open + 3, WordClass.Poss) || scope.Has(open + 2, "and") && scope.IsKind(open + 3, ItemKind.Person) && scope.IsMark(open + 4, ')')) || open == 0 || scope[open + 1].Word.Lower is "lady" or "lord" or "prince" or "princess" or "king" or "queen")
        {
            return;
        }

        var before = scope[open - 1];
        var isName = before.Kind is ItemKind.Name or ItemKind.Person;
        if (!isName && !(before.Kind == ItemKind.Word && !before.Is(WordClass.WorkRef | WordClass.AwardRef | WordClass.Prep | WordClass.Play | WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.KindWord) && !before.IsCapitalisedWord) || IsAboutMaking())
        {
            return;
        }

        var name = isName ? scope.Document.Text[before.Start..before.Stop] : null;
        _roles.Add(scope.PersonOf(scope[open + 1]), (title, isName ? 0.85m : 0.75m), name is null ? [] : [name], isName ? open - 1 : open, open + 1, "cast-brackets");
        if (scope.Has(open + 2, "and"))
        {
            _roles.Add(scope.PersonOf(scope[open + 3]), (title, 0.75m), [], open, open + 3, "cast-brackets");
        }
    }

    /// <summary>Awards and crew stand in brackets too: "best director (A)", "the editor (B)".</summary>
    private bool IsAboutMaking()
    {
        foreach (var item in scope.Items)
        {
            if (item.Kind is ItemKind.Award or ItemKind.Category || item.Kind == ItemKind.Word && item.Word.Lower is "director" or "producer" or "screenwriter" or "composer" or "cinematographer" or "editor" or "nominated" or "author" or "writer" or "written" or "song" or "music" or "nominations" or "award" or "awards" or "best")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"W (1984) with X", "W, opposite X": X is in W's cast.</summary>
    private void Beside(int word)
    {
        if (!scope.IsKind(word + 1, ItemKind.Person))
        {
            return;
        }

        var at = word - 1;
        if (scope.IsMark(at, ','))
        {
            at--;
        }

        if (at >= 0 && scope.IsMark(at, ')'))
        {
            at = scope.BeforeParenthesis(at) - 1;
        }

        if (at < 0 || !scope.IsKind(at, ItemKind.Work) || scope.Has(word, "alongside") && scope.IsKind(word - 1, ItemKind.Mark) && !scope.SpeaksOfActing())
        {
            return;
        }

        Emit(word, word + 1, (scope.WorkOf(scope[at]), 0.9m), "cast-list");
    }

    private void Emit(int word, int start, (WorkEntry Work, decimal Confidence) work, string rule)
    {
        foreach (var player in _lists.Read(start))
        {
            var confidence = Math.Min(work.Confidence, player.IsSure ? 0.95m : 0.85m);
            _roles.Add(player.Actor, (work.Work, confidence), player.Characters, Math.Max(0, word - 1), player.Last, rule);
        }
    }
}
