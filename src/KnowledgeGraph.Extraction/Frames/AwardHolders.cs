using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Who holds an award that a noun phrase names: "X is an Oscar-winning actor", "her Emmy-nominated performance",
/// "X, winner of the Tony Award for C", "his fourth Golden Globe win".
/// </summary>
internal sealed class AwardHolders(SentenceScope scope)
{
    private readonly SubjectFinder _subjects = new(scope);
    private Subject? _lastSubject;

    /// <summary>Whom the words from an award's "-winning" to an index describe, where a name does not follow; null where no one is named.</summary>
    public AwardHolder? Described(int suffix, int end)
    {
        var isSuffix = scope[suffix].Head is AwardHead.WinningSuffix or AwardHead.NominatedSuffix;
        var noun = end - 1;
        while (noun > suffix && !scope.Is(noun, WordClass.Job | WordClass.RoleNoun))
        {
            noun--;
        }

        // "A, Emmy-winning actress B and C": a member of a list that names its own.
        if (noun <= suffix && isSuffix || isSuffix && noun == end - 1 && scope.IsKind(end, ItemKind.Person) && scope.IsMark(suffix - 1, ',') && scope.Is(noun, WordClass.Job))
        {
            return null;
        }

        var first = suffix - 1;
        while (first > 0 && first > suffix - 8 && (scope[first].Kind is ItemKind.Word or ItemKind.Number or ItemKind.Name or ItemKind.Place or ItemKind.Award) && !scope.Is(first, WordClass.Det | WordClass.Poss | WordClass.Be | WordClass.Prep) && !scope.Has(first, "'s"))
        {
            first--;
        }

        if (first < 0)
        {
            return null;
        }

        if (scope.Is(noun, WordClass.RoleNoun) && !scope.Is(noun, WordClass.Job))
        {
            return OfPerformance(first, noun);
        }

        var isIndefinite = scope.Has(first, "a") || scope.Has(first, "an") || scope.Has(first, "the");
        var before = isIndefinite ? first - 1 : first;
        if (scope.IsMark(before, ',') && scope.IsKind(before - 1, ItemKind.Person) && (isIndefinite || isSuffix))
        {
            // "X, an Emmy-winning actor,", "X, Pulitzer Prize-winning critic for The Post,"
            return new AwardHolder(Party.Of(scope.PersonOf(scope[before - 1])), null, Math.Max(noun, suffix), before - 1);
        }

        if (!isIndefinite || !scope.Is(before, WordClass.Be) || scope.Has(before, "been"))
        {
            return null;
        }

        var subject = _subjects.Of(before);
        return subject is { IsNegated: false, IsUnreal: false, Parties: [{ Person: not null, Work: null }] } ? new AwardHolder(subject.Parties[0], null, Math.Max(noun, suffix), subject.First) : null;
    }

    /// <summary>"her Oscar-winning performance in W", "with a BAFTA-nominated turn in W": whose it is, and in what.</summary>
    private AwardHolder? OfPerformance(int first, int noun)
    {
        var holder = scope.Has(first, "'s") && scope.IsKind(first - 1, ItemKind.Person) ? scope.PersonOf(scope[first - 1])
            : scope[first].Word.Lower is "his" or "her" ? scope.Discourse.Person(scope[first].Word.Lower == "his" ? Gender.Male : Gender.Female, _subjects.SentenceSubject(first)?.Head.Person)
            : (scope.Has(first, "a") || scope.Has(first, "an")) && (scope.Has(first - 1, "with") || scope.Has(first - 1, "for") || scope[Math.Max(0, first - 1)].Word.Lower is "gave" or "giving" or "delivered" or "delivering") && _subjects.SentenceSubject(first) is { Head: { Person: { } main, Work: null } } ? main
            : null;
        if (holder is null)
        {
            return null;
        }

        var after = noun + 1;
        if (scope.Has(after, "as") && Characters.At(scope, after + 1) is { } character)
        {
            after = character.End;
        }

        return (scope.Has(after, "in") || scope.Has(after, "on")) && new ComplementReader(scope).WorkAt(after + 1) is { Work: { } work } found
            ? new AwardHolder(Party.Of(holder), work, found.End - 1, first)
            : new AwardHolder(Party.Of(holder), null, noun, first);
    }

