using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>"A directed W", "A co-wrote and produced the film", "A, who also produced", "A wrote the screenplay", "A hosted W".</summary>
internal sealed class ActiveCredits
{
    private const int MaxChain = 8;
    private readonly SentenceScope _scope;
    private readonly SubjectFinder _subjects;
    private readonly ComplementReader _complements;
    private readonly WorkListReader _lists;
    private readonly DescribedWork _works;
    private readonly CreditEmitter _credits;

    public ActiveCredits(SentenceScope scope)
    {
        _scope = scope;
        _subjects = new SubjectFinder(scope);
        _complements = new ComplementReader(scope);
        _lists = new WorkListReader(scope);
        _works = new DescribedWork(scope);
        _credits = new CreditEmitter(scope);
    }

    /// <summary>"with A directing", "with A directing and playing C": the person before the participle.</summary>
    public static int? WithPerson(SentenceScope scope, int verb)
    {
        var i = verb - 1;
        while (i > verb - 4 && (scope.Has(i, "and") || scope.Is(i, CreditFrame.Jobs) && scope[i].Word.Lower.EndsWith("ing", StringComparison.Ordinal)))
        {
            i--;
        }

        return scope.IsKind(i, ItemKind.Person) && scope.Has(i - 1, "with") ? i : null;
    }

    public void Read(int verb)
    {
        if (_scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && WithPerson(_scope, verb) is { } with && _works.Before(with) is { } described)
        {
            _credits.Add(_scope.PersonOf(_scope[with]), (described.Work, Math.Min(0.9m, described.Confidence)), JobWords.OfVerb(_scope, verb, verb), with, verb, "credit-with");
            return;
        }

        var after = AfterChain(verb);

        // "A adapted W": W is what was adapted.
        if (_scope.Has(verb, "adapted") || _scope.Has(verb + 1, "in") || _scope.Has(verb + 1, "for") && !_scope.Has(verb, "writing"))
        {
            return;
        }

        var first = verb;
        while (first > 0 && _scope[first - 1].Word.Lower is "co-executive" or "executive")
        {
            first--;
        }

        if (Object(verb, after) is not { } found)
        {
            return;
        }

        var subject = _subjects.Of(FirstOfChain(first));
        if (subject.Head.Person is null || subject.Head.Work is not null || subject.IsNegated || subject.IsUnreal)
        {
            return;
        }

        var job = found.Job ?? JobWords.OfVerb(_scope, first, verb);
        foreach (var party in subject.Parties)
        {
            if (party.Person is not { } agent)
            {
                continue;
            }

            var confidence = Math.Min(found.Confidence, subject.Confidence);
            _credits.Add(agent, (found.Work, confidence), job, first == verb ? Math.Min(subject.First, verb) : first, Math.Max(verb, found.End - 1), "credit-verb");
            foreach (var more in found.IsList ? _lists.After(found.End) : [])
            {
                _credits.Add(agent, (more.Work, Math.Min(0.9m, confidence)), job, Math.Min(subject.First, verb), more.End - 1, "credit-verb");
            }
        }
    }

    /// <summary>The index after "wrote, directed, and produced" from any of its verbs.</summary>
    private int AfterChain(int verb)
    {
        var after = verb + 1;
        while (after < verb + MaxChain)
        {
            var next = after;
            while (_scope.Has(next, "and") || _scope.IsMark(next, ',') || _scope.Has(next, "also") || _scope.Has(next, "executive") || _scope.Has(next, "co-executive"))
            {
                next++;
            }

            if (next == after || !(_scope.Is(next, CreditFrame.Jobs) || _scope[next].Word.Lower is "starred" or "edited" or "co-edited" or "narrated" or "scored"))
            {
                return after;
            }

            after = next + 1;
        }

        return after;
    }

