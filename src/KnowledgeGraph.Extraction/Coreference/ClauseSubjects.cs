using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>Subjects of clauses: of the sentence, of the nearest clause with a pronoun, of what an opening participle or an apposition explains.</summary>
internal sealed class ClauseSubjects(SentenceScope scope, SubjectFinder subjects)
{
    /// <summary>The subject of the sentence's first clause before an index.</summary>
    public Subject? Main(int before) => ClauseSubject(before) ?? SentenceSubject(before);

    /// <summary>"X sang W, and it hit the charts and was nominated", "where she was awarded A and was nominated": the pronoun of the nearest clause.</summary>
    private Subject? ClauseSubject(int before)
    {
        for (var i = before - 2; i > 0 && i > before - 24; i--)
        {
            if (scope.IsMark(i, ';') || scope[i].Kind == ItemKind.Speech)
            {
                return null;
            }

            // "W, which was shown abroad and won": the relative clause goes on as long as no comma ends it.
            if (scope[i].Kind == ItemKind.Pronoun && scope[i].Word.Lower is "who" or "which" && ActsNear(i + 1) && !HasComma(i + 1, before)
                && subjects.Relatives.Of(i, false, false, scope.Has(i, "who")) is { Parties.Count: > 0 } relative && !(scope.IsMark(before - 1, ',') && (subjects.Nominals.IsGoverned(relative.First) || scope.Has(relative.First - 1, "and"))))
            {
                return relative;
            }

            if (scope[i].Kind == ItemKind.Pronoun && scope[i].Word.Lower is "he" or "she" or "it" && VerbNear(i + 1)
                && (scope.Has(i - 1, "and") || scope.Has(i - 1, "but") || scope.Has(i - 1, "where") || scope.Has(i - 1, "when") && before - i < 12 || scope.IsMark(i - 1, ';')))
            {
                if (scope.Has(i, "it") && References.LastWorkBefore(scope, i) is { } work)
                {
                    return new Subject([Party.Of(work)], i, 0.88m, false, false);
                }

                return subjects.Pronoun(i, before, false, false) is { Parties.Count: > 0 } subject ? subject : null;
            }
        }

        return null;
    }

    /// <summary>"which earned distinctions, including winning": what "which" means.</summary>
    public Subject? OfRelativeBefore(int index)
    {
        for (var i = index - 1; i > 0 && i > index - 12; i--)
        {
            if (scope[i].Kind == ItemKind.Pronoun && scope[i].Word.Lower is "who" or "which" && ActsNear(i + 1))
            {
                return subjects.Relatives.Of(i, false, false, scope.Has(i, "who")) is { Parties.Count: > 0 } relative ? relative : null;
            }
        }

        return null;
    }

