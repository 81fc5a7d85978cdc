using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>The subject of a verb: who or what, where it starts, and how sure that is.</summary>
internal sealed record Subject(IReadOnlyList<Party> Parties, int First, decimal Confidence, bool IsNegated, bool IsUnreal, WorkEntry? Antecedent = null)
{
    /// <summary>The works of "her roles in A, B and C", in their order.</summary>
    public IReadOnlyList<WorkEntry> Works { get; init; } = [];

    /// <summary>The first party, or an empty one.</summary>
    public Party Head => Parties.Count > 0 ? Parties[0] : default;

    public static Subject None(int at) => new([], at, 0m, false, false);
}

/// <summary>Finds a verb's subject by walking left over auxiliaries, adverbs, parentheses and appositions.</summary>
internal sealed class SubjectFinder
{
    private readonly SentenceScope _scope;
    private readonly PredicateSubjects _predicates;

    public SubjectFinder(SentenceScope scope)
    {
        _scope = scope;
        _predicates = new PredicateSubjects(scope, this);
    }

    /// <summary>The subject of the verb at an index; no parties where the text leaves it open.</summary>
    public Subject Of(int verb)
    {
        var negated = false;
        var unreal = false;
        var i = verb - 1;
        var steps = 0;
        for (; i >= 0 && steps < 14; i--, steps++)
        {
            var item = _scope[i];
            if (item.Is(WordClass.Neg))
            {
                negated = true;
            }
            else if (item.Has("to") && _predicates.OfRanked(i) is { } ranked)
            {
                return ranked with { IsNegated = ranked.IsNegated || negated };
            }
            else if (item.Has("to") || item.Is(WordClass.Modal) && !(item.Has("may") && item.Word.IsCapitalised && i > 0))
            {
                unreal |= !IsNarrativeFuture(i, verb);
            }
            else if (!IsPartOfVerb(i, verb))
            {
                break;
            }
        }

        return Resolve(i, verb, negated, unreal, 0);
    }

    /// <summary>Auxiliaries, adverbs also between commas, "went on to", "ended up": words between a subject and its verb.</summary>
    private bool IsPartOfVerb(int i, int verb)
    {
        var item = _scope[i];
        if (item.IsMark(','))
        {
            return i > 0 && _scope.Is(i - 1, WordClass.Adverb) || i + 1 < verb && _scope.Is(i + 1, WordClass.Adverb) && (_scope.IsKind(i - 1, ItemKind.Person) || _scope.IsKind(i - 1, ItemKind.Work)) && _scope.IsMark(i + 2, ',');
        }

        if (item.Is(WordClass.Aux | WordClass.Be | WordClass.Adverb) || item.Kind == ItemKind.Word && item.Word.Lower.EndsWith("ly", StringComparison.Ordinal))
        {
            return true;
        }

        if (item.Kind == ItemKind.Year && (_scope.Has(i - 1, "in") || _scope.Has(i - 1, "on")) || (item.Has("in") || item.Has("on")) && _scope.IsKind(i + 1, ItemKind.Year) && i + 1 < verb)
        {
            return true;
        }

        return item.Word.Lower switch
        {
            "went" or "goes" or "go" => _scope.Has(i + 1, "on"),
            "managed" or "proceeded" => _scope.Has(i + 1, "to"),
            "on" => _scope.Has(i + 1, "to"),
            "up" => _scope.Has(i - 1, "ended"),
            "ended" => _scope.Has(i + 1, "up"),
            _ => false,
        };
    }

    /// <summary>"would later win", "went on to win" tell what happened; "hopes to win" does not.</summary>
    private bool IsNarrativeFuture(int i, int verb)
    {
        var word = _scope[i].Word.Lower;
        if (word == "to")
        {
            return _scope.Has(i - 1, "managed") || _scope.Has(i - 1, "proceeded") || _scope.Has(i - 1, "on") && _scope[i - 2 < 0 ? 0 : i - 2].Word.Lower is "went" or "goes" or "go";
        }

        return word == "would" && verb - i > 1 && !_scope.Has(i + 1, "have") && !_scope.Has(i + 2, "have");
    }

