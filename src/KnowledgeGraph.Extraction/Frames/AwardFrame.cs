using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Award results that a verb says: "X won", "X was nominated for", "which earned her", "X received nominations".</summary>
internal sealed class AwardFrame(SentenceScope scope)
{
    private readonly SubjectFinder _subjects = new(scope);
    private readonly AwardEmitter _emitter = new(scope);
    private readonly Reality _reality = new(scope);
    private readonly AwardTriggers _triggers = new(scope);
    private readonly AwardClause _clause = new(scope);
    private readonly AwardObjects _objects = new(scope, new SubjectFinder(scope));
    private AwardInfo? _sentenceAward;
    private string? _sentenceCeremony;
    private Subject? _lastSubject;
    private AwardEmission? _lastEmission;
    private List<AwardSlot> _lastSlots = [];
    private int _readTo;

    public void Read()
    {
        for (var i = 0; i < scope.Count; i++)
        {
            if (scope[i].Kind == ItemKind.Award && scope[i].Head is AwardHead.None or AwardHead.Award && _sentenceAward is null && (scope.Has(i - 1, "the") || scope.IsKind(i - 1, ItemKind.Ordinal) || scope.IsKind(i - 1, ItemKind.Year)) && scope[i].IsPlural)
            {
                _sentenceAward = scope[i].Award;
                _sentenceCeremony = scope.IsKind(i - 1, ItemKind.Ordinal) || scope.IsKind(i - 1, ItemKind.Year) ? scope.Document.Text[scope[i - 1].Start..scope[i].Stop] : null;
            }

            // "seven Oscars (winning two)" tells more than the list that it stands in.
            if ((i >= _readTo || scope.IsMark(i - 1, '(') && scope[i].Is(WordClass.Win)) && _triggers.At(i) is { } trigger)
            {
                Frame(i, trigger);
            }
        }
    }

    private void Frame(int verb, AwardTrigger trigger)
    {
        var start = StartOf(verb, trigger);
        if (start < 0)
        {
            return;
        }

        var indirect = _objects.Indirect(start, trigger, out start);
        if (indirect is null)
        {
            scope.Miss("KG2104", "The pronoun's person is not named near the award.", verb, verb + 1);
            return;
        }

        var subject = SubjectOf(verb, trigger, indirect);
        if (IsReferred(verb, start, trigger, subject))
        {
            return;
        }

        var antecedent = _clause.ForWhich(verb) ?? subject.Antecedent ?? (indirect.Count > 0 ? subject.Head.Work : null);
        var fronted = Fronted.Read(scope, Math.Max(0, subject.Parties.Count > 0 ? subject.First : verb), verb);
        var reader = ReaderOf(verb, trigger, subject, indirect, antecedent, fronted);
        var slots = reader.Read(start);
        if (slots.Count == 0 && trigger is AwardTrigger.Get or AwardTrigger.Win && _objects.Later(start) is var later && later > start)
        {
            slots = reader.Read(later);
        }

        if (slots.Count == 0 || !HasAward(slots, verb, reader.End) || IsVague(slots, trigger, verb))
        {
            return;
        }

        _readTo = Math.Max(_readTo, reader.End);
        _sentenceAward = slots[^1].Award;
        var found = new AwardEmission(verb, subject, indirect, antecedent, fronted, reader.End, _clause.IsCurrent(verb), trigger == AwardTrigger.Nominated ? "award-nomination-frame" : "award-verb-frame");
        if (!IsRefused(found, slots, trigger))
        {
            Emit(found, slots, trigger);
        }
    }

    private void Emit(AwardEmission found, List<AwardSlot> slots, AwardTrigger trigger)
    {
        _lastSubject = found.Subject.Parties.Count > 0 ? found.Subject : _lastSubject;
        if (trigger == AwardTrigger.Nominated && new AwardLoss(scope).Read(found.End + 1, slots[^1]))
        {
            slots[^1].Outcome = AwardOutcome.NotWon;
        }

        if (_clause.IsRespective(found.End) && found.Subject.Parties.Count > 1)
        {
            EmitPairs(found, slots);
            return;
        }

        _lastEmission = found;
        _lastSlots = slots;
        _emitter.Emit(found, slots);
    }

