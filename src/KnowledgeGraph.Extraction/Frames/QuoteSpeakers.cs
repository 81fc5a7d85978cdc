using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Finds the speaker of a quotation in its sentence: "...," X said; X of The Post wrote that "..."; "...", according to X.</summary>
internal sealed class QuoteSpeakers(SentenceScope scope)
{
    private const int MaxAfter = 12;
    private const int MaxBefore = 24;
    private readonly SubjectFinder _subjects = new(scope);

    /// <summary>The speaker of the quotation at an index; null where the sentence does not tell.</summary>
    public QuoteSpeaker? Of(int quote) => After(quote) ?? Before(quote) ?? According(quote);

    private QuoteSpeaker? After(int quote)
    {
        if (!MayBeSaidAfter(quote))
        {
            return null;
        }

        for (var verb = quote + 1; verb < scope.Count && verb <= quote + MaxAfter; verb++)
        {
            if (scope[verb].Kind == ItemKind.Speech || scope.Is(verb, WordClass.Conj) || verb == quote + 1 && scope.IsMark(verb, ',') && scope.Has(quote - 1, "that"))
            {
                return null;
            }

            if (scope.Is(verb, WordClass.Say) && !IsPassive(verb) && Around(verb, quote) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A mark ends the quotation before its speaker follows: "...," X said.</summary>
    private bool MayBeSaidAfter(int quote)
    {
        var inner = scope[quote].Quote!.Inner;
        var last = scope.Document.Text.AsSpan(inner.Start, inner.Length).TrimEnd();
        return scope.IsMark(quote + 1, ',') || last.Length > 0 && last[^1] is ',' or '.' or '!' or '?' or '…' or '-' or '–' or '—' or ']' or '\'' or '’';
    }

    /// <summary>"...," X said. — "...," said X.</summary>
    private QuoteSpeaker? Around(int verb, int quote)
    {
        for (var i = verb - 1; i > quote; i--)
        {
            if (PersonAt(i) is { } person)
            {
                return Owns(i) ? null : new QuoteSpeaker(person, SpanOf(i, verb), null, scope.IsKind(i, ItemKind.Person) ? 0.99m : 0.93m);
            }

            if (scope[i].Kind == ItemKind.Mark && i > quote + 1 && !scope.IsMark(i, ','))
            {
                return null;
            }
        }

        for (var i = verb + 1; i < scope.Count && i < verb + 6 && verb - quote <= 2; i++)
        {
            if (PersonAt(i) is { } person)
            {
                return Owns(i) ? null : new QuoteSpeaker(person, SpanOf(verb, i), null, scope.IsKind(i, ItemKind.Person) ? 0.98m : 0.91m);
            }

            if (scope[i].Kind == ItemKind.Mark)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>He continued: "..." — X of The Post wrote that "..." — X called it "..."</summary>
    private QuoteSpeaker? Before(int quote)
    {
        var passed = 0m;
        for (var verb = quote - 1; verb >= 0 && verb >= quote - MaxBefore; verb--)
        {
            if (scope.IsMark(verb, ';'))
            {
                return null;
            }

            if (scope[verb].Kind == ItemKind.Speech && scope[verb].Quote is { } other && QuoteFrame.IsSaid(scope.Document.Text, other))
            {
                // A second phrase after the same verb: calls him "..." whose work is "...".
                passed += 0.1m;
            }

            if (scope.Is(verb, WordClass.Say))
            {
                return passed > 0.15m || IsPassive(verb) ? ByPassive(verb, quote) : SubjectOf(verb) is { } found && found.Confidence - passed >= 0.6m ? found with { Confidence = found.Confidence - passed } : null;
            }
        }

        return null;
    }

    /// <summary>"was called "..." by X".</summary>
    private QuoteSpeaker? ByPassive(int verb, int quote)
    {
        for (var i = verb + 1; i < scope.Count - 1 && i < quote + 3; i++)
        {
            if (scope.Has(i, "by") && (i < quote ? i == verb + 1 : i == quote + 1) && PersonNear(i + 1) is { } at && PersonAt(at) is { } person)
            {
                return new QuoteSpeaker(person, SpanOf(Math.Min(i, quote), Math.Max(at, quote)), null, 0.9m);
            }
        }

        return null;
    }

    private QuoteSpeaker? SubjectOf(int verb)
    {
        var publisher = PublisherBefore(verb, out var start);
        if (publisher is not null && start == verb)
        {
            // "Y of The Post called": Y is nobody that the text names as a person.
            return null;
        }

        var subject = _subjects.Of(scope.IsMark(start, ',') ? verb : start);
        if (subject is not { Parties: [{ Person: { } person, Work: null }], IsNegated: false, IsUnreal: false })
        {
            // "X was quoted as saying"
            subject = subject.Parties.Count == 0 && scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) ? _subjects.SentenceSubject(verb) ?? subject : subject;
            if (subject is not { Parties: [{ Person: { } main, Work: null }] })
            {
                return null;
            }

            person = main;
        }

        return Owns(subject.First) ? null : new QuoteSpeaker(person, SpanOf(subject.First, verb), publisher, Math.Min(0.97m, subject.Confidence));
    }

    /// <summary>"X of The Post wrote", "X, writing for The Post, said": the paper, and where the subject's verb stands.</summary>
    private string? PublisherBefore(int verb, out int start)
    {
        start = verb;
        var i = verb - 1;
        while (i > 0 && (scope.Is(i, WordClass.Adverb | WordClass.Aux) || scope.IsMark(i, ',')))
        {
            i--;
        }

        if (i < 2 || scope[i].Kind is not (ItemKind.Name or ItemKind.Organization or ItemKind.Work))
        {
            return null;
        }

        var before = i - 1;
        while (before > 0 && scope.Is(before, WordClass.Det | WordClass.KindWord))
        {
            before--;
        }

        if (!(scope.Has(before, "of") || scope.Has(before, "for") || scope.Has(before, "from") || scope.Has(before, "in")) || before < 1)
        {
            return null;
        }

        if (scope.IsKind(before - 1, ItemKind.Person))
        {
            start = before;
        }
        else if (scope.IsMark(verb - 1, ','))
        {
            // "X, in her review for The Post, wrote"
            start = verb - 1;
        }

        return scope[i].Name;
    }

    /// <summary>"...", according to X. — According to X, "..."</summary>
    private QuoteSpeaker? According(int quote)
    {
        for (var i = 0; i + 2 < scope.Count; i++)
        {
            if (scope.Has(i, "according") && scope.Has(i + 1, "to") && (i < quote ? i == 0 : i <= quote + 2) && PersonNear(i + 2) is { } at && PersonAt(at) is { } person && !Owns(at))
            {
                return new QuoteSpeaker(person, SpanOf(i, at), null, 0.9m);
            }
        }

        return null;
    }

    /// <summary>The index of a person over words such as "critic" before the name.</summary>
    private int? PersonNear(int i)
    {
        for (var j = i; j < scope.Count && j < i + 4; j++)
        {
            if (scope.IsKind(j, ItemKind.Person))
            {
                return j;
            }

            if (!scope.Is(j, WordClass.Job | WordClass.KindWord | WordClass.Det | WordClass.GenreWord) && scope[j].Kind is not (ItemKind.Name or ItemKind.Organization or ItemKind.Place))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"has been described as": the speaker is not the subject.</summary>
    private bool IsPassive(int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - 4; i--)
        {
            if (scope.Is(i, WordClass.Be))
            {
                return scope[verb].Word.Lower is not ("saying" or "writing" or "adding" or "quoted");
            }

            if (!scope.Is(i, WordClass.Adverb))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"X's foundation said" is not X.</summary>
    private bool Owns(int i) => scope.IsKind(i, ItemKind.Person) && (scope.Has(i + 1, "'s") || scope.Has(i + 1, "'"));

    private PersonEntry? PersonAt(int i) => scope[i].Kind switch
    {
        ItemKind.Person => scope.PersonOf(scope[i]),
        ItemKind.Pronoun when scope[i].Word.Lower is "he" or "she" => scope.Discourse.Person(scope[i].Gender, _subjects.SentenceSubject(i)?.Parties is [{ Person: { } person, Work: null }] ? person : null),
        _ => null,
    };

    private TextSpan SpanOf(int first, int last) => new(scope[first].Start, scope[Math.Max(first, last)].Stop);
}
