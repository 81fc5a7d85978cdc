using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Works "by" somebody without a verb: "W is a 1985 novel by A", "the play W by A and B", "a film by director C", "from a screenplay by D".</summary>
internal sealed class BylineCredits(SentenceScope scope)
{
    private const int MaxDefinition = 24;
    private readonly PeopleReader _people = new(scope);
    private readonly DescribedWork _works = new(scope);
    private readonly CreditEmitter _credits = new(scope);
    private readonly SubjectFinder _subjects = new(scope);

    public void Read(int by)
    {
        var noun = by - 1;
        if (scope.IsMark(noun, ',') || scope.IsMark(noun, ')'))
        {
            noun = scope.IsMark(noun, ')') ? scope.BeforeParenthesis(noun) - 1 : noun - 1;
        }

        if (noun < 0 || (Defined(noun) ?? Named(noun)) is not { } found || Job(found.Kind, found.Work) is not { } job)
        {
            ByJob(by);
            return;
        }

        foreach (var listed in _people.Read(by + 1))
        {
            _credits.Add(listed.Person, (found.Work, Math.Min(found.Confidence, listed.Confidence)), job, found.At, listed.At, "credit-byline");
        }
    }

    /// <summary>"made for a studio by producer and director A": the jobs stand before the name.</summary>
    private void ByJob(int by)
    {
        var jobs = new List<string>();
        var i = by + 1;
        while (i < by + 6 && (scope.Is(i, WordClass.Det) || scope.Has(i, "and") || scope.Is(i, WordClass.Job)))
        {
            if (scope.Is(i, WordClass.Job) && JobWords.OfNoun(scope[i].Word.Lower) is { } job)
            {
                jobs.Add(job);
            }

            i++;
        }

        if (jobs.Count == 0 || !scope.IsKind(i, ItemKind.Person) || scope.Is(by - 1, CreditFrame.Jobs) || scope.Has(by - 1, "followed") || _works.Defined() is not { } work || by > work + MaxDefinition || scope[by - 1].Kind == ItemKind.Work || scope.Is(by - 1, WordClass.Play))
        {
            return;
        }

        foreach (var job in jobs)
        {
            _credits.Add(scope.PersonOf(scope[i]), (scope.WorkOf(scope[work]), 0.85m), job, work, i, "credit-byline");
        }
    }

    private sealed record Byline(WorkEntry Work, string Kind, int At, decimal Confidence);

