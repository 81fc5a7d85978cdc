using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Coreference;

/// <summary>Finds a verb's subject by walking left over auxiliaries, adverbs, parentheses and appositions.</summary>
internal sealed class SubjectFinder
{
    private readonly SentenceScope _scope;
    private readonly ClauseSubjects _clauses;

    public SubjectFinder(SentenceScope scope)
    {
        _scope = scope;
        Predicates = new PredicateSubjects(scope, this);
        _clauses = new ClauseSubjects(scope, this);
        Nominals = new NominalSubjects(scope, _clauses);
        Relatives = new RelativeSubjects(scope, Predicates);
    }

    public PredicateSubjects Predicates { get; }

    public NominalSubjects Nominals { get; }

    public RelativeSubjects Relatives { get; }

    /// <summary>The first noun phrase of the sentence after opening phrases, if a verb follows it.</summary>
    public Subject? SentenceSubject(int before) => _clauses.SentenceSubject(before);

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
            else if (item.Has("to") && Predicates.OfRanked(i) is { } ranked)
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

        if (item.Kind == ItemKind.Number && _scope.Has(i + 1, "times"))
        {
            return true;
        }

        if (item.Kind == ItemKind.Year && (_scope.Has(i - 1, "in") || _scope.Has(i - 1, "on")) || (item.Has("in") || item.Has("on")) && _scope.IsKind(i + 1, ItemKind.Year) && i + 1 < verb)
        {
            return true;
        }

        return item.Word.Lower switch
        {
            "itself" or "himself" or "herself" => true,
            "times" => _scope.IsKind(i - 1, ItemKind.Number),
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
            return depth > 6 ? Subject.None(verb) : _clauses.Opening(verb, negated, unreal);
        }

        var item = _scope[i];
        switch (item.Kind)
        {
            case ItemKind.Person or ItemKind.Work or ItemKind.Name:
                return Nominals.Of(i, verb, negated, unreal);
            case ItemKind.Pronoun:
                return Pronoun(i, verb, negated, unreal);
            case ItemKind.Mark when item.IsMark(')') || item.IsMark(']'):
                var open = _scope.BeforeParenthesis(i);
                return open == i ? Subject.None(verb) : Resolve(open - 1, verb, negated, unreal, depth + 1);
            case ItemKind.Mark when item.IsMark('–') || item.IsMark('—'):
                return IsParticiple(verb) && verb == i + 1 && Nominals.IsNominal(i - 1) ? new Subject([Nominals.PartyOf(i - 1)], i - 1, 0.9m, negated, unreal) : Subject.None(verb);
            case ItemKind.Mark when item.IsMark(',') || item.IsMark('('):
                return AfterComma(i, verb, negated, unreal);
            case ItemKind.Word when item.Has("and") || item.Has("or") || item.Has("but") || item.Has("while") || item.Has("before") || item.Has("after") || item.Has("by") || item.Has("when") || item.Has("as") || item.Has("for") || item.Has("since") || item.Has("including"):
                return Coordinated(i, verb, negated, unreal);
            case ItemKind.Word when item.Has("'s"):
                return Subject.None(verb);
            case ItemKind.Word when item.Has("latter") || item.Has("former"):
                return Nominals.OfPair(i, item.Has("latter")) is { } party ? new Subject([party], i, 0.82m, negated, unreal) : Subject.None(verb);
            case ItemKind.Word when References.SeasonOf(_scope, i) is { } series:
                return new Subject([Party.Of(series)], i - 1, 0.85m, negated, unreal);
            case ItemKind.Word:
                return Noun(i, negated, unreal, verb);
            default:
                return Subject.None(verb);
        }
    }

    public Subject Pronoun(int i, int verb, bool negated, bool unreal)
    {
        var item = _scope[i];
        switch (item.Word.Lower)
        {
            case "who":
                return Relatives.Of(i, negated, unreal, person: true);
            case "which" or "that":
                return Relatives.Of(i, negated, unreal, person: false);
            case "he" or "she":
                var inSentence = _clauses.OpeningPerson(i) ?? (_clauses.SentenceSubject(i)?.Parties is [{ Person: { } p, Work: null }] ? p : null);
                var person = _scope.Discourse.Person(item.Gender, inSentence);
                return person is null ? Subject.None(verb) : new Subject([Party.Of(person)], i, inSentence == person ? 0.93m : 0.92m, negated, unreal);
            case "it":
                return WorkOfIt() is { } work ? new Subject([Party.Of(work)], i, 0.85m, negated, unreal) : Subject.None(verb);
            default:
                return Subject.None(verb);
        }
    }

    /// <summary>What "it" means: the work that the sentence before spoke of, then the title's, then the last one named.</summary>
    public WorkEntry? WorkOfIt() => _scope.Discourse.SubjectWork ?? _scope.Registry.TitleWork ?? _scope.Discourse.LastWork;

    /// <summary>", winning three": a participle takes the main clause's subject; ", won": so does a verb after an apposition.</summary>
    private Subject AfterComma(int comma, int verb, bool negated, bool unreal)
    {
        // "W, nominated for eleven Oscars, won": the participle is of the name before it.
        if (verb == comma + 1 && IsParticiple(verb) && Nominals.IsNominal(comma - 1))
        {
            return new Subject([Nominals.PartyOf(comma - 1)], comma - 1, 0.9m, negated, unreal);
        }

        // "her film, W, won": the name between commas after the noun that it explains.
        if (Nominals.IsNominal(comma - 1) && _scope.IsMark(comma - 2, ',') && _scope.IsKind(comma - 3, ItemKind.Word) && (_scope.Is(comma - 3, WordClass.WorkRef | WordClass.Job) || (_scope.Is(comma - 4, WordClass.Poss) || _scope[Math.Max(0, comma - 4)].Word.Is(WordClass.Poss) || _scope.Has(comma - 4, "'s")) && !_scope.Is(comma - 3, WordClass.Conj | WordClass.Prep | WordClass.Aux)))
        {
            return new Subject([Nominals.PartyOf(comma - 1)], comma - 3, 0.93m, negated, unreal);
        }

        if (!_scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && _clauses.Explained(comma) is var named and >= 0)
        {
            return new Subject([Nominals.PartyOf(named)], named, 0.92m, negated, unreal);
        }

        var main = _clauses.Main(verb);
        return main is null ? Subject.None(verb) : main with { IsNegated = negated, IsUnreal = unreal, Confidence = main.Confidence - 0.04m };
    }

    private Subject Coordinated(int i, int verb, bool negated, bool unreal)
    {
        if (_scope.Has(i, "for") && IndirectBefore(i) is { } indirect)
        {
            return new Subject([Party.Of(indirect)], i, 0.9m, negated, unreal);
        }

        var main = (_scope.Has(i, "including") ? _clauses.OfRelativeBefore(i) : null) ?? _clauses.Main(verb);
        return main is null ? Subject.None(verb) : main with { IsNegated = negated, IsUnreal = unreal || IsBase(verb) && !IsToldBefore(i) || _scope.Has(i, "for") && !_scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && !_scope[Math.Min(verb + 1, _scope.Count - 1)].Word.Lower.EndsWith("ing", StringComparison.Ordinal), Confidence = main.Confidence - 0.03m };
    }

    private bool IsParticiple(int verb) => _scope[verb].Word.Lower is "nominated" or "shortlisted" or "awarded" or "honored" or "honoured";

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

        return Predicates.OfPerformance(i, verb) is { } performer ? performer with { IsNegated = negated, IsUnreal = unreal } : Subject.None(verb);
    }
}
