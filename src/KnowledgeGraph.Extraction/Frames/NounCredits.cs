using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Jobs as nouns: "the show's director, A", "W by director A", "A, creator of W", "as the creator and executive producer of W and V", "served as producer on W".</summary>
internal sealed class NounCredits
{
    private const int MaxBack = 7;
    private readonly SentenceScope _scope;
    private readonly SubjectFinder _subjects;
    private readonly WorkListReader _lists;
    private readonly PeopleReader _people;
    private readonly ComplementReader _complements;
    private readonly CreditEmitter _credits;

    public NounCredits(SentenceScope scope)
    {
        _scope = scope;
        _subjects = new SubjectFinder(scope);
        _lists = new WorkListReader(scope);
        _people = new PeopleReader(scope);
        _complements = new ComplementReader(scope);
        _credits = new CreditEmitter(scope);
    }

    public void Read(int noun, string job)
    {
        job = (_scope.Has(noun - 1, "executive") || _scope.Has(noun - 1, "co-executive")) && job == "producer" ? _scope[noun - 1].Word.Lower + " producer" : job;
        if (_scope[noun - 1].Word.Lower is "assistant" or "casting" or "art" or "music" or "musical" or "technical" or "former" or "artistic" or "creative" or "managing" or "deputy" or "record" or "head" or "staff" or "research" or "photography" or "associate" or "second")
        {
            return;
        }

        if (!Named(noun, job))
        {
            OfWorks(noun, job);
            Served(noun, job);
        }
    }

    /// <summary>"the film's director, A", "W by director A", "by director A, W", "the W director A".</summary>
    private bool Named(int noun, string job)
    {
        var next = _scope.IsMark(noun + 1, ',') ? noun + 2 : noun + 1;
        if (!_scope.IsKind(next, ItemKind.Person))
        {
            return false;
        }

        var person = _scope.PersonOf(_scope[next]);
        if ((_scope.Has(noun - 1, "'s") || _scope.Has(noun - 1, "'")) && noun >= 2)
        {
            if (WorkNamed(noun - 2) is { } owner)
            {
                _credits.Add(person, (owner, 0.9m), job, noun - 2, next, "credit-noun");
            }
        }
        else if (_scope.Has(noun - 1, "by") && _scope.IsMark(next + 1, ',') && _scope.IsKind(next + 2, ItemKind.Work) && next == noun + 1)
        {
            _credits.Add(person, (_scope.WorkOf(_scope[next + 2]), 0.92m), job, noun - 1, next + 2, "credit-noun");
        }
        else if (_scope.Has(noun - 1, "by") && _scope.IsKind(noun - 2, ItemKind.Work) && next == noun + 1)
        {
            _credits.Add(person, (_scope.WorkOf(_scope[noun - 2]), 0.93m), job, noun - 2, next, "credit-noun");
        }
        else if (next == noun + 1 && (_scope.IsKind(noun - 1, ItemKind.Work) || _scope.Is(noun - 1, WordClass.KindWord) && _scope.IsKind(noun - 2, ItemKind.Work)))
        {
            var work = _scope.IsKind(noun - 1, ItemKind.Work) ? noun - 1 : noun - 2;
            _credits.Add(person, (_scope.WorkOf(_scope[work]), 0.9m), job, work, next, "credit-noun");
        }
        else
        {
            return false;
        }

        return true;
    }

    private WorkEntry? WorkNamed(int i) => _scope.IsKind(i, ItemKind.Work) ? _scope.WorkOf(_scope[i]) : References.IsWorkReference(_scope, i) ? References.WorkOfNoun(_scope, i) : null;

