using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>Subjects that are names: lists of them, names after a preposition that are none, "X's W".</summary>
internal sealed class NominalSubjects(SentenceScope scope, ClauseSubjects clauses)
{
    /// <summary>"A and B ..., while the latter": one of the nearest pair of names before.</summary>
    public Party? OfPair(int index, bool isLatter)
    {
        for (var i = index - 1; i > 0; i--)
        {
            if (scope.Has(i, "and") && IsNominal(i - 1) && IsNominal(i + 1) && i + 1 < index)
            {
                return PartyOf(isLatter ? i + 1 : i - 1);
            }
        }

        return null;
    }

    /// <summary>The names of which the last stands at an index.</summary>
    public Subject Of(int i, int verb, bool negated, bool unreal)
    {
        var parties = new List<Party> { PartyOf(i) };
        var first = i;
        var isGoverned = false;

        // "Turman and Joseph E. Levin won", "Danson, Long, and Alley all received": all of them.
        while (Before(first, parties.Count) is var previous && previous >= 0 && (scope[previous].Kind == scope[i].Kind || scope[previous].Kind != ItemKind.Work && scope[i].Kind != ItemKind.Work))
        {
            if (scope.Is(previous - 1, WordClass.Prep) && !scope.Has(previous - 1, "with") && previous - 1 >= 0)
            {
                // "her roles in A, B and C won": the list is the preposition's.
                isGoverned = parties.Count > 1 || scope.Has(previous - 1, "in");
                break;
            }

            first = previous;
            parties.Insert(0, PartyOf(first));
        }

        // "she and Y won"
        if (scope.Has(first - 1, "and") && scope.IsKind(first - 2, ItemKind.Pronoun) && scope[first - 2].Word.Lower is "he" or "she" && scope.Discourse.Person(scope[first - 2].Gender) is { } spoken && parties[0].Person is not null)
        {
            // Who does something together with her is a person too.
            parties[0] = parties[0].Work is null ? parties[0] : Party.Of(scope.Registry.AddPerson(parties[0].Name, Gender.Unknown, scope[first].Start));
            parties.Insert(0, Party.Of(spoken));
            first -= 2;
        }

        // "with X winning Best Actor", "resulted in X receiving it": a clause of its own.
        if (first > 0 && scope[first - 1].Word.Lower is "with" or "in" or "to" or "after" or "despite" or "following" && verb == i + 1 && scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return new Subject(parties, first, 0.9m, negated, unreal);
        }

        if (parties.Count == 1 && OpeningTitle(i) is { } title)
        {
            return new Subject([Party.Of(title)], 0, 0.78m, negated, unreal);
        }

        if (isGoverned || IsGoverned(first))
        {
            var main = clauses.Main(verb);
            return main is null ? Subject.None(verb) : main with { IsNegated = negated, IsUnreal = unreal, Confidence = main.Confidence - 0.1m };
        }

        // "lobbied to have Oz nominated": wished for, and not said to have happened.
        unreal |= (scope.Has(first - 1, "have") || scope.Has(first - 1, "get") || scope.Has(first - 1, "see")) && scope.Has(first - 2, "to") && verb == i + 1;
        return new Subject(parties, Widen(first), 0.97m, negated, unreal);
    }

    /// <summary>The name that a list has before an index: over "and", a comma, both, and a work in parentheses; -1 where none stands there.</summary>
    private int Before(int first, int found)
    {
        var i = first - 1;
        if (scope.Is(i, WordClass.Job) && scope.Is(i - 1, WordClass.Poss) && scope.Has(i - 2, "and"))
        {
            // "Ridley and his brother Tony"
            i -= 2;
        }

        // "the author A and translator B"
        var job = i;
        while (scope.Is(job, WordClass.Job | WordClass.KindWord | WordClass.GenreWord) && !scope.Is(job, WordClass.Conj))
        {
            job--;
        }

        i = scope.Has(job, "and") ? job : i;

        if (scope.Has(i, "and") || scope.Has(i, "&"))
        {
            i -= scope.IsMark(i - 1, ',') ? 2 : 1;
        }
        else if (scope.IsMark(i, ',') && found > 1)
        {
            i--;
        }
        else
        {
            return -1;
        }

        if (scope.IsMark(i, ')') && scope.BeforeParenthesis(i) is var open && open < i && i - open <= 4)
        {
            i = open - 1;
        }

        return IsNominal(i) ? i : -1;
    }

