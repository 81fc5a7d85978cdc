using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>"A's hit series W" is created by A; "A's novel W" is written by A; "A's talk show W" is presented by A; "A's film W" is directed by A.</summary>
internal sealed class PossessiveCredits
{
    private const int MaxWords = 6;
    private readonly SentenceScope _scope;
    private readonly SubjectFinder _subjects;
    private readonly CreditEmitter _credits;
    private readonly DescribedWork _works;

    public PossessiveCredits(SentenceScope scope)
    {
        _scope = scope;
        _subjects = new SubjectFinder(scope);
        _credits = new CreditEmitter(scope);
        _works = new DescribedWork(scope);
    }

    public void Read(int mark)
    {
        if (_scope.Has(mark, "their"))
        {
            Shared(mark);
            return;
        }

        PartOfSeries(mark);
        for (var i = mark + 1; i < _scope.Count && i < mark + MaxWords; i++)
        {
            if (_scope.IsKind(i, ItemKind.Work))
            {
                Owned(mark, i);
                return;
            }

            if (!(_scope.IsKind(i, ItemKind.Word) && !_scope.Is(i, WordClass.Prep | WordClass.Conj | WordClass.Aux) || _scope.IsKind(i, ItemKind.Year) || _scope.IsKind(i, ItemKind.Organization) || _scope.IsKind(i, ItemKind.Ordinal) || _scope.IsMark(i, ',') && _scope.IsKind(i + 1, ItemKind.Work)))
            {
                return;
            }
        }
    }

    /// <summary>"W is the third novel in A's series": who has the series wrote the novel.</summary>
    private void PartOfSeries(int mark)
    {
        if (!_scope.IsKind(mark - 1, ItemKind.Person) || !(_scope.Has(mark - 2, "in") || _scope.Has(mark - 2, "of") || _scope.Has(mark - 2, "from")) || !_scope.Is(mark - 3, WordClass.KindWord) || !JobWords.IsWritten(_scope[mark - 3].Word.Lower) || _works.Defined() is not { } work || work > mark - 5)
        {
            return;
        }

        _credits.Add(_scope.PersonOf(_scope[mark - 1]), (_scope.WorkOf(_scope[work]), 0.88m), "author", work, mark, "credit-possessive");
    }

    /// <summary>"A and B explain in their book W": both.</summary>
    private void Shared(int pronoun)
    {
        var work = pronoun + 1;
        while (work < pronoun + 4 && _scope.IsKind(work, ItemKind.Word) && !_scope.Is(work, WordClass.Prep | WordClass.Be))
        {
            work++;
        }

        if (!_scope.IsKind(work, ItemKind.Work) || !JobWords.IsWritten(_scope[work - 1].Word.Lower))
        {
            return;
        }

        var owners = new List<int>();
        for (var i = pronoun - 1; i >= 0 && owners.Count < 2 && !_scope.IsMark(i, ';'); i--)
        {
            if (_scope.IsKind(i, ItemKind.Person))
            {
                owners.Add(i);
            }
        }

        if (owners.Count == 2 && owners[0] - owners[1] < 5)
        {
            foreach (var owner in owners)
            {
                _credits.Add(_scope.PersonOf(_scope[owner]), (_scope.WorkOf(_scope[work]), 0.85m), "author", Math.Min(owner, pronoun), work, "credit-possessive");
            }
        }
    }

    /// <summary>"the Ann Lee novel W", "the Ann Lee musical W": a name before the kind of what is written.</summary>
    public void Before(int work)
    {
        var kind = _scope.IsMark(work - 1, ',') ? work - 2 : work - 1;
        var owner = kind - 1;
        while (owner > 0 && (_scope.Is(owner, WordClass.GenreWord | WordClass.KindWord) || _scope[owner].Kind is ItemKind.Organization or ItemKind.Year || _scope[owner].Kind == ItemKind.Word && _scope[owner].Word.Lower is "television" or "animated" or "feature-length"))
        {
            owner--;
        }

        var made = _scope[owner].Word.Lower switch { "-directed" => "director", "-produced" => "producer", "-created" => "creator", "-written" or "-penned" or "-scripted" => "screenwriter", _ => null };
        owner = made is null ? owner : owner - 1;
        if (!_scope.Is(kind, WordClass.KindWord) || !_scope.IsKind(owner, ItemKind.Person) || !_scope[owner].Name.Contains(' ', StringComparison.Ordinal) || _works.IsSource(work))
        {
            return;
        }

        if (made is null && !_scope.Is(owner - 1, WordClass.Det))
        {
            return;
        }

        var job = made ?? _scope[kind].Word.Lower switch { "novel" or "book" or "play" or "poem" or "memoir" or "novella" => "author", "song" or "ballad" => "songwriter", "musical" or "opera" => "creator", _ => null };
        if (job is not null)
        {
            _credits.Add(_scope.PersonOf(_scope[owner]), (_scope.WorkOf(_scope[work]), made is null ? 0.78m : 0.92m), job, owner, work, "credit-possessive");
        }
    }