    /// <summary>"X, a critic for The Post, won": the name before an apposition that ends at a comma; -1 where none stands there.</summary>
    public int Explained(int comma)
    {
        for (var i = comma - 1; i > 0 && i > comma - 14; i--)
        {
            var item = scope[i];
            if (item.IsMark(',') && scope[i - 1].Kind is ItemKind.Person or ItemKind.Work)
            {
                return !scope.IsMark(i - 2, ',') && !scope.Has(i - 2, "and") ? i - 1 : -1;
            }

            if (item.IsMark(';') || item.IsMark(':') || item.Kind is ItemKind.Speech or ItemKind.Pronoun && item.Word.Lower is "he" or "she" or "it" or "they" || item.Is(WordClass.Be | WordClass.Say | WordClass.Win | WordClass.Get) || item.Kind is ItemKind.Person or ItemKind.Work && scope.IsMark(i + 1, ','))
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsInBrackets(int index)
    {
        for (var i = index - 1; i >= 0 && i > index - 30; i--)
        {
            if (scope.IsMark(i, ')'))
            {
                return false;
            }

            if (scope.IsMark(i, '('))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasComma(int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (scope.IsMark(i, ','))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb of any kind: one of the lists, or a word in "-ed".</summary>
    private bool ActsNear(int i) => VerbNear(i) || scope.IsKind(i, ItemKind.Word) && scope[i].Word.Lower.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>The first noun phrase of the sentence after opening phrases, if a verb follows it.</summary>
    public Subject? SentenceSubject(int before)
    {
        var start = AfterOpeningPhrase(before);
        for (var i = before - 1; i > start; i--)
        {
            // Another clause after a semicolon has a subject of its own, where one stands right after it.
            if (scope.IsMark(i, ';') && !IsInBrackets(i))
            {
                start = scope.Is(i + 1, WordClass.Conj) && scope[Math.Min(i + 2, scope.Count - 1)].Kind is ItemKind.Person or ItemKind.Pronoun || scope[i + 1].Kind is ItemKind.Person or ItemKind.Pronoun ? i + 1 : start;
                break;
            }
        }

        for (var i = start; i < before && i < start + 14; i++)
        {
            var item = scope[i];
            if (item.Is(WordClass.RoleNoun) && subjects.Predicates.OfPerformance(i, before) is { } performer)
            {
                return performer;
            }

            if (item.Is(WordClass.Prep) && i > start || item.IsMark(',') || i > start && item.Kind == ItemKind.Word && item.Is(WordClass.Win | WordClass.Get | WordClass.Be))
            {
                return null;
            }

            if (item.Kind is ItemKind.Person or ItemKind.Work or ItemKind.Name && !scope.Has(i + 1, "'s") && !scope.Has(i + 1, "'") && !(item.Kind == ItemKind.Name && scope.Is(i + 1, WordClass.KindWord | WordClass.Job)))
            {
                var parties = new List<Party> { subjects.Nominals.PartyOf(i) };
                if (scope.Has(i + 1, "and") && subjects.Nominals.IsNominal(i + 2) && scope[i + 2].Kind == item.Kind && i + 2 < before)
                {
                    parties.Add(subjects.Nominals.PartyOf(i + 2));
                }

                return new Subject(parties, subjects.Nominals.Widen(i), 0.93m, false, false);
            }

            if (item.Kind == ItemKind.Pronoun && item.Word.Lower is "he" or "she" or "it")
            {
                return item.Word.Lower == "it"
                    ? subjects.WorkOfIt() is { } work ? new Subject([Party.Of(work)], i, 0.85m, false, false) : null
                    : scope.Discourse.Person(item.Gender) is { } person ? new Subject([Party.Of(person)], i, 0.9m, false, false) : null;
            }

            if (References.IsWorkReference(scope, i) && References.WorkOfNoun(scope, i) is { } referred)
            {
                return new Subject([Party.Of(referred)], i, 0.88m, false, false);
            }

            if (References.SeasonOf(scope, i) is { } series)
            {
                return new Subject([Party.Of(series)], i, 0.83m, false, false);
            }

            if (References.PersonOfNoun(scope, i, null) is { } actor)
            {
                return new Subject([Party.Of(actor)], Math.Max(0, i - 1), 0.87m, false, false);
            }
        }

        return null;
    }

    public Subject Opening(int verb, bool negated, bool unreal)
    {
        if (!scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && !scope[verb].Word.Lower.EndsWith("ed", StringComparison.Ordinal))
        {
            return Subject.None(verb);
        }

        for (var i = verb + 1; i + 1 < scope.Count; i++)
        {
            if (scope.IsMark(i, ',') && subjects.Nominals.IsNominal(i + 1) && VerbNear(i + 2))
            {
                return new Subject([subjects.Nominals.PartyOf(i + 1)], verb, 0.85m, negated, unreal);
            }

            if (scope.IsMark(i, ',') && scope.Has(i + 1, "the") && References.IsWorkReference(scope, i + 2) && VerbNear(i + 3) && References.WorkOfNoun(scope, i + 2) is { } work)
            {
                return new Subject([Party.Of(work)], verb, 0.82m, negated, unreal);
            }
        }

        return Subject.None(verb);
    }

    /// <summary>"After X won, he": the person of the clause that opens the sentence.</summary>
    public PersonEntry? OpeningPerson(int before)
    {
        if (!IsSubordinate(0))
        {
            return null;
        }

        var i = 1;
        while (scope.Is(i, WordClass.Job | WordClass.Det | WordClass.KindWord) && i < 5)
        {
            i++;
        }

        return i + 1 < before && scope.IsKind(i, ItemKind.Person) && ActsNear(i + 1) ? scope.PersonOf(scope[i]) : null;
    }

    private bool IsSubordinate(int i) => scope.IsKind(i, ItemKind.Word) && scope[i].Word.Lower is "although" or "though" or "when" or "while" or "because" or "as" or "after" or "before" or "since" or "once";

    private int AfterOpeningPhrase(int before)
    {
        // "Although he was forgotten, X went on": the main clause names whom the pronoun means.
        if (IsSubordinate(0))
        {
            for (var j = 2; j + 1 < before; j++)
            {
                if (scope.IsMark(j, ',') && scope.IsKind(j + 1, ItemKind.Person) && ActsNear(j + 2))
                {
                    return j + 1;
                }
            }
        }

        var i = 0;
        while (i < before && (scope.Is(i, WordClass.Conj | WordClass.Adverb) || scope.IsMark(i, ',') || scope[i].Kind == ItemKind.Mark))
        {
            i++;
        }

        var opens = scope.Is(i, WordClass.Prep) || scope.IsKind(i, ItemKind.Word) && (i == 0 && (scope[i].Word.Lower.EndsWith("ed", StringComparison.Ordinal) || scope[i].Word.Lower.EndsWith("ing", StringComparison.Ordinal)) || scope[i].Word.Lower is "written") || scope.IsKind(i, ItemKind.Word) && scope[i].Word.Lower is "although" or "though" or "when" or "while" or "because" || scope.Is(i, WordClass.Star) || scope.IsKind(i, ItemKind.Number);
        if (!opens)
        {
            return i;
        }

        // "On Broadway he appeared in A, B": a pronoun with its verb ends the opening.
        for (var j = i + 1; j < before && !scope.IsMark(j, ','); j++)
        {
            if (scope[j].Kind == ItemKind.Pronoun && scope[j].Word.Lower is "he" or "she" or "it" && VerbNear(j + 1))
            {
                return j;
            }
        }

        for (var j = i + 1; j < before; j++)
        {
            if (scope.IsMark(j, ',') && !(scope.IsKind(j - 1, ItemKind.Year) && scope.IsKind(j + 1, ItemKind.Year)) && !scope.IsKind(j + 1, ItemKind.Year))
            {
                return j + 1;
            }
        }

        // "In 2017 she won": no comma.
        for (var j = i + 1; j < before; j++)
        {
            if (scope[j].Kind is ItemKind.Year or ItemKind.Award && j + 1 < before)
            {
                return j + 1;
            }
        }

        return i;
    }

    private bool VerbNear(int i) => scope.Is(i, WordClass.Aux | WordClass.Get | WordClass.Win | WordClass.Play | WordClass.Star | WordClass.Be | WordClass.Adverb | WordClass.Direct);
}