    private Subject Resolve(int i, int verb, bool negated, bool unreal, int depth)
    {
        if (i < 0 || depth > 6)
        {
            // "Won an Oscar": a headline or a participle that opens the sentence takes the main clause's subject.
            return depth > 6 ? Subject.None(verb) : Opening(verb, negated, unreal);
        }

        var item = _scope[i];
        switch (item.Kind)
        {
            case ItemKind.Person or ItemKind.Work or ItemKind.Name:
                return Nominal(i, verb, negated, unreal);
            case ItemKind.Pronoun:
                return Pronoun(i, verb, negated, unreal);
            case ItemKind.Mark when item.IsMark(')') || item.IsMark(']'):
                var open = _scope.BeforeParenthesis(i);
                return open == i ? Subject.None(verb) : Resolve(open - 1, verb, negated, unreal, depth + 1);
            case ItemKind.Mark when item.IsMark(',') || item.IsMark('('):
                return AfterComma(i, verb, negated, unreal);
            case ItemKind.Word when item.Has("and") || item.Has("or") || item.Has("but") || item.Has("while") || item.Has("before") || item.Has("after") || item.Has("by") || item.Has("when") || item.Has("as") || item.Has("for") || item.Has("since") || item.Has("including"):
                return Coordinated(i, verb, negated, unreal);
            case ItemKind.Word when item.Has("'s"):
                return Subject.None(verb);
            case ItemKind.Word when item.Has("latter") || item.Has("former"):
                return OfPair(i, item.Has("latter")) is { } party ? new Subject([party], i, 0.82m, negated, unreal) : Subject.None(verb);
            case ItemKind.Word when item.Has("season") && _scope.Registry.TitleWork is { } series && (_scope.Has(i - 1, "the") || _scope.IsKind(i - 1, ItemKind.Ordinal)):
                return new Subject([Party.Of(series)], i - 1, 0.85m, negated, unreal);
            case ItemKind.Word:
                return Noun(i, negated, unreal, verb);
            default:
                return Subject.None(verb);
        }
    }

    /// <summary>"A and B ..., while the latter": one of the nearest pair of names before.</summary>
    private Party? OfPair(int index, bool isLatter)
    {
        for (var i = index - 1; i > 0; i--)
        {
            if (_scope.Has(i, "and") && IsNominal(i - 1) && IsNominal(i + 1) && i + 1 < index)
            {
                return PartyOf(isLatter ? i + 1 : i - 1);
            }
        }

        return null;
    }

    private Subject Nominal(int i, int verb, bool negated, bool unreal)
    {
        var parties = new List<Party> { PartyOf(i) };
        var first = i;
        var isGoverned = false;

        // "Turman and Joseph E. Levin won", "Danson, Long, and Alley all received": all of them.
        while (Before(first, parties.Count) is var previous && previous >= 0 && (_scope[previous].Kind == _scope[i].Kind || _scope[previous].Kind != ItemKind.Work && _scope[i].Kind != ItemKind.Work))
        {
            if (_scope.Is(previous - 1, WordClass.Prep) && !_scope.Has(previous - 1, "with") && previous - 1 >= 0)
            {
                // "her roles in A, B and C won": the list is the preposition's.
                isGoverned = parties.Count > 1 || _scope.Has(previous - 1, "in");
                break;
            }

            first = previous;
            parties.Insert(0, PartyOf(first));
        }

        // "with X winning Best Actor": a clause of its own.
        if (_scope.Has(first - 1, "with") && verb == i + 1 && _scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return new Subject(parties, first, 0.9m, negated, unreal);
        }

        if (isGoverned || IsGoverned(first))
        {
            var main = Main(verb);
            return main is null ? Subject.None(verb) : main with { IsNegated = negated, IsUnreal = unreal, Confidence = main.Confidence - 0.1m };
        }

        // "lobbied to have Oz nominated": wished for, and not said to have happened.
        unreal |= (_scope.Has(first - 1, "have") || _scope.Has(first - 1, "get") || _scope.Has(first - 1, "see")) && _scope.Has(first - 2, "to") && verb == i + 1;
        return new Subject(parties, Widen(first), 0.97m, negated, unreal);
    }

