using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Works of a person by what they are to that person: "his directorial debut was W", "her other novels include W and V", "in her book W".</summary>
internal sealed class DebutCredits
{
    private const int MaxBack = 6;
    private readonly SentenceScope _scope;
    private readonly SubjectFinder _subjects;
    private readonly WorkListReader _lists;
    private readonly CreditEmitter _credits;

    public DebutCredits(SentenceScope scope)
    {
        _scope = scope;
        _subjects = new SubjectFinder(scope);
        _lists = new WorkListReader(scope);
        _credits = new CreditEmitter(scope);
    }

    /// <summary>"directorial debut with W (2001)", "second directorial venture W".</summary>
    public void Directorial(int word)
    {
        var after = word + 1;
        while (_scope[after].Word.Lower is "debut" or "venture" or "film" or "feature" or "effort" or "work" or "project" or "movie" or "outing" && after < _scope.Count)
        {
            after++;
        }

        var noun = after;
        while (after < noun + 7 && (_scope.Is(after, WordClass.Be | WordClass.Adverb) || _scope.IsMark(after, ',') || _scope[after].Word.Lower is "with" or "in" or "came" or "–" or "—" or "on" || _scope.IsKind(after, ItemKind.Year)))
        {
            after++;
        }

        if (_lists.At(after) is { } work && Owner(word) is { } owner)
        {
            _credits.Add(owner, (work.Work, 0.88m), "director", Math.Max(0, word - 1), work.End - 1, "credit-debut");
        }
    }

    /// <summary>"Her novels include W and V", "Other plays are W", "his films include W" of a director.</summary>
    public void Listed(int noun)
    {
        var job = Job(_scope[noun].Word.Lower);
        var verb = noun + 1;
        while (_scope.Is(verb, WordClass.Adverb))
        {
            verb++;
        }

        if (job is null || verb >= _scope.Count || !(_scope[verb].Word.Lower is "include" or "included" or "are" or "were" or "including") || _lists.Read(_scope.IsMark(verb + 1, ':') ? verb + 2 : verb + 1) is not { Count: > 0 } works || Owner(noun) is not { } owner)
        {
            return;
        }

        if (job == "director" && !(owner == _scope.Registry.TitlePerson && IsDirector()))
        {
            return;
        }

        foreach (var work in works)
        {
            _credits.Add(owner, (work.Work, 0.86m), job, Math.Max(0, noun - 1), work.End - 1, "credit-works");
        }
    }

    private bool IsDirector() => _scope.Registry.TitleJobs.Overlaps(["director", "filmmaker", "film-maker"]) && !_scope.Registry.TitleJobs.Overlaps(["actor", "actress", "producer", "composer"]);

    private static string? Job(string noun) => noun switch
    {
        "novels" or "books" or "plays" or "poems" or "memoirs" or "essays" or "novellas" or "publications" or "writings" => "author",
        "films" or "movies" => "director",
        _ => null,
    };

    /// <summary>"his", "A's", or the article's own person after "Other novels".</summary>
    private PersonEntry? Owner(int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - MaxBack; i--)
        {
            var item = _scope[i];
            if (item.Kind == ItemKind.Pronoun && item.Word.Lower is "his" or "her")
            {
                return _scope.Discourse.Person(item.Gender, _subjects.SentenceSubject(i)?.Head.Person);
            }

            if ((item.Has("'s") || item.Has("'")) && _scope.IsKind(i - 1, ItemKind.Person))
            {
                return _scope.PersonOf(_scope[i - 1]);
            }

            if (item.Has("other") && i <= 1)
            {
                return _scope.Registry.TitlePerson;
            }

            if (item.Kind is not (ItemKind.Word or ItemKind.Ordinal or ItemKind.Number or ItemKind.Year) || item.Is(WordClass.Prep | WordClass.Aux))
            {
                return null;
            }
        }

        return null;
    }
}