    /// <summary>Where the awards of a trigger start; -1 where there are none.</summary>
    private int StartOf(int verb, AwardTrigger trigger) => trigger switch
    {
        AwardTrigger.Lead => _triggers.CountAfterWith(verb),
        AwardTrigger.Nomination => _triggers.StartAfterWith(verb),
        _ => scope.Has(verb + 1, "up") || scope.Has(verb + 1, "home") || scope.Has(verb + 1, "out") ? verb + 2 : verb + 1,
    };

    private Subject SubjectOf(int verb, AwardTrigger trigger, List<Party> indirect)
    {
        var subject = trigger == AwardTrigger.Nomination ? _subjects.SentenceSubject(verb) ?? Subject.None(verb) : _subjects.Of(verb);
        if (subject.Parties.Count == 0 && indirect.Count == 0 && _lastSubject is { } last && (scope.Has(verb - 1, "and") || scope.IsMark(verb - 1, ',')) && last.Parties.Count > 0)
        {
            return last with { Confidence = last.Confidence - 0.05m };
        }

        return _lastSubject is { Parties.Count: > 0 } nearest && scope.IsMark(verb - 1, ',') && scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && nearest.First > subject.First && subject.Parties.Count > 0
            ? nearest with { Confidence = nearest.Confidence - 0.05m }
            : subject;
    }

    private AwardListReader ReaderOf(int verb, AwardTrigger trigger, Subject subject, List<Party> indirect, WorkEntry? antecedent, Fronted fronted)
    {
        var recipient = (indirect.Count > 0 ? indirect[0] : subject.Head).Person;
        var (context, penalty, ceremony) = Context(fronted, verb);
        return new AwardListReader(scope, trigger is AwardTrigger.Nominated or AwardTrigger.Nomination ? AwardOutcome.Nominated : AwardOutcome.Won, recipient, antecedent)
        {
            ContextAward = context,
            ContextPenalty = penalty,
            ContextCeremony = ceremony,
            ContextCategory = _lastSlots.Count > 0 && _lastSlots[^1].Award?.Body == context?.Body && trigger is AwardTrigger.Win or AwardTrigger.Nominated ? _lastSlots[^1].Category : null,
            GetsNominations = trigger == AwardTrigger.Get,
            SubjectIsWork = indirect.Count == 0 && subject.Head.Work is not null,
            HasYearBefore = fronted.Years.Count > 0,
            Times = _clause.TimesBefore(verb),
        };
    }

    /// <summary>"nominated for A, B and C, winning the latter two".</summary>
    private bool IsReferred(int verb, int start, AwardTrigger trigger, Subject subject)
    {
        if (trigger != AwardTrigger.Win || _lastEmission is not { } earlier || subject.IsNegated || subject.IsUnreal || new AwardRefs(scope).Read(start, _lastSlots) is not { Count: > 0 } meant || _reality.IsUnreal(verb, subject.First))
        {
            return false;
        }

        _emitter.Emit(earlier with { Verb = verb, End = start + 1, Rule = "award-referred" }, meant);
        return true;
    }

    /// <summary>"earned" and "took" say an award only where the award is named; a bare category needs an award nearby.</summary>
    private bool HasAward(List<AwardSlot> slots, int verb, int end)
    {
        slots.RemoveAll(s => s.Award is null);
        if (slots.Count == 0)
        {
            scope.Miss("KG2102", "A category or count without the award that it belongs to.", verb, Math.Max(verb, end));
        }

        return slots.Count > 0;
    }

    private bool IsVague(List<AwardSlot> slots, AwardTrigger trigger, int verb) =>
        trigger is not (AwardTrigger.Win or AwardTrigger.Nominated) && slots.TrueForAll(s => !s.IsExplicit && s.Category is null && s.Count < 2 && s.Outcome == AwardOutcome.Won)
        || trigger == AwardTrigger.Win && WonThing.IsNoAward(scope, verb) && slots.TrueForAll(s => !s.IsExplicit && s.Category is null && s.Count < 2)
        || trigger == AwardTrigger.Get && IsHandled(verb) && slots.TrueForAll(s => s.Category is null && s.Count < 2 && s.Work is null && s.Years.Count == 0 && s.Outcome == AwardOutcome.Won);

