using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Reads the awards that a trigger governs: a coordinated list of award names and categories with their heads, counts,
/// years, ceremonies, people in parentheses and complements. Stops where another clause starts.
/// </summary>
internal sealed partial class AwardListReader(SentenceScope scope, AwardOutcome outcome, PersonEntry? recipient, WorkEntry? antecedent)
{
    private const int MaxPlainWords = 5;
    private readonly ComplementReader _complements = new(scope);
    private readonly List<AwardSlot> _slots = [];
    private readonly List<Item> _pendingCategories = [];
    private AwardSlot? _current;
    private Party? _pendingRecipient;
    private int _count;
    private int _ordinal;
    private string? _group;
    private int? _year;
    private bool _another;
    private bool _nomination;
    private bool _inParts;
    private bool _theAward;
    private bool _otherObject;
    private int _plain;
    private int _lastConsumed;

    /// <summary>The award that a bare category or "five nominations" belongs to, and what that costs.</summary>
    public AwardInfo? ContextAward { get; init; }

    public decimal ContextPenalty { get; init; }

    public string? ContextCeremony { get; init; }

    /// <summary>The category of the awards that the sentence told just before, for "and won for W".</summary>
    public string? ContextCategory { get; init; }

    public bool GetsNominations { get; init; }

    /// <summary>Whether the awards are a work's, so that a name after "for" is who received them.</summary>
    public bool SubjectIsWork { get; init; }

    /// <summary>Whether the sentence opened with a year, so that a later one is of its own award only.</summary>
    public bool HasYearBefore { get; init; }

    /// <summary>How often, where the words before the verb say it ("was twice nominated"); 0 where they do not.</summary>
    public int Times { get; init; }

    public int End { get; private set; }

    public List<AwardSlot> Read(int i)
    {
        _lastConsumed = i - 1;
        while (i < scope.Count)
        {
            var next = Step(i);
            next = next <= i ? Resumes(i) : next;
            if (next <= i)
            {
                break;
            }

            i = next;
        }

        End = _lastConsumed;
        FlushCategories(null);
        ShareCategory();
        if (Times > 1 && _slots.Find(s => s.Count <= 0) is { } repeated)
        {
            repeated.Count = Times;
        }

        return _slots;
    }

    /// <summary>"nine nominations, the most of the year, including Best Picture": where the parts of a count start after other words; the same index where none do.</summary>
    private int Resumes(int i)
    {
        if (_inParts || _current is not { Count: not 0, Work: null })
        {
            return i;
        }

        for (var j = i; j < scope.Count && j < i + 16; j++)
        {
            if (scope.Has(j, "including") && (scope.IsKind(j + 1, ItemKind.Category) || scope.Has(j + 1, "for") && scope.IsKind(j + 2, ItemKind.Category)))
            {
                return j;
            }

            if (scope.IsMark(j, ';') || scope[j].Kind is ItemKind.Speech or ItemKind.Award or ItemKind.Category || scope.Is(j, WordClass.Win | WordClass.Get | WordClass.Be | WordClass.Nominate | WordClass.Say))
            {
                return i;
            }
        }

        return i;
    }

    private int Step(int i)
    {
        var item = scope[i];
        switch (item.Kind)
        {
            case ItemKind.Award:
                return StepAward(i);
            case ItemKind.Category:
                return StepCategory(i);
            case ItemKind.Year:
                return StepYear(i);
            case ItemKind.Number:
                return StepNumber(i);
            case ItemKind.Ordinal:
                _ordinal = item.Value;
                return i + 1;
            case ItemKind.Mark:
                return StepMark(i);
            case ItemKind.Person or ItemKind.Name:
                return StepName(i);
            case ItemKind.Pronoun:
                return item.Word.Is(WordClass.Poss) || item.Has("that") && scope.Is(i + 1, WordClass.AwardRef) ? i + 1 : i;
            case ItemKind.Word:
                return StepWord(i);
            case ItemKind.Organization or ItemKind.Place:
                return i + 1;
            default:
                return i;
        }
    }

