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
            if ((i >= _readTo || scope.IsMark(i - 1, '(') && scope[i].Is(WordClass.Win)) && TriggerAt(i) is { } trigger)
            {
                Frame(i, trigger);
            }
        }
    }

    private enum Trigger
    {
        Win,
        Get,
        Nominated,
        Given,

        /// <summary>"led with nine nominations".</summary>
        Lead,

        /// <summary>"with a nomination for C at the A".</summary>
        Nomination,
    }

    private Trigger? TriggerAt(int i)
    {
        var item = scope[i];
        if (item.Kind == ItemKind.Award && item.Head == AwardHead.Nomination && StartAfterWith(i) > 0)
        {
            return Trigger.Nomination;
        }

        if (item.Kind != ItemKind.Word)
        {
            return null;
        }

        if (item.Is(WordClass.Win))
        {
            return IsNoun(i) ? null : Trigger.Win;
        }

        if (item.Word.Lower is "nominated" or "shortlisted")
        {
            return scope.Is(i - 1, WordClass.Det) || scope.IsKind(i - 1, ItemKind.Award) ? null : Trigger.Nominated;
        }

        if (item.Is(WordClass.Give) && item.Word.Lower is not ("recognized" or "recognised"))
        {
            return IsPassive(i) ? Trigger.Given : null;
        }

        if (item.Word.Lower is "named" or "voted" or "chosen" or "recognized" or "recognised" or "crowned" && scope.IsKind(scope.Has(i + 1, "as") ? i + 2 : i + 1, ItemKind.Category))
        {
            return Trigger.Given;
        }

        if (item.Is(WordClass.Get) && !IsNoun(i))
        {
            return Trigger.Get;
        }

        return item.Word.Lower is "led" or "leads" or "leading" or "topped" or "tops" or "topping" or "dominated" or "dominates" or "dominating" ? Trigger.Lead
            : item.Word.Lower is "nomination" or "nominations" or "nod" && StartAfterWith(i) > 0 ? Trigger.Nomination : null;
    }

    /// <summary>"with a nomination", "with eight Oscar nominations": the index after "with"; 0 where it does not stand before the noun.</summary>
    private int StartAfterWith(int noun)
    {
        var i = noun - 1;
        while (i > 0 && i > noun - 5 && (scope.Is(i, WordClass.Det | WordClass.Poss | WordClass.Adverb) || scope[i].Kind is ItemKind.Ordinal or ItemKind.Number or ItemKind.Pronoun || scope.IsKind(i, ItemKind.Award) && scope[noun].Kind == ItemKind.Award || scope.Has(i, "and")))
        {
            i--;
        }

        return i < noun - 1 && scope.Has(i, "with") ? i + 1 : 0;
    }

    /// <summary>"topping the film categories with 9 nominations": where the number stands; -1 where the verb leads nothing of the kind.</summary>
    private int CountAfterWith(int verb)
    {
        for (var i = verb + 1; i < scope.Count - 1 && i < verb + 12; i++)
        {
            if (scope.IsMark(i, ';') || scope[i].Kind is ItemKind.Speech or ItemKind.Person || scope.Is(i, WordClass.Win | WordClass.Get) && !scope.Is(i, WordClass.NomiNoun))
            {
                return -1;
            }

            if (scope.Has(i, "with"))
            {
                for (var j = i + 1; j < scope.Count && j < i + 4; j++)
                {
                    if (scope.IsKind(j, ItemKind.Number))
                    {
                        return scope.Is(j + 1, WordClass.NomiNoun | WordClass.AwardHead) || scope.Has(j + 1, "wins") || scope.IsKind(j + 1, ItemKind.Award) || scope.IsMark(j + 1, ',') ? j : -1;
                    }
                }

                return -1;
            }
        }

        return -1;
    }

    private bool IsNoun(int i) => (scope.Is(i - 1, WordClass.Det | WordClass.Poss) || scope.Has(i - 1, "'s") || scope.IsKind(i - 1, ItemKind.Ordinal) || scope.IsKind(i - 1, ItemKind.Number) || scope.IsKind(i - 1, ItemKind.Pronoun) && scope[i - 1].Word.Is(WordClass.Poss))
        && scope[i].Word.Lower is "win" or "wins" or "take" or "takes" or "gains" or "lands" or "gets" or "award" or "earnings" or "bag" or "bags" or "shares";

    private bool IsPassive(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - 5; j--)
        {
            if (scope.Is(j, WordClass.Be))
            {
                return true;
            }

            if (!scope.Is(j, WordClass.Adverb | WordClass.Aux))
            {
                return false;
            }
        }

        return false;
    }

    private void Frame(int verb, Trigger trigger)
    {
        var particle = scope.Has(verb + 1, "up") || scope.Has(verb + 1, "home") || scope.Has(verb + 1, "out") ? 1 : 0;
        var start = verb + 1 + particle;
        if (trigger == Trigger.Lead && (start = CountAfterWith(verb)) < 0)
        {
            return;
        }

        start = trigger == Trigger.Nomination ? StartAfterWith(verb) : start;
        var subject = trigger == Trigger.Nomination ? _subjects.SentenceSubject(verb) ?? Subject.None(verb) : _subjects.Of(verb);
        var indirect = Indirect(start, trigger, out var afterIndirect);
        if (indirect is null)
        {
            scope.Miss("KG2104", "The pronoun's person is not named near the award.", verb, verb + 1);
            return;
        }

        start = afterIndirect;
        if (subject.Parties.Count == 0 && indirect.Count == 0 && _lastSubject is { } last && (scope.Has(verb - 1, "and") || scope.IsMark(verb - 1, ',')) && last.Parties.Count > 0)
        {
            subject = last with { Confidence = last.Confidence - 0.05m };
        }

        if (_lastSubject is { Parties.Count: > 0 } nearest && scope.IsMark(verb - 1, ',') && scope[verb].Word.Lower.EndsWith("ing", StringComparison.Ordinal) && nearest.First > subject.First && subject.Parties.Count > 0)
        {
            subject = nearest with { Confidence = nearest.Confidence - 0.05m };
        }

        var passiveGet = trigger == Trigger.Get && IsPassive(verb);
        var recipient = (indirect.Count > 0 ? indirect[0] : subject.Head).Person;
        var antecedent = ForWhich(verb) ?? subject.Antecedent ?? (indirect.Count > 0 ? subject.Head.Work : null);
        var fronted = Fronted.Read(scope, Math.Max(0, subject.Parties.Count > 0 ? subject.First : verb), verb);
        var (context, penalty, ceremony) = Context(fronted, verb);
        var reader = new AwardListReader(scope, trigger is Trigger.Nominated or Trigger.Nomination ? AwardOutcome.Nominated : AwardOutcome.Won, recipient, antecedent)
        {
            ContextAward = context,
            ContextPenalty = penalty,
            ContextCeremony = ceremony,
            GetsNominations = trigger == Trigger.Get,
            SubjectIsWork = indirect.Count == 0 && subject.Head.Work is not null,
            HasYearBefore = fronted.Years.Count > 0,
            Times = TimesBefore(verb),
        };
        if (trigger == Trigger.Win && _lastEmission is { } earlier && new AwardRefs(scope).Read(start, _lastSlots) is { Count: > 0 } meant && !subject.IsNegated && !subject.IsUnreal)
        {
            // "nominated for A, B and C, winning the latter two"
            _emitter.Emit(earlier with { Verb = verb, End = start + 1, Rule = "award-referred" }, meant);
            return;
        }

        var slots = reader.Read(start);
        if (slots.Count == 0 && trigger is Trigger.Get or Trigger.Win && LaterObject(start) is var later && later > start)
        {
            slots = reader.Read(later);
        }

        if (slots.Count == 0)
        {
            return;
        }

        // "earned" and "took" say an award only where the award is named; a bare category needs an award nearby.
        slots.RemoveAll(s => s.Award is null);
        if (slots.Count == 0)
        {
            scope.Miss("KG2102", "A category or count without the award that it belongs to.", verb, Math.Max(verb, reader.End));
            return;
        }

        if (trigger != Trigger.Win && trigger != Trigger.Nominated && slots.TrueForAll(s => !s.IsExplicit && s.Category is null && s.Count < 2 && s.Outcome == AwardOutcome.Won))
        {
            return;
        }

        _readTo = Math.Max(_readTo, reader.End);
        _sentenceAward = slots[^1].Award;
        if (passiveGet || subject.IsUnreal || _reality.IsUnreal(verb, subject.Parties.Count > 0 ? subject.First : verb))
        {
            scope.Miss("KG2105", "The sentence does not say that it happened.", verb, reader.End);
            return;
        }

        if (subject.IsNegated || _reality.IsDenied(verb, reader.End))
        {
            scope.Miss("KG2103", "The sentence says that it did not happen.", verb, reader.End);
            return;
        }

        if (subject.Parties.Count == 0 && indirect.Count == 0 && slots.TrueForAll(s => s.Recipients.Count == 0))
        {
            scope.Miss("KG2104", "The recipient is not named near the award.", verb, reader.End);
            scope.Discourse.SeeAward(slots[^1].Award!, slots[^1].Category, scope.Sentence.Paragraph);
            return;
        }

        _lastSubject = subject.Parties.Count > 0 ? subject : _lastSubject;
        if (trigger == Trigger.Nominated && new AwardLoss(scope).Read(reader.End + 1, slots[^1]))
        {
            slots[^1].Outcome = AwardOutcome.NotWon;
        }

        if (IsRespective(reader.End) && subject.Parties.Count > 1)
        {
            EmitPairs(verb, subject, fronted, reader.End, slots, trigger);
            return;
        }

        _lastEmission = new AwardEmission(verb, subject, indirect, antecedent, fronted, reader.End, IsCurrent(verb), trigger == Trigger.Nominated ? "award-nomination-frame" : "award-verb-frame");
        _lastSlots = slots;
        _emitter.Emit(_lastEmission, slots);
    }

    private bool IsRespective(int end)
    {
        for (var i = end + 1; i < scope.Count && i <= end + 3; i++)
        {
            if (scope.Has(i, "respectively"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A, B and C won Best Play, Best Musical and Best Revival, respectively": each its own, or nothing where the numbers differ.</summary>
    private void EmitPairs(int verb, Subject subject, Fronted fronted, int end, List<AwardSlot> slots, Trigger trigger)
    {
        var named = slots.FindAll(s => s.Category is not null || slots.TrueForAll(other => other.Category is null));
        if (named.Count != subject.Parties.Count)
        {
            scope.Miss("KG2104", "Whose award each is cannot be told: the numbers of names and awards differ.", verb, end);
            return;
        }

        for (var i = 0; i < named.Count; i++)
        {
            var one = subject with { Parties = [subject.Parties[i]] };
            _emitter.Emit(new AwardEmission(verb, one, [], null, fronted, end, IsCurrent(verb), trigger == Trigger.Nominated ? "award-nomination-frame" : "award-verb-frame"), [named[i]]);
        }
    }

    /// <summary>"was twice nominated", "has three times won": how often; 0 where no word says it.</summary>
    private int TimesBefore(int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - 5; i--)
        {
            if (scope.Has(i, "twice"))
            {
                return 2;
            }

            if (scope.Has(i, "times") && scope.IsKind(i - 1, ItemKind.Number))
            {
                return scope[i - 1].Value;
            }

            if (!scope.Is(i, WordClass.Aux | WordClass.Be | WordClass.Adverb))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"earned favorable reviews, as well as nominations for A", "won numerous accolades for his work, including A": where the awards start.</summary>
    private int LaterObject(int start)
    {
        for (var i = start; i < scope.Count && i < start + 16; i++)
        {
            if (scope.Is(i, WordClass.Win | WordClass.Get | WordClass.Be | WordClass.Nominate | WordClass.Play | WordClass.Star) && !scope.Has(i - 1, "for") && !scope.Is(i, WordClass.NomiNoun) && !scope.Is(i + 1, WordClass.AwardHead) || scope.IsMark(i, ';') || scope[i].Kind is ItemKind.Speech)
            {
                return start;
            }

            if ((scope.Has(i, "including") || scope.Has(i, "and") || scope.Has(i, "with") || scope.Has(i, "as") && scope.Has(i - 1, "well")) && AwardNear(i + 1))
            {
                return i + 1;
            }
        }

        return start;
    }

    private bool AwardNear(int i)
    {
        for (var j = i; j < scope.Count && j < i + 5; j++)
        {
            if (scope[j].Kind is ItemKind.Award or ItemKind.Category || scope.Is(j, WordClass.NomiNoun))
            {
                return scope[j].Head is not (AwardHead.WinningSuffix or AwardHead.NominatedSuffix or AwardHead.Winner or AwardHead.Nominee);
            }

            if (!scope.Is(j, WordClass.Det | WordClass.Poss | WordClass.Adverb | WordClass.Conj) && scope[j].Kind is not (ItemKind.Ordinal or ItemKind.Number or ItemKind.Year) && !(scope[j].Kind == ItemKind.Word && !scope.Is(j, WordClass.Prep)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"earned Oldman his first Academy Award", "brought her another Emmy nomination"; null for a pronoun of someone unknown.</summary>
    private List<Party>? Indirect(int i, Trigger trigger, out int after)
    {
        after = i;
        var result = new List<Party>();
        if (trigger is not (Trigger.Get or Trigger.Win) || i >= scope.Count || !scope.Is(i - 1, WordClass.Ditrans))
        {
            return result;
        }

        var item = scope[i];
        if (item.Kind == ItemKind.Pronoun && item.Word.Lower is "him" or "her")
        {
            // "won her first Oscar": possessive and not an indirect object.
            var possessive = item.Word.Lower == "her" && (scope.IsKind(i + 1, ItemKind.Ordinal) || scope.IsKind(i + 1, ItemKind.Award) || scope.IsKind(i + 1, ItemKind.Category) || scope.IsKind(i + 1, ItemKind.Number) || scope.Is(i + 1, WordClass.AwardHead) || scope.Has(i + 1, "only")) && _subjects.Of(i - 1).Parties is [{ Person: not null }, ..];
            if (!possessive && scope.Discourse.Person(item.Gender, null) is not { })
            {
                return null;
            }

            if (!possessive && scope.Discourse.Person(item.Gender, null) is { } person)
            {
                result.Add(Party.Of(person));
                after = item.Word.Lower == "her" && scope.IsKind(i + 1, ItemKind.Ordinal) ? i + 1 : i + 1;
            }

            return result;
        }

        // "earned lead actress X a nomination": the words before the name say what X is.
        while (scope.Is(i, WordClass.Job) || scope.IsKind(i, ItemKind.Category) && char.IsLower(scope[i].Name[0]) && scope.IsKind(i + 1, ItemKind.Person))
        {
            i++;
        }

        while (i < scope.Count && scope[i].Kind is ItemKind.Person or ItemKind.Name && !scope.Has(i + 1, "'s") && !scope.Has(i + 1, "'"))
        {
            result.Add(Party.Of(scope.PersonOf(scope[i])));
            i++;
            after = i;
            if (scope.Has(i, "and") && scope.IsKind(i + 1, ItemKind.Person))
            {
                i++;
            }
        }

        return result;
    }

    /// <summary>"Stolen Babies, for which she won": the work before "for which".</summary>
    private WorkEntry? ForWhich(int verb)
    {
        for (var i = verb - 1; i > 0 && i > verb - 10; i--)
        {
            if (scope.Has(i, "which") && scope.Has(i - 1, "for"))
            {
                for (var j = i - 2; j >= 0; j--)
                {
                    if (scope[j].Kind == ItemKind.Work)
                    {
                        return scope.WorkOf(scope[j]);
                    }

                    // "and Stolen Babies, for which": what "which" means is no person.
                    if (j >= i - 3 && (scope[j].Kind == ItemKind.Name || scope[j].Kind == ItemKind.Person && !scope[j].Word.Is(WordClass.FirstName) && scope.Has(j - 1, "and")))
                    {
                        return scope.Registry.AddWork(scope.Document.Text[scope[j].Start..scope[j].Stop]);
                    }

                    if (References.IsWorkReference(scope, j))
                    {
                        return References.WorkOfNoun(scope, j);
                    }
                }

                return scope.Discourse.LastWork;
            }

            if (scope.IsMark(i, ';'))
            {
                return null;
            }
        }

        return null;
    }

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

        var near = scope.Discourse.LastAward is not null && scope.Discourse.LastAwardParagraph == scope.Sentence.Paragraph;
        return near ? (scope.Discourse.LastAward, 0.1m, scope.Discourse.Ceremony) : (null, 0m, null);
    }

    /// <summary>"wins" and "has won" without "previously": news of the day.</summary>
    private bool IsCurrent(int verb)
    {
        var word = scope[verb].Word.Lower;
        for (var i = verb - 1; i >= 0 && i > verb - 5; i--)
        {
            if (scope.Has(i, "previously") || scope.Has(i, "had") || scope.Has(i, "once") || scope.Has(i, "earlier") || scope.Has(i, "already"))
            {
                return false;
            }
        }

        return word is not "winning";
    }
}