    /// <summary>"W is the third novel by": the kind noun stands before "by", the title before the verb.</summary>
    private Byline? Defined(int noun)
    {
        if (!scope.Is(noun, WordClass.KindWord) || _works.Defined() is not { } work || noun > work + MaxDefinition)
        {
            return null;
        }

        for (var i = noun - 1; i > work; i--)
        {
            if (scope.Is(i, WordClass.Be))
            {
                return new Byline(scope.WorkOf(scope[work]), scope[noun].Word.Lower, work, 0.92m);
            }

            if (scope[i].Kind is ItemKind.Work or ItemKind.Person || scope.IsMark(i, ';') || scope.Is(i, WordClass.Prep) && !scope.Has(i, "of"))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"the novel W by", "W by A" of plays and books.</summary>
    private Byline? Named(int noun)
    {
        if (!scope.IsKind(noun, ItemKind.Work))
        {
            return null;
        }

        var work = scope.WorkOf(scope[noun]);
        var before = noun - 1;
        before = before >= 0 && scope.IsMark(before, ',') ? before - 1 : before;
        if (scope.Is(before, WordClass.KindWord))
        {
            // "based on the book W by X": the source has its own frame, and may have the film's name.
            return _works.IsSource(noun) ? null : new Byline(work, scope[before].Word.Lower, noun, 0.92m);
        }

        return !_works.IsSource(noun) && work.Kind == WorkKind.Novel | JobWords.IsWritten(work.Format) | SpeaksOfStage() ? new Byline(work, "play", noun, work.Kind == WorkKind.Novel ? 0.9m : 0.78m) : null;
    }

    private bool SpeaksOfStage()
    {
        foreach (var item in scope.Items)
        {
            if (item.Kind == ItemKind.Word && item.Word.Lower is "play" or "plays" or "stage" or "theatre" or "novel" or "novels" or "book" or "books" or "playwright" or "novelist")
            {
                return true;
            }
        }

        return false;
    }

    private static string? Job(string kind, WorkEntry work) => kind switch
    {
        "film" or "movie" or "featurette" or "documentary" or "short" => "director",
        "series" or "sitcom" or "miniseries" or "show" => work.Kind == WorkKind.Novel ? null : "creator",
        _ when JobWords.IsWritten(kind) => "author",
        _ => null,
    };

    /// <summary>"The screenplay by A and B is based on", "from a script he wrote with A": who wrote it.</summary>
    public void Screenplay(int noun)
    {
        if (scope.Has(noun, "story") && (scope.Is(noun - 1, WordClass.KindWord) || scope[noun - 1].Word.Lower is "short" or "love" or "true" or "cover" || !SpeaksOfScreen(noun)))
        {
            return;
        }

        var by = noun + 1;
        while (by < noun + 6 && (scope.Is(by, WordClass.Be) || scope.Is(by, WordClass.Adverb) || scope.Has(by, "written") || scope.Has(by, "co-written") || scope.Has(by, "adapted") || scope.Has(by, "credited") || scope.Has(by, "and") || scope.Has(by, "for") || scope.Has(by, "the") || scope.Has(by, "film")))
        {
            by++;
        }

        if (Work(noun) is not { } work)
        {
            return;
        }

        if (scope.Has(by, "by"))
        {
            foreach (var listed in _people.Read(by + 1, beforeVerb: true))
            {
                _credits.Add(listed.Person, (work.Work, Math.Min(work.Confidence, listed.Confidence)), "screenwriter", noun, listed.At, "credit-screenplay");
            }
        }
        else
        {
            HeWrote(noun, work);
        }
    }

    /// <summary>"from a screenplay he co-wrote with A".</summary>
    private void HeWrote(int noun, (WorkEntry Work, decimal Confidence) work)
    {
        var i = scope.Has(noun + 1, "that") || scope.Has(noun + 1, "which") ? noun + 2 : noun + 1;
        if (!scope.IsKind(i, ItemKind.Pronoun) || !(scope[i].Word.Lower is "he" or "she") || !scope.Is(i + 1, WordClass.Write))
        {
            return;
        }

        PersonEntry? person = null;
        for (var j = i - 1; j >= 0 && person is null; j--)
        {
            person = scope.IsKind(j, ItemKind.Person) ? scope.PersonOf(scope[j]) : null;
        }

        person ??= _subjects.SentenceSubject(i)?.Head.Person;
        if (person is not null)
        {
            _credits.Add(person, (work.Work, Math.Min(0.84m, work.Confidence)), "screenwriter", noun, i + 1, "credit-screenplay");
            foreach (var listed in scope.Has(i + 2, "with") ? _people.Read(i + 3) : [])
            {
                _credits.Add(listed.Person, (work.Work, Math.Min(0.84m, work.Confidence)), "screenwriter", noun, listed.At, "credit-screenplay");
            }
        }
    }

    private (WorkEntry Work, decimal Confidence)? Work(int noun) =>
        _works.Before(noun) is { } here && References.LastWorkBefore(scope, noun) is not null ? (here.Work, Math.Min(0.9m, here.Confidence)) : scope.Registry.TitleWork is { Kind: not WorkKind.Novel } title && !JobWords.IsMusic(title) ? (title, 0.88m) : scope.Discourse.LastWork is { } last ? (last, 0.75m) : null;

    private bool SpeaksOfScreen(int noun) => scope.Has(noun + 1, "by") && scope[noun - 1].Word.Lower is "a" or "the" or "original" && scope.Registry.TitleWork is { Kind: WorkKind.Film };
}