    /// <summary>The name that a list has before an index: over "and", a comma, both, and a work in parentheses; -1 where none stands there.</summary>
    private int Before(int first, int found)
    {
        var i = first - 1;
        if (_scope.Is(i, WordClass.Job) && _scope.Is(i - 1, WordClass.Poss) && _scope.Has(i - 2, "and"))
        {
            // "Ridley and his brother Tony"
            i -= 2;
        }

        // "the author A and translator B"
        var job = i;
        while (_scope.Is(job, WordClass.Job | WordClass.KindWord | WordClass.GenreWord) && !_scope.Is(job, WordClass.Conj))
        {
            job--;
        }

        i = _scope.Has(job, "and") ? job : i;

        if (_scope.Has(i, "and") || _scope.Has(i, "&"))
        {
            i -= _scope.IsMark(i - 1, ',') ? 2 : 1;
        }
        else if (_scope.IsMark(i, ',') && found > 1)
        {
            i--;
        }
        else
        {
            return -1;
        }

        if (_scope.IsMark(i, ')') && _scope.BeforeParenthesis(i) is var open && open < i && i - open <= 4)
        {
            i = open - 1;
        }

        return IsNominal(i) ? i : -1;
    }

    /// <summary>A name after a preposition or a participle is not the subject: "the film directed by Hal Ashby won".</summary>
    private bool IsGoverned(int i)
    {
        var before = i - 1;
        while (before >= 0 && (_scope.Is(before, WordClass.Det | WordClass.Job | WordClass.KindWord | WordClass.GenreWord) && !_scope.Is(before, WordClass.Prep) || _scope[before].Kind is ItemKind.Organization or ItemKind.Year))
        {
            before--;
        }

        return before >= 0 && (_scope.Is(before, WordClass.Prep | WordClass.Star | WordClass.Play | WordClass.Direct) && !_scope.Has(before, "since") && !_scope.Has(before, "after") && !_scope.Has(before, "before") && !_scope.Has(before, "as") || _scope.Has(before, "'s") && before > 0 && IsGoverned(before - 1));
    }

    private Subject Pronoun(int i, int verb, bool negated, bool unreal)
    {
        var item = _scope[i];
        switch (item.Word.Lower)
        {
            case "who":
                return Relative(i, negated, unreal, person: true);
            case "which" or "that":
                return Relative(i, negated, unreal, person: false);
            case "he" or "she":
                var inSentence = SentenceSubject(i)?.Parties is [{ Person: { } p, Work: null }] ? p : null;
                var person = _scope.Discourse.Person(item.Gender, inSentence);
                return person is null ? Subject.None(verb) : new Subject([Party.Of(person)], i, inSentence == person ? 0.93m : 0.92m, negated, unreal);
            case "it":
                return WorkOfIt() is { } work ? new Subject([Party.Of(work)], i, 0.85m, negated, unreal) : Subject.None(verb);
            default:
                return Subject.None(verb);
        }
    }

    /// <summary>What "it" means: the work that the sentence before spoke of, then the title's, then the last one named.</summary>
    private WorkEntry? WorkOfIt() => _scope.Discourse.SubjectWork ?? _scope.Registry.TitleWork ?? _scope.Discourse.LastWork;