    private int FirstOfChain(int verb)
    {
        var first = verb;
        for (var i = verb - 1; i > 0 && i > verb - MaxChain; i--)
        {
            if (_scope.Is(i, CreditFrame.Jobs) && !_scope.Is(i, WordClass.Prep) && i + 1 < verb)
            {
                first = i;
            }
            else if (!(_scope.Has(i, "and") || _scope.IsMark(i, ',') || _scope.Has(i, "also") || _scope.Has(i, "then") || _scope.Has(i, "executive") || _scope.Has(i, "co-executive")))
            {
                break;
            }
        }

        return first;
    }

    private sealed record Target(WorkEntry Work, int End, decimal Confidence, bool IsList, string? Job = null);

    private Target? Object(int verb, int after)
    {
        if (BookOfMusical(verb, after) is { } book)
        {
            return book;
        }

        if (Script(after) is { } script)
        {
            // "directed and wrote the script for the film": the film is directed, the script written.
            return _scope.Is(verb, WordClass.Write) ? script : script with { Confidence = Math.Min(0.8m, script.Confidence) };
        }

        if (IsIntransitive(after) && IsRelative(verb))
        {
            return _works.Before(verb) is { } described ? new Target(described.Work, verb + 1, Math.Min(0.85m, described.Confidence), false) : _scope.Registry.TitleWork is { } title ? new Target(title, verb + 1, 0.78m, false) : null;
        }

        if (Examples(after) is { } example)
        {
            return new Target(example.Work, example.End, 0.9m, true);
        }

        if ((after >= _scope.Count || _scope.IsMark(after, '.')) && _scope.IsKind(verb - 1, ItemKind.Person) && _scope.Registry.TitleWork is { Kind: Articles.WorkKind.Film or Articles.WorkKind.Series } own)
        {
            return new Target(own, verb + 1, 0.8m, false);
        }

        if (_complements.WorkAt(after) is not { Work: { } work } found || found.End > after + 10 || !IsPlain(after, found.End))
        {
            return null;
        }

        return new Target(work, found.End, found.IsReference ? 0.82m : 0.94m, !found.IsReference);
    }