    /// <summary>"A two-time Academy Award nominee, she", "X is a three-time Emmy winner": how often someone won; false where the words do not say it.</summary>
    public bool Times(int award)
    {
        var at = award - 1;
        var count = 0;
        while (at >= 0 && at > award - 5 && scope[at].Kind is ItemKind.Word or ItemKind.Number && !scope.Is(at, WordClass.Det))
        {
            count = count == 0 ? Number(at) : count;
            at--;
        }

        if (count < 2 || !(scope.Has(at, "a") || scope.Has(at, "an") || scope.Has(at, "the")))
        {
            return false;
        }

        var subject = scope.Is(at - 1, WordClass.Be) ? _subjects.Of(at - 1)
            : scope.IsMark(at - 1, ',') && scope.IsKind(at - 2, ItemKind.Person) ? new Subject([Party.Of(scope.PersonOf(scope[at - 2]))], at - 2, 0.92m, false, false)
            : at == 0 ? AfterComma(award) : Subject.None(award);
        if (subject is not { IsNegated: false, IsUnreal: false, Parties: [{ Person: not null, Work: null }] })
        {
            return false;
        }

        var outcome = scope[award].Head == AwardHead.Winner ? AwardOutcome.Won : AwardOutcome.Nominated;
        scope.Drafts.Counts.Add(new CountDraft(subject.Head, scope[award].Award!, count, outcome, null, 0.92m, scope.Span(Math.Min(subject.First, at), Math.Max(subject.First, award))));
        return true;
    }

    /// <summary>"two-time", "seven time": the number of a word.</summary>
    private int Number(int i)
    {
        var word = scope[i].Word.Lower;
        if (word.EndsWith("-time", StringComparison.Ordinal))
        {
            return WordLexicon.Default.Describe(word[..^5]).Number;
        }

        return word == "time" && scope.IsKind(i - 1, ItemKind.Number) ? scope[i - 1].Value : 0;
    }

    private Subject AfterComma(int from)
    {
        for (var i = from + 1; i + 1 < scope.Count; i++)
        {
            if (scope.IsMark(i, ',') && scope[i + 1].Kind == ItemKind.Person)
            {
                return new Subject([Party.Of(scope.PersonOf(scope[i + 1]))], i + 1, 0.9m, false, false);
            }

            if (scope.IsMark(i, ',') && scope[i + 1].Word.Lower is "he" or "she")
            {
                return scope.Discourse.Person(scope[i + 1].Gender) is { } person ? new Subject([Party.Of(person)], i + 1, 0.88m, false, false) : Subject.None(from);
            }
        }

        return Subject.None(from);
    }

    /// <summary>"X, winner of the Tony Award for C", "X is a three-time recipient of the A, and a nominee for B": the awards that follow are its subject's.</summary>
    public void WinnerOf(int noun)
    {
        var before = noun - 1;
        var count = 0;
        while (before >= 0 && (scope.Is(before, WordClass.Det | WordClass.Adverb) || scope[before].Kind is ItemKind.Ordinal or ItemKind.Number || scope.Has(before, "time") || scope.IsKind(before, ItemKind.Word) && scope[before].Word.Lower.EndsWith("-time", StringComparison.Ordinal)))
        {
            count = count == 0 ? Number(before) : count;
            before--;
        }

        var subject = scope.Is(before, WordClass.Be) ? _subjects.Of(before)
            : scope.IsMark(before, ',') && scope.IsKind(before - 1, ItemKind.Person) ? new Subject([Party.Of(scope.PersonOf(scope[before - 1]))], before - 1, 0.93m, false, false)
            : scope.Has(before, "and") && _lastSubject is { } same ? same
            : before < 0 ? AfterComma(noun) : Subject.None(noun);
        if (subject.Parties.Count != 1 || subject.IsNegated || subject.IsUnreal)
        {
            return;
        }

        _lastSubject = subject;
        var outcome = scope.Has(noun, "nominee") || scope.Has(noun, "finalist") ? AwardOutcome.Nominated : AwardOutcome.Won;
        var reader = new AwardListReader(scope, outcome, subject.Head.Person, null) { SubjectIsWork = subject.Head.Work is not null, Times = count };
        var slots = reader.Read(noun + 2);
        slots.RemoveAll(s => s.Award is null);
        if (slots.Count > 0)
        {
            new AwardEmitter(scope).Emit(new AwardEmission(noun, subject, [], null, new Fronted(), reader.End, false, "award-holder"), slots);
        }
    }
}