    private Subject Relative(int relative, bool negated, bool unreal, bool person)
    {
        if (_predicates.OfRelative(relative, person) is { } described)
        {
            return described with { IsNegated = negated, IsUnreal = unreal };
        }

        // "from an operative who called": who is the operative, whom nothing names.
        if (person && _scope.IsKind(relative - 1, ItemKind.Word) && !_scope.Is(relative - 1, WordClass.Conj | WordClass.Prep | WordClass.Adverb))
        {
            return Subject.None(relative);
        }

        for (var i = relative - 1; i >= 0; i--)
        {
            var item = _scope[i];
            if (item.IsMark(')'))
            {
                i = _scope.BeforeParenthesis(i);
                continue;
            }

            if (item.IsMark(';') || item.Kind == ItemKind.Speech)
            {
                break;
            }

            if (person && item.Kind is ItemKind.Person or ItemKind.Name && _scope.Has(i - 1, "as") && _scope.IsKind(i - 2, ItemKind.Person))
            {
                // "Christopher Plummer as Iago, who": the player and not the part.
                continue;
            }

            if (person && item.Kind is ItemKind.Person or ItemKind.Name)
            {
                return new Subject([Party.Of(_scope.PersonOf(item))], i, 0.93m, negated, unreal);
            }

            if (!person && item.Kind == ItemKind.Work)
            {
                var near = relative - i <= 6;
                return new Subject([Party.Of(_scope.WorkOf(item))], i, near ? 0.92m : 0.8m, negated, unreal, _scope.WorkOf(item));
            }

            if (!person && item.Kind == ItemKind.Name && i == relative - 1 - (_scope.IsMark(relative - 1, ',') ? 1 : 0) && !_scope.Is(i - 1, WordClass.Job))
            {
                var named = _scope.WorkOf(item);
                return new Subject([Party.Of(named)], i, 0.85m, negated, unreal, named);
            }

            if (!person && References.IsWorkReference(_scope, i) && References.WorkOfNoun(_scope, i) is { } referred)
            {
                return new Subject([Party.Of(referred)], i, 0.88m, negated, unreal, referred);
            }

            if (!person && item.Kind == ItemKind.Word && !item.Is(WordClass.Prep | WordClass.Det) && i == relative - 1 && !_scope.IsMark(relative - 1, ','))
            {
                break;
            }
        }

        return Subject.None(relative);
    }

    /// <summary>", winning three": a participle takes the main clause's subject; ", won": so does a verb after an apposition.</summary>
    private Subject AfterComma(int comma, int verb, bool negated, bool unreal)
    {
        // "her film, W, won": the name between commas after the noun that it explains.
        if (IsNominal(comma - 1) && _scope.IsMark(comma - 2, ',') && _scope.IsKind(comma - 3, ItemKind.Word) && (_scope.Is(comma - 3, WordClass.WorkRef | WordClass.Job) || (_scope.Is(comma - 4, WordClass.Poss) || _scope[Math.Max(0, comma - 4)].Word.Is(WordClass.Poss) || _scope.Has(comma - 4, "'s")) && !_scope.Is(comma - 3, WordClass.Conj | WordClass.Prep | WordClass.Aux)))
        {
            return new Subject([PartyOf(comma - 1)], comma - 3, 0.93m, negated, unreal);
        }

        if (!_scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && Explained(comma) is var named and >= 0)
        {
            return new Subject([PartyOf(named)], named, 0.92m, negated, unreal);
        }

        var main = Main(verb);
        return main is null ? Subject.None(verb) : main with { IsNegated = negated, IsUnreal = unreal, Confidence = main.Confidence - 0.04m };
    }

    /// <summary>"X, a critic for The Post, won": the name before an apposition that ends at a comma; -1 where none stands there.</summary>
    private int Explained(int comma)
    {
        for (var i = comma - 1; i > 0 && i > comma - 14; i--)
        {
            var item = _scope[i];
            if (item.IsMark(',') && _scope[i - 1].Kind is ItemKind.Person or ItemKind.Work)
            {
                return !_scope.IsMark(i - 2, ',') && !_scope.Has(i - 2, "and") ? i - 1 : -1;
            }

            if (item.IsMark(';') || item.IsMark(':') || item.Kind is ItemKind.Speech or ItemKind.Pronoun && item.Word.Lower is "he" or "she" or "it" or "they" || item.Is(WordClass.Be | WordClass.Say | WordClass.Win | WordClass.Get) || item.Kind is ItemKind.Person or ItemKind.Work && _scope.IsMark(i + 1, ','))
            {
                return -1;
            }
        }

        return -1;
    }

