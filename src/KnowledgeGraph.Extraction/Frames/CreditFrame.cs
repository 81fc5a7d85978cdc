using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who directed, wrote, produced, created, hosted what.</summary>
internal sealed class CreditFrame(SentenceScope scope)
{
    private const WordClass Jobs = WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Create;
    private readonly SubjectFinder _subjects = new(scope);
    private readonly ComplementReader _complements = new(scope);

    public void Read()
    {
        for (var i = 0; i < scope.Count; i++)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Word && item.Is(Jobs) && !item.Is(WordClass.Prep) && !item.Has("co-executive"))
            {
                if (IsPassive(i, out var by))
                {
                    Passive(i, by);
                }
                else
                {
                    Active(i);
                }
            }
            else if (item.Has("by"))
            {
                BookBy(i);
            }
            else if (item.Kind == ItemKind.Word && item.Word.Lower is "screenplay" or "script" or "teleplay")
            {
                Screenplay(i);
            }
            else if (item.Kind == ItemKind.Word && item.Word.Lower is "hosted" or "hosts" or "hosting" or "presented" && scope.IsKind(i + 1, ItemKind.Work))
            {
                Hosted(i);
            }
            else if (item.Kind == ItemKind.Word && JobWords.OfNoun(item.Word.Lower) is { } job)
            {
                Noun(i, job);
            }
            else if ((item.Has("'s") || item.Has("'")) && scope.IsKind(i - 1, ItemKind.Person))
            {
                Possessive(i);
            }
            else if (item.Kind == ItemKind.Pronoun && item.Word.Lower is "his" or "her" && scope.Is(i + 1, WordClass.KindWord) && scope[i + 1].Word.Lower is "memoir" or "autobiography" or "novel")
            {
                Memoir(i);
            }
        }
    }

    /// <summary>"directed by", "directed and produced by", "written and directed by".</summary>
    private bool IsPassive(int verb, out int by)
    {
        by = verb + 1;
        while (by < scope.Count && by < verb + 6 && (scope.Is(by, Jobs) || scope.Has(by, "and") || scope.IsMark(by, ',') || scope[by].Word.Lower is "filmed" or "edited" or "shot" or "scored" or "narrated" or "choreographed"))
        {
            by++;
        }

        return scope.Has(by, "by");
    }

    private void Passive(int verb, int by)
    {
        var i = by + 1;
        var work = WorkBefore(verb) ?? WorkAfterComma(verb, by);
        if (work is null || scope.Is(verb, WordClass.Write) && IsMusic(verb))
        {
            return;
        }

        var job = JobWords.OfWord(scope[verb].Word);
        job = job == "screenwriter" && work.Value.Work.Kind == Articles.WorkKind.Novel ? "author" : job;

        while (i < scope.Count)
        {
            while (scope.Is(i, WordClass.Job | WordClass.Det | WordClass.Adverb) || scope.IsKind(i, ItemKind.Award) && scope[i].Head is AwardHead.WinningSuffix or AwardHead.Winner or AwardHead.NominatedSuffix)
            {
                i++;
            }

            if (!(scope.IsKind(i, ItemKind.Person) || scope.IsKind(i, ItemKind.Name) && i == by + 1 && !scope[i].Word.IsAllCaps && IsPersonLike(scope[i].Name)))
            {
                return;
            }

            // "based on the novel by X and written by Y": the verb's own people only.
            Add(scope.PersonOf(scope[i]), work.Value, job, verb, i, "credit-by");
            i = NextOfList(i);
            if (i < 0)
            {
                return;
            }
        }
    }

    /// <summary>The next person of "A, B, and C"; -1 where the list ends or another clause starts.</summary>
    private int NextOfList(int i, bool beforeVerb = false)
    {
        if (!(scope.Has(i + 1, "and") || scope.IsMark(i + 1, ',') || scope.Has(i + 1, "with")))
        {
            return -1;
        }

        var next = scope.IsMark(i + 1, ',') && scope.Has(i + 2, "and") ? i + 3 : i + 2;
        return scope.IsKind(next, ItemKind.Person) && (beforeVerb || !scope.Is(next + 1, WordClass.Be | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Star | WordClass.Play)) ? next : -1;
    }

    /// <summary>"the song was written by": who wrote music wrote no screenplay.</summary>
    private bool IsMusic(int verb)
    {
        for (var i = 0; i < verb; i++)
        {
            if (scope[i].Kind == ItemKind.Word && scope[i].Word.Lower is "song" or "songs" or "single" or "album" or "track" or "tracks" or "music" or "lyrics" or "ballad" or "musical" or "hit" or "opera")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The screenplay by A and B is based on", "from a script by A": who wrote it.</summary>
    private void Screenplay(int noun)
    {
        var by = noun + 1;
        while (scope.Is(by, WordClass.Be) || scope.Has(by, "written") || scope.Has(by, "co-written"))
        {
            by++;
        }

        var work = References.LastWorkBefore(scope, noun) is { } here ? (here, 0.9m) : scope.Registry.TitleWork is { } title ? (title, 0.88m) : scope.Discourse.LastWork is { } last ? (last, 0.75m) : ((WorkEntry, decimal)?)null;
        if (!scope.Has(by, "by") || by > noun + 3 || work is null)
        {
            return;
        }

        for (var i = by + 1; i > 0 && scope.IsKind(i, ItemKind.Person); i = NextOfList(i, beforeVerb: true))
        {
            Add(scope.PersonOf(scope[i]), work.Value, "screenwriter", noun, i, "credit-screenplay");
        }
    }

    private static bool IsPersonLike(string name) => name.Contains(' ', StringComparison.Ordinal) && !name.Contains(" of ", StringComparison.Ordinal) && !name.StartsWith("The ", StringComparison.Ordinal)
        && !name.EndsWith("Pictures", StringComparison.Ordinal) && !name.EndsWith("Studios", StringComparison.Ordinal) && !name.EndsWith("Productions", StringComparison.Ordinal) && !name.EndsWith("Entertainment", StringComparison.Ordinal) && !name.EndsWith("Films", StringComparison.Ordinal);

    /// <summary>The work that a participle describes: the nearest before it, or "the film".</summary>
    private (WorkEntry Work, decimal Confidence)? WorkBefore(int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (scope[i].Kind == ItemKind.Work && verb - i > 1 && IsSource(i))
            {
                continue;
            }

            if (scope[i].Kind == ItemKind.Work)
            {
                return (scope.WorkOf(scope[i]), verb - i <= 6 ? 0.95m : 0.86m);
            }

            if (References.IsWorkReference(scope, i))
            {
                return References.WorkOfNoun(scope, i) is { } work ? (work, 0.85m) : null;
            }

            if (scope.Has(i, "to") && scope.Has(i + 1, "be") || scope.Has(i, "into"))
            {
                return null;
            }

            if (scope.IsKind(i, ItemKind.Pronoun) && scope.Has(i, "it") && scope.Is(i + 1, WordClass.Be) && (scope.Registry.TitleWork ?? scope.Discourse.LastWork) is { } it)
            {
                return (it, scope.Registry.TitleWork is null ? 0.78m : 0.88m);
            }

            if (scope.Is(i, WordClass.WorkRef) && i > verb - 4)
            {
                return Unnamed(i);
            }

            if (scope.IsMark(i, ';') || scope[i].Kind == ItemKind.Speech || scope[i].Word.Lower is "episode" or "episodes" or "song" or "video" or "pilot")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"based on the novel W": what a work comes from is not what the sentence speaks of.</summary>
    private bool IsSource(int work)
    {
        for (var i = work - 1; i >= 0 && i > work - 9; i--)
        {
            if (scope[i].Word.Lower is "based" or "adapted" or "inspired" or "adaptation" or "remake" or "sequel")
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

        for (var i = noun - 1; i >= 0 && i > noun - 12; i--)
        {
            if (scope[i].Kind == ItemKind.Work)
            {
                return (scope.WorkOf(scope[i]), 0.94m);
            }

            if (scope[i].Kind == ItemKind.Pronoun && scope[i].Has("it") && scope.Registry.TitleWork is { } title)
            {
                return (title, 0.85m);
            }
        }

        return null;
    }

    /// <summary>"Directed by X and based on a novel, the film ...": the work comes after the comma.</summary>
    private (WorkEntry Work, decimal Confidence)? WorkAfterComma(int verb, int by)
    {
        if (verb > 2)
        {
            return null;
        }

        for (var i = by; i + 1 < scope.Count; i++)
        {
            if (!scope.IsMark(i, ','))
            {
                continue;
            }

            if (scope.IsKind(i + 1, ItemKind.Work))
            {
                return (scope.WorkOf(scope[i + 1]), 0.93m);
            }

            for (var j = i + 1; j < i + 4; j++)
            {
                if (j < scope.Count && References.IsWorkReference(scope, j))
                {
                    return References.WorkOfNoun(scope, j) is { } work ? (work, 0.84m) : null;
                }
            }
        }

        return null;
    }

    /// <summary>"X directed W", "co-executive producing W", "with X directing".</summary>
    private void Active(int verb)
    {
        var after = verb + 1;
        while (after < verb + 6 && (scope.Has(after, "and") || scope.IsMark(after, ',') || scope.Has(after, "co-executive")) && scope.Is(after + 1, Jobs))
        {
            after += 2;
        }

        if (_complements.WorkAt(after) is not { Work: { } work, IsReference: false } found || found.End > after + 8 || scope.Has(verb + 1, "in") || scope.Has(verb + 1, "for"))
        {
            return;
        }

        // "He wrote that W was ..." is speech, "wrote for W" is another job.
        for (var i = after; i < found.End; i++)
        {
            if (scope[i].Kind is ItemKind.Pronoun && !scope[i].Word.Is(WordClass.Poss) && !scope[i].Word.Is(WordClass.Det) || scope.Has(i, "that") || scope[i].Word.Lower is "episode" or "episodes" or "song" or "songs" or "music" or "score" || scope.Has(i, "'s"))
            {
                return;
            }
        }

        var first = verb;
        while (first > 0 && scope[first - 1].Word.Lower is "co-executive" or "executive")
        {
            first--;
        }

        var subject = _subjects.Of(first);
        if (subject.Head.Person is null || subject.Head.Work is not null || subject.IsNegated || subject.IsUnreal)
        {
            return;
        }

        var job = JobWords.OfVerb(scope, first, verb);
        job = job == "screenwriter" && work.Kind == Articles.WorkKind.Novel ? "author" : job;
        foreach (var party in subject.Parties)
        {
            if (party.Person is { } agent)
            {
                Add(agent, (work, Math.Min(0.94m, subject.Confidence)), job, first == verb ? Math.Min(subject.First, verb) : first, found.End - 1, "credit-verb");
                MoreWorks(agent, job, subject, verb, found.End);
            }
        }
    }

    /// <summary>"directed Lady Bird (2017), Little Women (2019) and Barbie": the works after the first.</summary>
    private void MoreWorks(PersonEntry agent, string job, Subject subject, int verb, int end)
    {
        while (scope.IsMark(end, ',') || scope.Has(end, "and"))
        {
            var next = scope.IsMark(end, ',') && scope.Has(end + 1, "and") ? end + 2 : end + 1;
            if (!scope.IsKind(next, ItemKind.Work) || scope.Is(next + 1, WordClass.Be | WordClass.Win | WordClass.Get | WordClass.Star | WordClass.Aux))
            {
                return;
            }

            end = next + 1;
            if (scope.IsMark(end, '(') && scope.AfterParenthesis(end) is var close && close - end == 3)
            {
                end = close;
            }

            Add(agent, (scope.WorkOf(scope[next]), Math.Min(0.9m, subject.Confidence)), job, Math.Min(subject.First, verb), end - 1, "credit-verb");
        }
    }

    /// <summary>"W is a 1985 novel by X", "the novel W by X": its author.</summary>
    private void BookBy(int by)
    {
        var noun = by - 1;
        WorkEntry? work = null;
        if (scope.IsKind(noun, ItemKind.Work) && scope[Math.Max(0, noun - 1)].Word.Lower is "novel" or "book" or "memoir" or "novella" or "autobiography" or "biography")
        {
            // "based on the book W by X": the source has its own frame, and may have the film's name.
            work = IsSource(noun) ? null : scope.WorkOf(scope[noun]);
        }
        else if (scope[Math.Max(0, noun)].Word.Lower is "novel" or "book" or "memoir" or "novella" or "autobiography" or "biography")
        {
            var be = noun - 1;
            while (be > 0 && be > noun - 12 && !scope.Is(be, WordClass.Be) && !scope.IsMark(be, ',') && scope[be].Kind is not (ItemKind.Work or ItemKind.Person))
            {
                be--;
            }

            work = scope.Is(be, WordClass.Be) && scope.IsKind(0, ItemKind.Work) && be <= 12 ? scope.WorkOf(scope[0]) : null;
        }

        var person = by + 1;
        while (scope.Is(person, WordClass.Det | WordClass.Job | WordClass.Adverb) || scope.IsKind(person, ItemKind.Place) || scope.IsKind(person, ItemKind.Name) && scope.Is(person + 1, WordClass.Job) || scope.IsKind(person, ItemKind.Word) && scope.Is(person + 1, WordClass.Job))
        {
            person++;
        }

        if (work is not null && scope.IsKind(person, ItemKind.Person))
        {
            Add(scope.PersonOf(scope[person]), (work, 0.92m), "author", scope.IsKind(0, ItemKind.Work) && work == scope.WorkOf(scope[0]) ? 0 : noun, person, "credit-book");
        }
    }

    private void Hosted(int verb)
    {
        if (_subjects.Of(verb) is { Head: { Person: { } person, Work: null }, IsNegated: false, IsUnreal: false } subject)
        {
            Add(person, (scope.WorkOf(scope[verb + 1]), subject.Confidence), "presenter", Math.Min(subject.First, verb), verb + 1, "credit-host");
        }
    }

    /// <summary>"the show's director, X", "W by director X", "director X's W", "served as producer".</summary>
    private void Noun(int noun, string job)
    {
        var next = scope.IsMark(noun + 1, ',') ? noun + 2 : noun + 1;
        if (scope.IsKind(next, ItemKind.Person))
        {
            var person = scope.PersonOf(scope[next]);
            if (scope.Has(noun - 1, "'s") && noun >= 2)
            {
                var owner = scope.IsKind(noun - 2, ItemKind.Work) ? scope.WorkOf(scope[noun - 2]) : References.IsWorkReference(scope, noun - 2) ? References.WorkOfNoun(scope, noun - 2) : null;
                if (owner is not null)
                {
                    Add(person, (owner, 0.9m), job, noun - 2, next, "credit-noun");
                }
            }
            else if (scope.Has(noun - 1, "by") && scope.IsMark(next + 1, ',') && scope.IsKind(next + 2, ItemKind.Work) && next == noun + 1)
            {
                Add(person, (scope.WorkOf(scope[next + 2]), 0.92m), job, noun - 1, next + 2, "credit-noun");
            }
            else if (scope.Has(noun - 1, "by") && scope.IsKind(noun - 2, ItemKind.Work) && next == noun + 1)
            {
                Add(person, (scope.WorkOf(scope[noun - 2]), 0.93m), job, noun - 2, next, "credit-noun");
            }

            return;
        }

        if (scope.Has(noun - 1, "as") && scope.Is(noun - 2, WordClass.Job) is false && scope[Math.Max(0, noun - 2)].Word.Lower is "served" or "serves" or "serving")
        {
            Served(noun, job);
        }
    }

    private void Served(int noun, string job)
    {
        var subject = _subjects.Of(noun - 2);
        if (subject.Head.Person is not { } person || subject.Head.Work is not null)
        {
            return;
        }

        var named = (scope.Has(noun + 1, "on") || scope.Has(noun + 1, "of") || scope.Has(noun + 1, "for")) && _complements.WorkAt(noun + 2) is { Work: { } on } ? on : null;
        var work = named ?? scope.Discourse.LastWork;
        if (work is null)
        {
            return;
        }

        Add(person, (work, named is null ? 0.84m : 0.93m), job, subject.First, noun, "credit-served");
        if (scope.Has(noun + 1, "alongside"))
        {
            var i = noun + 2;
            while (i < scope.Count && !scope.IsKind(i, ItemKind.Person) && i < noun + 7)
            {
                i++;
            }

            if (scope.IsKind(i, ItemKind.Person))
            {
                Add(scope.PersonOf(scope[i]), (work, 0.8m), job, subject.First, i, "credit-alongside");
            }
        }
    }

    /// <summary>"X's hit series W" is created by X; "X's novel W" is written by X; "X's talk show W" is presented by X; "X's film W" is directed by X.</summary>
    private void Possessive(int mark)
    {
        for (var i = mark + 1; i < scope.Count && i < mark + 6; i++)
        {
            if (scope.IsKind(i, ItemKind.Work) && i > mark + 1)
            {
                var kind = scope[i - 1].Word.Lower;
                var talk = scope.Has(i - 2, "talk") || scope.Has(i - 2, "chat");
                var job = kind is "series" or "sitcom" || kind is "show" && !talk ? "creator" : kind is "show" ? "presenter" : kind is "novel" or "book" or "memoir" or "autobiography" or "play" ? "author"
                    : kind is "film" or "movie" or "thriller" or "satire" or "drama" or "comedy" or "western" or "biopic" or "documentary" && scope[i].Kind == ItemKind.Work && scope.WorkOf(scope[i]).Kind is Articles.WorkKind.Film or Articles.WorkKind.Unknown ? "director" : null;
                if (job is not null)
                {
                    Add(scope.PersonOf(scope[mark - 1]), (scope.WorkOf(scope[i]), job == "director" ? 0.75m : 0.85m), job, mark - 1, i, "credit-possessive");
                }

                return;
            }

            if (!(scope.IsKind(i, ItemKind.Word) && !scope.Is(i, WordClass.Prep | WordClass.Conj | WordClass.Aux) || scope.IsKind(i, ItemKind.Year) || scope.IsKind(i, ItemKind.Organization)))
            {
                return;
            }
        }
    }

    private void Memoir(int pronoun)
    {
        if (scope.IsKind(pronoun + 2, ItemKind.Work) && scope.Discourse.Person(scope[pronoun].Gender, _subjects.SentenceSubject(pronoun)?.Head.Person) is { } person)
        {
            Add(person, (scope.WorkOf(scope[pronoun + 2]), 0.88m), "author", pronoun, pronoun + 2, "credit-possessive");
        }
    }

    private void Add(PersonEntry person, (WorkEntry Work, decimal Confidence) work, string job, int first, int last, string rule)
    {
        if (person.Name != work.Work.Title)
        {
            var start = rule == "credit-by" && References.LastWorkBefore(scope, first) is not null ? WorkIndex(first) : first;
            scope.Drafts.Credits.Add(new CreditDraft(person, work.Work, job, work.Confidence, rule, scope.Span(start, last)));
        }
    }

    private int WorkIndex(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (scope[i].Kind == ItemKind.Work)
            {
                return i;
            }
        }

        return before;
    }
}