    private int StepAward(int i)
    {
        var item = scope[i];
        if (item.Head is AwardHead.Winner or AwardHead.Nominee || item.Head is AwardHead.WinningSuffix or AwardHead.NominatedSuffix)
        {
            return i;
        }

        if (IsOnlyMentioned(i))
        {
            return i;
        }

        _plain = 0;
        if (_pendingCategories.Count > 0 && Adjacent(i))
        {
            FlushCategories(item);
            Consume(i);
            return i + 1;
        }

        FlushCategories(null);

        // "nominations for Best Actor at the Academy Awards", "three nominations for the Golden Globes"
        if (_current is { IsExplicit: false } counted && (_nomination || counted.Category is not null) && StandsAfterPlace(i))
        {
            foreach (var slot in _slots)
            {
                if (!slot.IsExplicit)
                {
                    slot.Award = item.Award;
                    slot.IsExplicit = true;
                    slot.Penalty = 0;
                    slot.Last = i;
                }
            }

            counted.Last = i;
            counted.IsCategoryShared = counted.Category is not null;
            Consume(i);
            return i + 1;
        }

        var inherited = _current is { IsCategoryShared: true, Work: null } shared && JoinsList(shared.Last + 1, i) ? shared.Category : null;
        var opened = Open(i, item.Award, true);
        opened.Category = inherited;
        opened.IsCategoryShared = inherited is not null;
        opened.HasOwnHead = item.Head is AwardHead.Award or AwardHead.Nomination;
        opened.IsPlural = item.IsPlural;
        if (item.Head == AwardHead.Nomination || _nomination)
        {
            opened.Outcome = AwardOutcome.Nominated;
            opened.HasOwnHead = true;
            ShareNomination(opened, item.Head == AwardHead.Nomination && item.IsPlural);
        }

        if (item.IsPlural && opened.Count == 0 && item.Head != AwardHead.Nomination)
        {
            opened.Count = -1;
        }

        Consume(i);
        return i + 1;
    }

    /// <summary>"praise from Emmy judges", "tickets for the Grammy Awards", "a place at the Oscars dinner": the award is not what was got.</summary>
    private bool IsOnlyMentioned(int i)
    {
        var isOfAnother = scope[i].Head is AwardHead.None or AwardHead.Award && scope.IsKind(i + 1, ItemKind.Word) && scope[i + 1].Word.Lower is "judges" or "voters" or "campaign" or "buzz" or "consideration" or "race" or "ceremony" or "ceremonies" or "show" or "dinner" or "party" or "speech" or "telecast" or "broadcast" or "jury" or "committee" or "hopeful" or "contender" or "host" or "hosts" or "gala" or "members" or "chances" or "hopes" or "season" or "night";
        return isOfAnother || _slots.Count == 0 && _otherObject && outcome == AwardOutcome.Won && !_nomination;
    }

    /// <summary>"for the", "at the 58th", "from both the": what leads from nominations to their award.</summary>
    private bool StandsAfterPlace(int award)
    {
        var i = award - 1;
        while (i > 0 && i > award - 4 && (scope.Is(i, WordClass.Det) || scope[i].Kind is ItemKind.Ordinal or ItemKind.Year || scope.Has(i, "both")))
        {
            i--;
        }

        return scope.Has(i, "for") || scope.Has(i, "at") || scope.Has(i, "from") || scope.Has(i, "by");
    }

    /// <summary>"Emmy, SAG and Golden Globe nominations": the head is everyone's that has none.</summary>
    private void ShareNomination(AwardSlot last, bool plural)
    {
        if (!plural && outcome == AwardOutcome.Won && !GetsNominations)
        {
            return;
        }

        // "Academy Award and BAFTA nominations": without an article the first head is no head of its own.
        for (var j = _slots.Count - 2; j >= 0 && (!_slots[j].HasOwnHead || plural && IsBare(_slots[j].First)) && _slots[j].IsExplicit && _slots[j].Category is null; j--)
        {
            _slots[j].Outcome = last.Outcome;
            _slots[j].HasOwnHead = true;
        }
    }

    private AwardSlot Open(int i, AwardInfo? award, bool isExplicit)
    {
        var slot = new AwardSlot
        {
            Award = award,
            IsExplicit = isExplicit,
            Outcome = outcome,
            Count = _count,
            Ordinal = _ordinal,
            OrdinalGroup = _group,
            IsAnother = _another,
            First = i,
            Last = i,
        };
        if (_year is { } year)
        {
            slot.Years.Add(year);
        }

        if (_pendingRecipient is { } party)
        {
            slot.Recipients.Add(party);
        }

        _pendingRecipient = null;
        _year = null;
        _count = 0;
        _ordinal = 0;
        _group = null;
        _another = false;
        _current = slot;
        _slots.Add(slot);
        return slot;
    }
}