    private Subject Coordinated(int i, int verb, bool negated, bool unreal)
    {
        if (_scope.Has(i, "for") && IndirectBefore(i) is { } indirect)
        {
            return new Subject([Party.Of(indirect)], i, 0.9m, negated, unreal);
        }

        var main = (_scope.Has(i, "including") ? OfRelativeBefore(i) : null) ?? Main(verb);
        return main is null ? Subject.None(verb) : main with { IsNegated = negated, IsUnreal = unreal || IsBase(verb) && !IsToldBefore(i) || _scope.Has(i, "for") && !_scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && !_scope[Math.Min(verb + 1, _scope.Count - 1)].Word.Lower.EndsWith("ing", StringComparison.Ordinal), Confidence = main.Confidence - 0.03m };
    }

    /// <summary>"went on to gross and win": the first verb tells what happened, and so does the second.</summary>
    private bool IsToldBefore(int conjunction)
    {
        for (var i = conjunction - 1; i > 0 && i > conjunction - 16; i--)
        {
            if (_scope.Has(i, "to"))
            {
                return IsNarrativeFuture(i, i + 1);
            }
        }

        return false;
    }

    /// <summary>"to win or be nominated": a bare form after "and" is governed by what stands before.</summary>
    private bool IsBase(int verb) => _scope.Has(verb, "win") || _scope.Has(verb, "receive") || _scope.Has(verb, "earn") || _scope.Has(verb - 1, "be");

    /// <summary>"brought her another nomination for playing C": who got it played.</summary>
    private PersonEntry? IndirectBefore(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - 8; j--)
        {
            if (_scope.IsKind(j, ItemKind.Pronoun) && _scope[j].Word.Lower is "him" or "her" && _scope.Is(j - 1, WordClass.Ditrans))
            {
                return _scope.Discourse.Person(_scope[j].Gender);
            }

            if (_scope.IsMark(j, ',') || _scope[j].Kind is ItemKind.Person)
            {
                return null;
            }
        }