    private void Owned(int mark, int work)
    {
        var entry = _scope.WorkOf(_scope[work]);
        var before = _scope.IsMark(work - 1, ',') ? work - 2 : work - 1;
        var isBare = before == mark;
        var kind = _scope[before].Word.Lower;
        var isPronoun = _scope[mark].Kind == ItemKind.Pronoun;
        var owner = isPronoun ? Pronoun(mark) : _scope.IsKind(mark - 1, ItemKind.Person) ? _scope.PersonOf(_scope[mark - 1]) : null;
        if (owner is null || isBare && isPronoun || _works.IsSource(work) && entry == _scope.Registry.TitleWork)
        {
            return;
        }

        var (job, confidence) = isBare ? Bare(entry, owner, mark, work) : Job(kind, entry, before, isPronoun);
        if (job is not null)
        {
            _credits.Add(owner, (entry, confidence), job, isPronoun ? mark : mark - 1, work, "credit-possessive");
        }
    }

    private PersonEntry? Pronoun(int mark) => _scope.Discourse.Person(_scope[mark].Gender, _subjects.SentenceSubject(mark)?.Head.Person);

    private (string? Job, decimal Confidence) Job(string kind, WorkEntry work, int noun, bool isPronoun)
    {
        var talk = _scope.Has(noun - 1, "talk") || _scope.Has(noun - 1, "chat");
        return kind switch
        {
            "novel" or "book" or "memoir" or "autobiography" or "play" or "novella" or "poem" or "essay" or "story" or "treatise" or "strip" or "manga" => ("author", isPronoun ? 0.74m : 0.9m),
            _ when isPronoun => (null, 0),
            "series" or "trilogy" or "saga" or "cycle" when Topic() == Field.Books => ("author", 0.8m),
            "series" or "sitcom" when work.Kind is not WorkKind.Novel && Topic() != Field.Music => ("creator", 0.8m),
            "show" => talk ? ("presenter", 0.85m) : ("creator", 0.75m),
            "film" or "movie" or "thriller" or "satire" or "drama" or "comedy" or "western" or "biopic" or "documentary" or "feature" or "debut" when work.Kind is WorkKind.Film or WorkKind.Unknown => ("director", 0.75m),
            _ => (null, 0),
        };
    }

    /// <summary>"A's W": whose it is says the sentence by its other words, or the article by what its person is.</summary>
    private (string? Job, decimal Confidence) Bare(WorkEntry work, PersonEntry owner, int mark, int at)
    {
        if (work.Title.Contains(owner.Name, StringComparison.Ordinal) || JobWords.IsMusic(work))
        {
            return (null, 0);
        }

        // "A's W, based on the novel": A made the film of it.
        for (var i = at + 1; i < _scope.Count && i < at + 5; i++)
        {
            if (_scope[i].Word.Lower is "based" or "adapted" or "adaptation" or "adapting")
            {
                return work.Kind == WorkKind.Novel ? (null, 0) : ("director", 0.72m);
            }
        }

        if (work.Kind == WorkKind.Novel || JobWords.IsWritten(work.Format))
        {
            return ("author", 0.85m);
        }

        return JobWords.OfNoun(_scope[mark - 2].Word.Lower) is "director" ? ("director", 0.85m) : Topic() switch
        {
            Field.Books => ("author", 0.78m),
            Field.Screen when work.Kind == WorkKind.Film || work.Kind == WorkKind.Unknown && _scope[at].Quote is null && _scope.IsMark(at + 1, '(') => ("director", 0.72m),
            _ => (null, 0),
        };
    }

    private enum Field
    {
        None,
        Books,
        Screen,
        Both,
        Music,
    }

    /// <summary>Whether the sentence speaks of books, of the screen, or of music.</summary>
    private Field Topic()
    {
        var field = Field.None;
        foreach (var item in _scope.Items)
        {
            if (item.Kind != ItemKind.Word)
            {
                continue;
            }

            if (item.Word.Lower is "song" or "songs" or "album" or "albums" or "cover" or "covers" or "single" or "band" or "track" or "recorded" or "guitar" or "singer" or "composer" or "paintings" or "painting" or "opera" or "composition")
            {
                return Field.Music;
            }

            if (item.Word.Lower is "novel" or "novels" or "book" or "books" or "poem" or "poems" or "fiction" or "literary" or "literature" or "author" or "novelist" or "playwright" or "poet" or "written" or "metafiction" or "reader" or "readers" or "adaptation" or "adapted" or "play" or "plays" or "volume" or "volumes")
            {
                field = field is Field.Screen or Field.Both ? Field.Both : Field.Books;
            }
            else if (item.Word.Lower is "film" or "films" or "movie" or "starred" or "appeared" or "role" or "director" or "cast" or "screen" or "actor" or "actress" or "movies" or "cinema")
            {
                field = field is Field.Books or Field.Both ? Field.Both : Field.Screen;
            }
        }

        return field;
    }
}