    /// <summary>"took the Oscar", "got it": verbs that are said of the statue in hand, too.</summary>
    private bool IsHandled(int verb) => scope[verb].Word.Lower is "took" or "take" or "takes" or "taking" or "got" or "gets" or "getting" or "picked" or "brought" or "drew" && !(scope.Has(verb + 1, "home") || scope.Has(verb + 1, "up"));

    /// <summary>Whether it did not happen, or to no one who is named here; the reason becomes a miss.</summary>
    private bool IsRefused(AwardEmission found, List<AwardSlot> slots, AwardTrigger trigger)
    {
        var (verb, subject) = (found.Verb, found.Subject);
        if (trigger == AwardTrigger.Get && _triggers.IsPassive(verb) || subject.IsUnreal || _reality.IsUnreal(verb, subject.Parties.Count > 0 ? subject.First : verb))
        {
            scope.Miss("KG2105", "The sentence does not say that it happened.", verb, found.End);
            return true;
        }

        if (subject.IsNegated || _reality.IsDenied(verb, found.End))
        {
            scope.Miss("KG2103", "The sentence says that it did not happen.", verb, found.End);
            return true;
        }

        if (subject.Parties.Count == 0 && found.Indirect.Count == 0 && slots.TrueForAll(s => s.Recipients.Count == 0))
        {
            scope.Miss("KG2104", "The recipient is not named near the award.", verb, found.End);
            scope.Discourse.SeeAward(slots[^1].Award!, slots[^1].Category, scope.Sentence.Paragraph);
            return true;
        }

        return false;
    }

    /// <summary>"A, B and C won Best Play, Best Musical and Best Revival, respectively": each its own, or nothing where the numbers differ.</summary>
    private void EmitPairs(AwardEmission found, List<AwardSlot> slots)
    {
        var named = slots.FindAll(s => s.Category is not null || slots.TrueForAll(other => other.Category is null));
        if (named.Count != found.Subject.Parties.Count)
        {
            scope.Miss("KG2104", "Whose award each is cannot be told: the numbers of names and awards differ.", found.Verb, found.End);
            return;
        }

        for (var i = 0; i < named.Count; i++)
        {
            _emitter.Emit(found with { Subject = found.Subject with { Parties = [found.Subject.Parties[i]] }, Indirect = [], Antecedent = null }, [named[i]]);
        }
    }

    /// <summary>The award of a bare category: of the sentence's opening, the nearest one before the verb, or one of the paragraph.</summary>
    private (AwardInfo? Award, decimal Penalty, string? Ceremony) Context(Fronted fronted, int verb)
    {
        if (fronted.Award is not null)
        {
            return (fronted.Award, 0.02m, fronted.Ceremony);
        }

        for (var i = verb - 1; i >= 0; i--)
        {
            if (scope[i].Kind == ItemKind.Award && scope[i].Head is AwardHead.None or AwardHead.Award or AwardHead.Nomination)
            {
                var isCeremony = scope[i].IsPlural && scope[Math.Max(0, i - 1)].Kind is ItemKind.Ordinal or ItemKind.Year && i > 0;
                return (scope[i].Award, 0.05m, isCeremony ? scope.Document.Text[scope[i - 1].Start..scope[i].Stop] : null);
            }
        }

        if (_sentenceAward is not null)
        {
            return (_sentenceAward, 0.05m, _sentenceCeremony);
        }

        // "At the Moor Association, she has won ten awards": those of that place, whatever was spoken of before.
        if (scope.Has(0, "at") && scope.Has(1, "the") && scope.Count > 2 && scope[2].Kind is ItemKind.Name or ItemKind.Organization)
        {
            return (null, 0m, null);
        }

        var near = scope.Discourse.LastAward is not null && scope.Discourse.LastAwardParagraph == scope.Sentence.Paragraph;
        return near ? (scope.Discourse.LastAward, 0.1m, scope.Discourse.Ceremony) : (null, 0m, null);
    }
}