        return null;
    }

    private Subject Noun(int i, bool negated, bool unreal, int verb)
    {
        if (References.PersonOfNoun(_scope, i, null) is { } person)
        {
            return new Subject([Party.Of(person)], i - 1, 0.88m, negated, unreal);
        }

        if (References.IsWorkReference(_scope, i) && References.WorkOfNoun(_scope, i) is { } work)
        {
            return new Subject([Party.Of(work)], Math.Max(0, i - 1), 0.9m, negated, unreal);
        }

        return _predicates.OfPerformance(i, verb) is { } performer ? performer with { IsNegated = negated, IsUnreal = unreal } : Subject.None(verb);
    }

    private Subject Opening(int verb, bool negated, bool unreal)
    {
        if (!_scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && !_scope[verb].Word.Lower.EndsWith("ed", StringComparison.Ordinal))
        {
            return Subject.None(verb);
        }

        for (var i = verb + 1; i + 1 < _scope.Count; i++)
        {
            if (_scope.IsMark(i, ',') && IsNominal(i + 1) && VerbNear(i + 2))
            {
                return new Subject([PartyOf(i + 1)], verb, 0.85m, negated, unreal);
            }

            if (_scope.IsMark(i, ',') && _scope.Has(i + 1, "the") && References.IsWorkReference(_scope, i + 2) && VerbNear(i + 3) && References.WorkOfNoun(_scope, i + 2) is { } work)
            {
                return new Subject([Party.Of(work)], verb, 0.82m, negated, unreal);
            }
        }

        return Subject.None(verb);
    }

    /// <summary>The subject of the sentence's first clause before an index.</summary>
    private Subject? Main(int before) => ClauseSubject(before) ?? SentenceSubject(before);

    /// <summary>"X sang W, and it hit the charts and was nominated", "where she was awarded A and was nominated": the pronoun of the nearest clause.</summary>
    private Subject? ClauseSubject(int before)
    {
        for (var i = before - 2; i > 0 && i > before - 24; i--)
        {
            if (_scope.IsMark(i, ';') || _scope[i].Kind == ItemKind.Speech)
            {
                return null;
            }

            // "W, which was shown abroad and won": the relative clause goes on as long as no comma ends it.
            if (_scope[i].Kind == ItemKind.Pronoun && _scope[i].Word.Lower is "who" or "which" && ActsNear(i + 1) && !HasComma(i + 1, before)
                && Relative(i, false, false, _scope.Has(i, "who")) is { Parties.Count: > 0 } relative && !(_scope.IsMark(before - 1, ',') && (IsGoverned(relative.First) || _scope.Has(relative.First - 1, "and"))))
            {
                return relative;
            }

            if (_scope[i].Kind == ItemKind.Pronoun && _scope[i].Word.Lower is "he" or "she" or "it" && VerbNear(i + 1)
                && (_scope.Has(i - 1, "and") || _scope.Has(i - 1, "but") || _scope.Has(i - 1, "where") || _scope.Has(i - 1, "when") && before - i < 12 || _scope.IsMark(i - 1, ';')))
            {
                if (_scope.Has(i, "it") && References.LastWorkBefore(_scope, i) is { } work)
                {
                    return new Subject([Party.Of(work)], i, 0.88m, false, false);
                }

                return Pronoun(i, before, false, false) is { Parties.Count: > 0 } subject ? subject : null;
            }
        }

        return null;
    }

    /// <summary>"which earned distinctions, including winning": what "which" means.</summary>
    private Subject? OfRelativeBefore(int index)
    {
        for (var i = index - 1; i > 0 && i > index - 12; i--)
        {
            if (_scope[i].Kind == ItemKind.Pronoun && _scope[i].Word.Lower is "who" or "which" && ActsNear(i + 1))
            {
                return Relative(i, false, false, _scope.Has(i, "who")) is { Parties.Count: > 0 } relative ? relative : null;
            }
        }

        return null;
    }

    private bool HasComma(int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (_scope.IsMark(i, ','))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb of any kind: one of the lists, or a word in "-ed".</summary>
    private bool ActsNear(int i) => VerbNear(i) || _scope.IsKind(i, ItemKind.Word) && _scope[i].Word.Lower.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>The first noun phrase of the sentence after opening phrases, if a verb follows it.</summary>
    public Subject? SentenceSubject(int before)
    {
        var start = AfterOpeningPhrase(before);
        for (var i = start; i < before && i < start + 14; i++)
        {
            var item = _scope[i];
            if (item.Is(WordClass.RoleNoun) && _predicates.OfPerformance(i, before) is { } performer)
            {
                return performer;
            }

            if (item.Is(WordClass.Prep) && i > start || item.IsMark(',') || i > start && item.Kind == ItemKind.Word && item.Is(WordClass.Win | WordClass.Get | WordClass.Be))
            {
                return null;
            }

            if (item.Kind is ItemKind.Person or ItemKind.Work or ItemKind.Name && !_scope.Has(i + 1, "'s") && !_scope.Has(i + 1, "'") && !(item.Kind == ItemKind.Name && _scope.Is(i + 1, WordClass.KindWord | WordClass.Job)))
            {
                var parties = new List<Party> { PartyOf(i) };
                if (_scope.Has(i + 1, "and") && IsNominal(i + 2) && _scope[i + 2].Kind == item.Kind && i + 2 < before)
                {
                    parties.Add(PartyOf(i + 2));
                }

                return new Subject(parties, Widen(i), 0.93m, false, false);
            }

            if (item.Kind == ItemKind.Pronoun && item.Word.Lower is "he" or "she" or "it")
            {
                return item.Word.Lower == "it"
                    ? WorkOfIt() is { } work ? new Subject([Party.Of(work)], i, 0.85m, false, false) : null
                    : _scope.Discourse.Person(item.Gender) is { } person ? new Subject([Party.Of(person)], i, 0.9m, false, false) : null;
            }

            if (References.IsWorkReference(_scope, i) && References.WorkOfNoun(_scope, i) is { } referred)
            {
                return new Subject([Party.Of(referred)], i, 0.88m, false, false);
            }

            if (References.PersonOfNoun(_scope, i, null) is { } actor)
            {
                return new Subject([Party.Of(actor)], Math.Max(0, i - 1), 0.87m, false, false);
            }
        }

        return null;
    }

    private int AfterOpeningPhrase(int before)
    {
        var i = 0;
        while (i < before && (_scope.Is(i, WordClass.Conj | WordClass.Adverb) || _scope.IsMark(i, ',') || _scope[i].Kind == ItemKind.Mark))
        {
            i++;
        }

        var opens = _scope.Is(i, WordClass.Prep) || _scope.IsKind(i, ItemKind.Word) && (i == 0 && (_scope[i].Word.Lower.EndsWith("ed", StringComparison.Ordinal) || _scope[i].Word.Lower.EndsWith("ing", StringComparison.Ordinal)) || _scope[i].Word.Lower is "written") || _scope.IsKind(i, ItemKind.Word) && _scope[i].Word.Lower is "although" or "though" or "when" or "while" or "because" || _scope.Is(i, WordClass.Star) || _scope.IsKind(i, ItemKind.Number);
        if (!opens)
        {
            return i;
        }

        // "On Broadway he appeared in A, B": a pronoun with its verb ends the opening.
        for (var j = i + 1; j < before && !_scope.IsMark(j, ','); j++)
        {
            if (_scope[j].Kind == ItemKind.Pronoun && _scope[j].Word.Lower is "he" or "she" or "it" && VerbNear(j + 1))
            {
                return j;
            }
        }

        for (var j = i + 1; j < before; j++)
        {
            if (_scope.IsMark(j, ',') && !(_scope.IsKind(j - 1, ItemKind.Year) && _scope.IsKind(j + 1, ItemKind.Year)) && !_scope.IsKind(j + 1, ItemKind.Year))
            {
                return j + 1;
            }
        }

        // "In 2017 she won": no comma.
        for (var j = i + 1; j < before; j++)
        {
            if (_scope[j].Kind is ItemKind.Year or ItemKind.Award && j + 1 < before)
            {
                return j + 1;
            }
        }

        return i;
    }

    private bool VerbNear(int i) => _scope.Is(i, WordClass.Aux | WordClass.Get | WordClass.Win | WordClass.Play | WordClass.Star | WordClass.Be | WordClass.Adverb | WordClass.Direct);

    private bool IsNominal(int i) => i >= 0 && i < _scope.Count && _scope[i].Kind is ItemKind.Person or ItemKind.Work or ItemKind.Name;

    private Party PartyOf(int i)
    {
        var item = _scope[i];
        return item.Kind == ItemKind.Work ? Party.Of(_scope.WorkOf(item)) : item.Kind == ItemKind.Person ? Party.Of(_scope.PersonOf(item)) : NamedParty(item);
    }

    /// <summary>A name that nothing else tells: a known title is a work, one word may be a surname.</summary>
    private Party NamedParty(Item item)
    {
        if (_scope.Registry.FindWork(item.Name) is { } work)
        {
            return Party.Of(work);
        }

        // "Jane Doe's Cold Harbour won": the work and not its maker.
        var owner = item.Name.IndexOf("'s ", StringComparison.Ordinal);
        if (owner > 0 && item.Name.AsSpan(0, owner).Contains(' '))
        {
            return Party.Of(_scope.Registry.AddWork(item.Name[(owner + 3)..]));
        }

        return _scope.Registry.FindPerson(item.Name) is { } person ? Party.Of(person) : new Party(new PersonEntry(item.Name), new WorkEntry(item.Name));
    }

    /// <summary>Words before a name that belong to it in the evidence: "English actor Owen Cooper".</summary>
    private int Widen(int i)
    {
        while (i > 0 && (_scope.Is(i - 1, WordClass.Job | WordClass.Det | WordClass.KindWord | WordClass.GenreWord) || _scope.IsKind(i - 1, ItemKind.Name) && _scope.Is(i, WordClass.Job)))
        {
            i--;
        }

        return i;
    }
}