    /// <summary>"directed many plays, including W": the first of the examples.</summary>
    private ListedWork? Examples(int start)
    {
        var plural = false;
        for (var i = start; i < _scope.Count && i < start + 14; i++)
        {
            if (plural && (_scope.Has(i, "including") || _scope.Has(i, "as") && _scope.Has(i - 1, "such") || _scope.Has(i, "like")))
            {
                return _lists.At(i + 1);
            }

            plural |= _scope[i].Kind == ItemKind.Word && _scope[i].Word.Lower is "films" or "movies" or "plays" or "musicals" or "novels" or "books" or "series" or "shows" or "productions" or "documentaries" or "episodes" or "comedies" or "thrillers" or "features";
            if (_scope[i].Kind is not ItemKind.Word && !_scope.IsMark(i, ',') && _scope[i].Kind is not (ItemKind.Number or ItemKind.Organization or ItemKind.Place or ItemKind.Pronoun) || _scope.Has(i, "episodes") || _scope.Is(i, WordClass.Be | WordClass.Win | WordClass.Star))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"W (1946, also co-wrote the book)": the words of a musical, in a list of what is staged.</summary>
    private Target? BookOfMusical(int verb, int i) =>
        _scope.Has(i, "the") && _scope[i + 1].Word.Lower is "book" or "libretto" or "script" && (_scope.IsMark(i + 2, ')') || _scope.Has(i + 2, "for") && !_scope.Has(i + 1, "script")) && _scope.Is(verb, WordClass.Write)
            && (_scope.IsMark(i + 2, ')') ? InBrackets(i) : _complements.WorkAt(i + 3)?.Work) is { } work ? new Target(work, i + 2, 0.86m, false, SpeaksOfStage() || !_scope.Has(i + 1, "script") ? "author" : null) : null;

    /// <summary>The work whose brackets an index stands in.</summary>
    private WorkEntry? InBrackets(int i)
    {
        for (var j = i - 1; j > 0 && j > i - 9; j--)
        {
            if (_scope.IsMark(j, '('))
            {
                return _scope.IsKind(j - 1, ItemKind.Work) ? _scope.WorkOf(_scope[j - 1]) : null;
            }
        }

        return null;
    }

    private bool SpeaksOfStage() => _scope.Items.Any(i => i.Kind == ItemKind.Word && i.Word.Lower is "musicals" or "plays" or "stage" or "musical" or "theatre" or "broadway");

    /// <summary>"wrote the screenplay for W", "co-wrote the script".</summary>
    private Target? Script(int i)
    {
        var noun = i;
        while (noun < i + 4 && (_scope.Is(noun, WordClass.Det) || _scope.IsKind(noun, ItemKind.Pronoun) && _scope[noun].Word.Is(WordClass.Poss) || _scope[noun].Word.Lower is "film" or "original" or "'s" or "adapted"))
        {
            noun++;
        }

        if (noun >= _scope.Count || !(_scope[noun].Word.Lower is "screenplay" or "script" or "teleplay" or "screenplays" or "scripts"))
        {
            return null;
        }

        if (_scope.Has(noun + 1, "for") || _scope.Has(noun + 1, "of"))
        {
            return _complements.WorkAt(noun + 2) is { Work: { } named } found ? new Target(named, found.End, found.IsReference ? 0.82m : 0.93m, !found.IsReference) : null;
        }

        return _works.Before(i) is { } work ? new Target(work.Work, noun + 1, Math.Min(0.85m, work.Confidence), false) : _scope.Registry.TitleWork is { } title ? new Target(title, noun + 1, 0.8m, false) : null;
    }

    private bool IsIntransitive(int i) => i >= _scope.Count || _scope[i].Kind == ItemKind.Mark || _scope.Has(i, "and") || _scope.Has(i, "it") || _scope.Has(i, "with") || _scope.Has(i, "alongside");

    /// <summary>"who also produced": the work is the main clause's.</summary>
    private bool IsRelative(int verb)
    {
        var first = FirstOfChain(verb);
        for (var i = first - 1; i > 0 && i > first - 4; i--)
        {
            if (_scope.Has(i, "who"))
            {
                return true;
            }

            if (!_scope.Is(i, WordClass.Adverb))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"He wrote that W was ..." is speech; "wrote the score for W", "wrote for W" are other jobs.</summary>
    private bool IsPlain(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var item = _scope[i];
            if (item.Kind is ItemKind.Pronoun && !item.Word.Is(WordClass.Poss) && !item.Word.Is(WordClass.Det) || _scope.Has(i, "that") || _scope.Has(i, "'s") || _scope.Has(i, "of") && !_scope.Is(i - 1, WordClass.KindWord)
                || item.Kind == ItemKind.Word && item.Word.Lower is "episode" or "episodes" or "songs" or "music" or "score" or "scores" or "theme" or "lyrics" or "soundtrack" or "foreword" or "introduction" or "album" or "video" or "videos" or "review" or "article" or "about" or "essay")
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"A hosted W", "W is presented by A".</summary>
    public void Hosted(int verb)
    {
        if (_scope.Has(verb + 1, "by"))
        {
            if (new PeopleReader(_scope).Read(verb + 2) is { Count: > 0 } people && _works.Of(verb, verb + 1) is { } described && !_scope.Has(verb, "presented") | described.Work.Kind == Articles.WorkKind.Series)
            {
                foreach (var listed in people)
                {
                    _credits.Add(listed.Person, (described.Work, Math.Min(described.Confidence, listed.Confidence)), "presenter", verb, listed.At, "credit-by");
                }
            }

            return;
        }

        if (_lists.Read(verb + 1) is not { Count: > 0 } works || _subjects.Of(verb) is not { Head: { Person: { } person, Work: null }, IsNegated: false, IsUnreal: false } subject)
        {
            return;
        }

        foreach (var work in works)
        {
            _credits.Add(person, (work.Work, Math.Min(0.93m, subject.Confidence)), "presenter", Math.Min(subject.First, verb), work.End - 1, "credit-host");
        }
    }
}