    /// <summary>"Prelude to War won", "Empire of the Sun was": capitals with small words between them from the sentence's start to the verb.</summary>
    private WorkEntry? OpeningTitle(int last)
    {
        if (last is < 2 or > 6 || scope[last].Kind != ItemKind.Name || !(scope[0].Kind == ItemKind.Name && scope.Registry.FindPerson(scope[0].Name) is null || scope[0].IsCapitalisedWord && scope[0].Word.Class == WordClass.None))
        {
            return null;
        }

        for (var i = 1; i < last; i++)
        {
            if (scope[i].Kind != ItemKind.Name && !(scope.Is(i, WordClass.Connector) && !scope.Has(i, "and") && !scope.Has(i, "from") && !scope.Has(i, "by") && !scope.Has(i, "is") && !scope.Has(i, "as")))
            {
                return null;
            }
        }

        return scope.Registry.AddWork(scope.Document.Text[scope[0].Start..scope[last].Stop]);
    }

    /// <summary>A name after a preposition or a participle is not the subject: "the film directed by Hal Ashby won".</summary>
    public bool IsGoverned(int i)
    {
        var before = i - 1;
        while (before >= 0 && (scope.Is(before, WordClass.Det | WordClass.Job | WordClass.KindWord | WordClass.GenreWord) && !scope.Is(before, WordClass.Prep) || scope[before].Kind is ItemKind.Organization or ItemKind.Year))
        {
            before--;
        }

        return before >= 0 && (scope.Is(before, WordClass.Prep | WordClass.Star | WordClass.Play | WordClass.Direct) && !scope.Has(before, "since") && !scope.Has(before, "after") && !scope.Has(before, "before") && !scope.Has(before, "as") || scope.Has(before, "'s") && before > 0 && IsGoverned(before - 1));
    }

    public bool IsNominal(int i) => i >= 0 && i < scope.Count && scope[i].Kind is ItemKind.Person or ItemKind.Work or ItemKind.Name;

    public Party PartyOf(int i)
    {
        var item = scope[i];
        return item.Kind == ItemKind.Work ? Party.Of(scope.WorkOf(item)) : item.Kind == ItemKind.Person ? Party.Of(scope.PersonOf(item)) : NamedParty(item);
    }

    /// <summary>A name that nothing else tells: a known title is a work, one word may be a surname.</summary>
    private Party NamedParty(Item item)
    {
        if (scope.Registry.FindWork(item.Name) is { } work)
        {
            return Party.Of(work);
        }

        // "Jane Doe's Cold Harbour won": the work and not its maker.
        var owner = item.Name.IndexOf("'s ", StringComparison.Ordinal);
        if (owner > 0 && item.Name.AsSpan(0, owner).Contains(' '))
        {
            return Party.Of(scope.Registry.AddWork(item.Name[(owner + 3)..]));
        }

        return scope.Registry.FindPerson(item.Name) is { } person ? Party.Of(person) : new Party(new PersonEntry(item.Name), new WorkEntry(item.Name));
    }

    /// <summary>Words before a name that belong to it in the evidence: "English actor Owen Cooper".</summary>
    public int Widen(int i)
    {
        while (i > 0 && (scope.Is(i - 1, WordClass.Job | WordClass.Det | WordClass.KindWord | WordClass.GenreWord) || scope.IsKind(i - 1, ItemKind.Name) && scope.Is(i, WordClass.Job)))
        {
            i--;
        }

        return i;
    }
}