    /// <summary>"A, the creator of W", "A is the author of W and V", "won as the creator, along with B, of W".</summary>
    private void OfWorks(int noun, string job)
    {
        var of = noun + 1;
        List<Listed> with = [];
        while (_scope.Has(of, "and") && of < noun + 8)
        {
            // "creator and executive producer of"
            var next = of + 1;
            while (_scope[next].Word.Lower is "executive" or "co-executive" or "the")
            {
                next++;
            }

            if (!_scope.Is(next, WordClass.Job))
            {
                break;
            }

            of = next + 1;
        }

        if (_scope.IsMark(of, ',') && (_scope.Has(of + 1, "along") || _scope.Has(of + 1, "together") || _scope.Has(of + 1, "with")))
        {
            with = _people.Read(_scope.Has(of + 1, "with") ? of + 2 : of + 3);
            of = with.Count > 0 && _scope.IsMark(with[^1].At + 1, ',') ? with[^1].At + 2 : of;
        }

        if (!_scope.Has(of, "of") && !(_scope.Has(of, "for") && with.Count == 0) || _lists.Read(of + 1) is not { Count: > 0 } works || Who(noun) is not { } who)
        {
            return;
        }

        foreach (var work in works)
        {
            _credits.Add(who.Person, (work.Work, who.Confidence), job, Math.Min(who.First, noun), work.End - 1, "credit-noun-of");
            foreach (var other in with)
            {
                _credits.Add(other.Person, (work.Work, Math.Min(0.85m, who.Confidence)), job, Math.Min(who.First, noun), work.End - 1, "credit-noun-of");
            }
        }
    }

    /// <summary>Whose job it is: the name before an apposition, the subject of "is" and "as".</summary>
    private (PersonEntry Person, int First, decimal Confidence)? Who(int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - MaxBack; i--)
        {
            if (_scope.IsMark(i, ','))
            {
                return _scope.IsKind(i - 1, ItemKind.Person) ? (_scope.PersonOf(_scope[i - 1]), i - 1, 0.9m) : null;
            }

            if (_scope.Is(i, WordClass.Be) || _scope.Has(i, "as"))
            {
                var verb = _scope.Has(i, "as") ? i - 1 : i;
                while (verb > 0 && !_scope.Is(verb, WordClass.Be | WordClass.Win | WordClass.Get | WordClass.Aux | WordClass.Give) && !(_scope[verb].Word.Lower is "served" or "known" or "worked" or "serves" or "credited") && verb > i - 8)
                {
                    verb--;
                }

                return _subjects.Of(verb) is { Head: { Person: { } person, Work: null }, IsNegated: false, IsUnreal: false } subject ? (person, subject.First, Math.Min(0.9m, subject.Confidence)) : null;
            }

            if (_scope[i].Kind is not (ItemKind.Word or ItemKind.Place or ItemKind.Name or ItemKind.Pronoun) || _scope.Is(i, WordClass.Prep))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"served as producer on W", "worked as a story producer on V, and on U".</summary>
    private void Served(int noun, string job)
    {
        var at = noun - 1;
        while (at > noun - 5 && _scope.Is(at, WordClass.Det) | _scope[at].Word.Lower is "executive" or "co-executive" or "story" or "consulting" or "sole" or "main" or "co-")
        {
            at--;
        }

        if (!_scope.Has(at, "as") || !(_scope[at - 1].Word.Lower is "served" or "serves" or "serving" or "worked" or "works" or "working" or "acted" or "credited"))
        {
            return;
        }

        var subject = _subjects.Of(at - 1);
        if (subject.Head.Person is not { } person || subject.Head.Work is not null || subject.IsNegated || subject.IsUnreal)
        {
            return;
        }

        if (_scope.Has(noun + 1, "on") || _scope.Has(noun + 1, "of") || _scope.Has(noun + 1, "for") || _scope.Has(noun + 1, "in"))
        {
            var named = _lists.Read(noun + 2);
            foreach (var work in named)
            {
                _credits.Add(person, (work.Work, Math.Min(0.92m, subject.Confidence)), job, subject.First, work.End - 1, "credit-served");
            }

            if (named.Count > 0 || _complements.WorkAt(noun + 2) is not { Work: not null, IsReference: true })
            {
                return;
            }
        }

        if (_scope.Discourse.LastWork is not { } last)
        {
            return;
        }

        _credits.Add(person, (last, 0.84m), job, subject.First, noun, "credit-served");
        if (_scope.Has(noun + 1, "alongside"))
        {
            Alongside(noun, job, last, subject);
        }
    }

    private void Alongside(int noun, string job, WorkEntry work, Subject subject)
    {
        var i = noun + 2;
        while (i < _scope.Count && !_scope.IsKind(i, ItemKind.Person) && i < noun + 7)
        {
            i++;
        }

        if (_scope.IsKind(i, ItemKind.Person))
        {
            _credits.Add(_scope.PersonOf(_scope[i]), (work, 0.8m), job, subject.First, i, "credit-alongside");
        }
    }
}
