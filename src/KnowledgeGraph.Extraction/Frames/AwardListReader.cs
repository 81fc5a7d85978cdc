using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Reads the awards that a trigger governs: a coordinated list of award names and categories with their heads, counts,
/// years, ceremonies, people in parentheses and complements. Stops where another clause starts.
/// </summary>
internal sealed class AwardListReader(SentenceScope scope, AwardOutcome outcome, PersonEntry? recipient, WorkEntry? antecedent)
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
    private int _plain;
    private int _lastConsumed;

    /// <summary>The award that a bare category or "five nominations" belongs to, and what that costs.</summary>
    public AwardInfo? ContextAward { get; init; }

    public decimal ContextPenalty { get; init; }

    public string? ContextCeremony { get; init; }

    public bool GetsNominations { get; init; }

    /// <summary>Whether words pointed the other way ("lost", "without winning").</summary>
    public int End { get; private set; }

    public List<AwardSlot> Read(int i)
    {
        _lastConsumed = i - 1;
        while (i < scope.Count)
        {
            var next = Step(i);
            if (next <= i)
            {
                break;
            }

            i = next;
        }

        End = _lastConsumed;
        FlushCategories(null);
        return _slots;
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

        _plain = 0;
        if (_pendingCategories.Count > 0 && Adjacent(i))
        {
            FlushCategories(item);
            Consume(i);
            return i + 1;
        }

        FlushCategories(null);

        // "nominations for Best Actor at the Academy Awards", "three nominations for the Golden Globes"
        if (_nomination && _current is { IsExplicit: false } counted && (scope.Has(i - 1, "for") || scope.Has(i - 2, "for") || scope.Has(i - 1, "at") || scope.Has(i - 2, "at")))
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
            Consume(i);
            return i + 1;
        }

        var opened = Open(i, item.Award, true);
        opened.HasOwnHead = item.Head is AwardHead.Award or AwardHead.Nomination;
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

    /// <summary>"Emmy, SAG and Golden Globe nominations": the head is everyone's that has none.</summary>
    private void ShareNomination(AwardSlot last, bool plural)
    {
        if (!plural && outcome == AwardOutcome.Won && !GetsNominations)
        {
            return;
        }

        for (var j = _slots.Count - 2; j >= 0 && !_slots[j].HasOwnHead && _slots[j].IsExplicit && _slots[j].Category is null; j--)
        {
            _slots[j].Outcome = last.Outcome;
            _slots[j].HasOwnHead = true;
        }
    }

    private int StepCategory(int i)
    {
        var item = scope[i];
        _plain = 0;
        var next = i + 1;
        if (scope.IsKind(next, ItemKind.Award) || (scope.Has(next, "and") || scope.IsMark(next, ',')) && CategoriesThenAward(next))
        {
            _pendingCategories.Add(item);
            return next;
        }

        if (scope.Is(next, WordClass.NomiNoun))
        {
            // "Best Actress in a Drama Series nominations for the Critics' Choice Television Awards"
            _nomination = true;
            var nominated = AttachOrOpen(i, item);
            nominated.Outcome = AwardOutcome.Nominated;
            Consume(next);
            nominated.Last = next;
            return next + 1;
        }

        var slot = AttachOrOpen(i, item);
        if (scope.Is(next, WordClass.AwardHead))
        {
            slot.HasOwnHead = true;
            Consume(next);
            return next + 1;
        }

        Consume(i);
        return next;
    }

    private AwardSlot AttachOrOpen(int i, Item category)
    {
        if (_current is { Category: null, Count: <= 1 } current && (current.Count <= 0 || scope.Has(i - 1, "for")) && !current.IsClosed && Attaches(i))
        {
            current.Category = category.Name;
            current.Last = i;
            current.Count = Math.Max(current.Count, 0);
            return current;
        }

        var award = _current?.Award ?? (_theAward ? ContextAward ?? scope.Discourse.LastAward : ContextAward);
        // "a Best Actor award": some award, not the one that an earlier sentence named.
        if (_current is null && ContextPenalty >= 0.1m && (scope.Has(i - 1, "a") || scope.Has(i - 1, "an")))
        {
            award = null;
        }

        var inherits = _current?.Award is not null;
        var slot = Open(i, award, false);
        slot.Category = category.Name;
        slot.Penalty = inherits ? _slots.Count > 1 ? _slots[^2].Penalty + 0.01m : 0.01m : ContextPenalty;
        slot.Ceremony ??= inherits && _slots.Count > 1 ? _slots[^2].Ceremony : ContextCeremony;
        if (_nomination)
        {
            slot.Outcome = AwardOutcome.Nominated;
        }

        if ((_inParts || inherits) && _slots.Count > 1)
        {
            slot.Outcome = _slots[^2].Outcome;
        }

        return slot;
    }

    /// <summary>A category right after its award, or after "for", "in the category", a dash.</summary>
    private bool Attaches(int i)
    {
        for (var j = i - 1; j >= 0 && j > i - 5; j--)
        {
            if (scope[j].Kind == ItemKind.Award)
            {
                return true;
            }

            if (scope.IsMark(j, ',') || scope.Has(j, "and") || scope.Has(j, "including"))
            {
                return false;
            }

            if (scope.Has(j, "for") || scope.Has(j, "in"))
            {
                return true;
            }
        }

        return false;
    }

    private bool CategoriesThenAward(int i)
    {
        while (i < scope.Count && (scope.Has(i, "and") || scope.IsMark(i, ',') || scope.IsKind(i, ItemKind.Category)))
        {
            i++;
        }

        return scope.IsKind(i, ItemKind.Award) && scope[i].IsPlural && scope.IsKind(i - 1, ItemKind.Category);
    }

    private bool Adjacent(int i) => scope.IsKind(i - 1, ItemKind.Category);

    /// <summary>"Best Picture and Best Actor Academy Awards": the award is each category's.</summary>
    private void FlushCategories(Item? award)
    {
        foreach (var category in _pendingCategories)
        {
            var slot = Open(category.First, award?.Award ?? ContextAward, award is not null);
            slot.Category = category.Name;
            slot.Count = 0;
            slot.Last = _lastConsumed;
            slot.Penalty = award is null ? ContextPenalty : 0;
            slot.HasOwnHead = award?.Head is AwardHead.Award or AwardHead.Nomination;
            if (award?.Head == AwardHead.Nomination || _nomination)
            {
                slot.Outcome = AwardOutcome.Nominated;
            }
        }

        _pendingCategories.Clear();
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

    private int StepYear(int i)
    {
        if (scope.Has(i - 1, "in") || scope.Has(i - 1, "on") || scope.Has(i - 1, "for") && scope[i].Date is null && (scope.Has(i + 1, "and") || scope.IsMark(i + 1, ',') || scope.IsMark(i + 1, '.')))
        {
            return YearsAt(i);
        }

        // "the 1981 BAFTA Award", "the 1938 Best Picture Academy Award"
        _year = scope[i].Value;
        return i + 1;
    }

    private int YearsAt(int i)
    {
        var years = new List<int> { scope[i].Value };
        var end = i + 1;
        while ((scope.Has(end, "and") || scope.IsMark(end, ',')) && (scope.IsKind(end + 1, ItemKind.Year) || scope.Has(end + 1, "and") && scope.IsKind(end + 2, ItemKind.Year)))
        {
            end += scope.Has(end + 1, "and") ? 2 : 1;
            years.Add(scope[end].Value);
            end++;
        }

        foreach (var slot in _slots)
        {
            if (slot.Years.Count == 0 && (!slot.IsClosed || slot == _current))
            {
                slot.Years.AddRange(years);
                slot.Last = end - 1;
            }
        }

        Consume(end - 1);
        return end;
    }

    private int StepNumber(int i)
    {
        _count = scope[i].Value;
        _plain = 0;
        var next = i + 1;
        while (next < scope.Count && next < i + 4 && scope.IsKind(next, ItemKind.Word) && !scope.Is(next, WordClass.Prep | WordClass.Conj | WordClass.NomiNoun | WordClass.AwardHead | WordClass.Aux))
        {
            next++;
        }

        if (scope.IsKind(next, ItemKind.Award) || scope.IsKind(next, ItemKind.Category))
        {
            return next;
        }

        var isNomination = scope.Is(next, WordClass.NomiNoun);
        var bare = next == i + 1 && (scope.IsMark(next, ',') || scope.IsMark(next, '.') || scope.Has(next, "including") || scope.IsMark(next, ':') || scope.Has(next, "of") || next >= scope.Count || scope.Has(next, "and") || scope.IsMark(next, ';'));
        if (!isNomination && !scope.Is(next, WordClass.AwardHead) && !bare)
        {
            return i;
        }

        // "five, including Best Picture"; "nine nominations"
        var count = _count;
        var slot = Open(i, ContextAward, false);
        slot.Count = count;
        slot.Penalty = ContextPenalty;
        slot.Ceremony = ContextCeremony;
        if (isNomination)
        {
            slot.Outcome = AwardOutcome.Nominated;
            _nomination = true;
        }

        Consume(bare ? i : next);
        return bare ? next : next + 1;
    }

    private int StepMark(int i)
    {
        var item = scope[i];
        if (item.IsMark('('))
        {
            return StepParenthesis(i);
        }

        if (item.IsMark(':'))
        {
            _inParts = true;
            return _slots.Count > 0 ? i + 1 : i;
        }

        if (item.IsMark(','))
        {
            return ContinuesList(i + 1) ? i + 1 : i;
        }

        return item.Word.Text is "–" or "—" or "-" && scope.IsKind(i + 1, ItemKind.Category) || item.Word.Text is "\"" or "'" ? i + 1 : i;
    }

    /// <summary>Whether an award, a category or a recipient's pair comes next, and not another clause.</summary>
    private bool ContinuesList(int i)
    {
        for (var j = i; j < scope.Count && j < i + 9; j++)
        {
            var item = scope[j];
            if (item.Kind is ItemKind.Award or ItemKind.Category)
            {
                return item.Head is not (AwardHead.WinningSuffix or AwardHead.NominatedSuffix or AwardHead.Winner);
            }

            if (item.Kind == ItemKind.Number && (scope.Is(j + 1, WordClass.NomiNoun | WordClass.AwardHead) || scope.IsKind(j + 1, ItemKind.Award)))
            {
                return true;
            }

            if (item.Kind is ItemKind.Person or ItemKind.Name && j <= i + 2)
            {
                return PairsWithCategory(j) || j == i + 1 && scope.Has(i, "for") || scope.Is(j + 1, WordClass.Conj) && scope.IsKind(j + 2, ItemKind.Category);
            }

            if (item.Is(WordClass.Win | WordClass.Get | WordClass.Play | WordClass.Star) || item.Kind is ItemKind.Work or ItemKind.Speech || item.Kind == ItemKind.Pronoun && !item.Word.Is(WordClass.Poss) || item.Is(WordClass.Be | WordClass.Aux))
            {
                return false;
            }

            if (item.Kind is ItemKind.Person or ItemKind.Name)
            {
                return false;
            }

            if (item.Has("for") && j == i)
            {
                return _complements.Read(j + 1, recipient, antecedent) is not null || scope.IsKind(j + 1, ItemKind.Category);
            }

            if (item.Has("recognized") || item.Has("recognised") || item.Has("honored"))
            {
                return scope.Has(j + 1, "for");
            }
        }

        return false;
    }

    private bool PairsWithCategory(int name)
    {
        var j = name + 1;
        if (scope.IsMark(j, '('))
        {
            j = scope.AfterParenthesis(j);
        }

        return scope.Has(j, "for") && (scope.IsKind(j + 1, ItemKind.Category) || scope.IsKind(j + 2, ItemKind.Category) && scope.Is(j + 1, WordClass.Det) || scope.Is(j + 1, WordClass.CategoryWord));
    }

    private int StepParenthesis(int i)
    {
        var after = scope.AfterParenthesis(i);
        if (after == i)
        {
            return i;
        }

        if (_current is { } slot && !scope.Has(i + 1, "shared") && !scope.Has(i + 1, "with"))
        {
            for (var j = i + 1; j < after - 1; j++)
            {
                var inner = scope[j];
                if (inner.Kind == ItemKind.Person || inner.Kind == ItemKind.Name && AwardSlot.IsPersonCategory(slot.Category) && slot.Category is not null)
                {
                    slot.Recipients.Add(Party.Of(scope.PersonOf(inner)));
                }
                else if (inner.Kind == ItemKind.Work)
                {
                    slot.Work ??= scope.WorkOf(inner);
                }
                else if (inner.Kind == ItemKind.Year && after - i == 3 && slot.Years.Count == 0 && slot.Work is null)
                {
                    slot.Years.Add(inner.Value);
                }
                else if (inner.Kind is ItemKind.Word && !inner.Is(WordClass.Conj | WordClass.Prep | WordClass.Det | WordClass.Adverb) || inner.Kind is ItemKind.Award)
                {
                    break;
                }
            }

            slot.Last = after - 1;
        }

        Consume(after - 1);
        return after;
    }

    private int StepName(int i)
    {
        // "with Ryan Coogler for original screenplay, Michael B. Jordan for lead actor"
        if (PairsWithCategory(i) && !scope.Has(i - 1, "for"))
        {
            _pendingRecipient = Party.Of(scope.PersonOf(scope[i]));
            var after = i + 1;
            if (scope.IsMark(after, '('))
            {
                after = scope.AfterParenthesis(after);
            }

            after++;
            if (scope.Is(after, WordClass.Det))
            {
                after++;
            }

            if (!scope.IsKind(after, ItemKind.Category))
            {
                return LowerCategory(after);
            }

            var category = scope[after];
            var award = _slots.Find(s => s.Award is not null)?.Award ?? ContextAward;
            var slot = Open(after, award, false);
            slot.Category = category.Name;
            slot.IsClosed = true;
            slot.Penalty = 0.03m;
            slot.Outcome = _slots.Count > 1 ? _slots[0].Outcome : outcome;
            Consume(after);
            return after + 1;
        }

        return i;
    }

    /// <summary>"for score": a bare word that categories are made of, after a name in a list of winners.</summary>
    private int LowerCategory(int i)
    {
        var end = i;
        while (scope.Is(end, WordClass.CategoryWord))
        {
            end++;
        }

        var award = _slots.Find(s => s.Award is not null)?.Award ?? ContextAward;
        var slot = Open(i, award, false);
        slot.Category = scope.Document.Text[scope[i].Start..scope[end - 1].Stop];
        slot.IsClosed = true;
        slot.Penalty = 0.03m;
        slot.Outcome = _slots.Count > 1 ? _slots[0].Outcome : outcome;
        Consume(end - 1);
        return end;
    }

    private int StepWord(int i)
    {
        var item = scope[i];
        switch (item.Word.Lower)
        {
            case "for":
                return StepFor(i);
            case "at":
                return StepAt(i);
            case "as" when scope.Has(i + 1, "well") && scope.Has(i + 2, "as"):
                return ContinuesList(i + 3) ? i + 3 : i;
            case "as":
                return StepAs(i);
            case "and" or "or" or "plus" or "but":
                return scope.Has(i + 1, "as") ? i + 1 : ContinuesList(i + 1) ? i + 1 : i;
            case "including" or "namely" or "notably":
                _inParts = true;
                _plain = 0;
                return i + 1;
            case "such":
                return scope.Has(i + 1, "as") ? i + 2 : i + 1;
            case "following" or "next" when scope.Has(i + 1, "year") && scope.Discourse.LastYear is { } last && _slots.Count > 0:
                foreach (var slot in _slots.Where(s => s.Years.Count == 0))
                {
                    slot.Years.Add(last + 1);
                }

                Consume(i + 1);
                return i + 2;
            case "following" or "after" or "from" when NominationsAfter(i) is var number && number > i:
                return number;
            case "another":
                _another = true;
                return i + 1;
            case "acting" or "directing" or "producing" or "writing" when scope.IsKind(i + 1, ItemKind.Award):
                _group = item.Word.Lower;
                return i + 1;
            case "in":
                return StepIn(i);
            case "with" or "along" or "alongside":
                return StepWith(i);
            case "of" or "from" or "by":
                return scope.IsKind(i + 1, ItemKind.Award) || scope.Is(i + 1, WordClass.Det) && scope.IsKind(i + 2, ItemKind.Award) || scope.IsKind(i + 1, ItemKind.Category) || item.Word.Lower == "of" && _current is null || scope.IsKind(i + 1, ItemKind.Name) && _current is not null && item.Word.Lower != "of" ? i + 1 : i;
            case "recognized" or "recognised" or "honored":
                return scope.Has(i + 1, "for") ? i + 1 : i;
            case "both":
                return i + 1;
            case "'s" or "'":
                return i;
        }

        if (item.Is(WordClass.NomiNoun))
        {
            return StepNomination(i);
        }

        if (item.Is(WordClass.AwardHead | WordClass.AwardRef))
        {
            return StepAwardNoun(i);
        }

        if (item.Is(WordClass.Win | WordClass.Aux | WordClass.Be | WordClass.Conj | WordClass.Nominate) || item.Is(WordClass.Get | WordClass.Play | WordClass.Star | WordClass.Direct | WordClass.Give) && !item.Is(WordClass.Adverb) || item.Is(WordClass.Prep) && !item.Is(WordClass.Adverb))
        {
            return i;
        }

        if (item.Is(WordClass.Det))
        {
            return i + 1;
        }

        return ++_plain > MaxPlainWords ? i : i + 1;
    }

    /// <summary>"following a record 16 nominations": the index of the number, or the same index.</summary>
    private int NominationsAfter(int i)
    {
        for (var j = i + 1; j < scope.Count && j < i + 5; j++)
        {
            if (scope.IsKind(j, ItemKind.Number))
            {
                return scope.Is(j + 1, WordClass.NomiNoun) || scope.Is(j + 2, WordClass.NomiNoun) ? j : i;
            }
        }

        return i;
    }

    private int StepNomination(int i)
    {
        _nomination = true;
        _plain = 0;
        if (_current is { IsClosed: false } current && _current.First >= i - 8 && (scope.IsKind(i - 1, ItemKind.Award) || scope.IsKind(i - 1, ItemKind.Category)))
        {
            current.Outcome = AwardOutcome.Nominated;
            current.HasOwnHead = true;
            ShareNomination(current, scope[i].Word.Lower[^1] == 's');
            current.Last = i;
        }

        Consume(i);
        return i + 1;
    }

    /// <summary>"the award", "the same award for Best Actress", "the prize".</summary>
    private int StepAwardNoun(int i)
    {
        _plain = 0;
        var word = scope[i].Word.Lower;
        var definite = false;
        for (var j = i - 1; j >= 0 && j >= i - 3; j--)
        {
            definite |= scope.Has(j, "the") || scope.Has(j, "that") || scope.Has(j, "this");
        }

        if (_current is not null || !definite || word[^1] == 's')
        {
            if (_current is { Count: > 0 })
            {
                Consume(i);
            }

            return i + 1;
        }

        _theAward = true;
        if ((ContextAward ?? scope.Discourse.LastAward) is { } award)
        {
            var slot = Open(i, award, false);
            slot.Penalty = 0.06m;
            slot.HasOwnHead = true;
            if (scope.Has(i - 1, "same"))
            {
                slot.IsAnother = true;
            }

            Consume(i);
        }

        return i + 1;
    }

    private int StepFor(int i)
    {
        var next = i + 1;
        while (scope.Is(next, WordClass.Det) && !scope.Is(next, WordClass.Poss) || scope.IsKind(next, ItemKind.Ordinal))
        {
            next++;
        }

        if (next > i + 4)
        {
            return i;
        }

        if (scope.IsKind(next, ItemKind.Category) || scope.IsKind(next, ItemKind.Award) && (_nomination || _slots.Count == 0 || ContinuesList(next)) || scope.IsKind(next, ItemKind.Number) || scope.IsKind(next, ItemKind.Year) && (scope.IsKind(next + 1, ItemKind.Award) || scope.IsKind(next + 1, ItemKind.Category)))
        {
            if (scope.IsKind(next, ItemKind.Number))
            {
                return next;
            }

            return i + 1 == next || scope[i + 1].Kind == ItemKind.Ordinal ? i + 1 : next;
        }

        if (_slots.Count == 0)
        {
            return scope.Is(next, WordClass.AwardRef | WordClass.AwardHead) || scope.Has(next, "same") ? i + 1 : outcome == AwardOutcome.Nominated && _complements.Read(i + 1, recipient, antecedent) is null ? i + 1 : i;
        }

        return Complement(i);
    }

    private int Complement(int i)
    {
        // "Best Actress for Mikey Madison": a person after a category is its recipient.
        if (scope.IsKind(i + 1, ItemKind.Person) && !scope.Has(i + 2, "'s") && !scope.Has(i + 2, "'") && _current is { } slot)
        {
            slot.Recipients.Add(Party.Of(scope.PersonOf(scope[i + 1])));
            var end = i + 2;
            while ((scope.Has(end, "and") || scope.IsMark(end, ',')) && scope.IsKind(end + 1, ItemKind.Person) && !PairsWithCategory(end + 1) && !scope.Is(end + 2, WordClass.Win | WordClass.Get))
            {
                slot.Recipients.Add(Party.Of(scope.PersonOf(scope[end + 1])));
                end += 2;
            }

            slot.Last = end - 1;
            Consume(end - 1);
            return end;
        }

        if (_complements.Read(i + 1, recipient, antecedent) is not { } found)
        {
            return i;
        }

        Apply(found);
        Consume(found.End - 1);
        return found.End;
    }

    private void Apply(Complement found)
    {
        foreach (var slot in _slots)
        {
            if (slot.IsClosed || slot.Work is not null)
            {
                continue;
            }

            slot.Work = found.Work;
            slot.Characters.AddRange(found.Characters);
            slot.Job ??= found.Job;
            slot.IsClosed = found.Work is not null;
            slot.Penalty += found.IsReference ? 0.03m : 0;
            slot.Last = found.End - 1;
        }
    }

    private int StepAt(int i)
    {
        for (var j = i + 1; j < scope.Count && j < i + 6; j++)
        {
            if (scope[j].Kind == ItemKind.Award)
            {
                var first = scope[i + 1].Has("the") ? i + 2 : i + 1;
                var ceremony = scope.Document.Text[scope[first].Start..scope[j].Stop];
                foreach (var slot in _slots)
                {
                    if (!slot.IsExplicit)
                    {
                        slot.Award = scope[j].Award;
                        slot.IsExplicit = true;
                        slot.Penalty = Math.Min(slot.Penalty, 0.02m);
                    }

                    if (slot.Award == scope[j].Award || slot.Award?.Body == scope[j].Award!.Body)
                    {
                        slot.Ceremony ??= first < j ? ceremony : null;
                        if (slot.Years.Count == 0 && scope.IsKind(first, ItemKind.Year))
                        {
                            slot.Years.Add(scope[first].Value);
                        }
                    }
                }

                Consume(j);
                return j + 1;
            }

            // "Best Actor at the Cannes Film Festival": another body than the one in focus.
            if (scope[j].Kind is ItemKind.Name or ItemKind.Place && (scope[j].Name.EndsWith("Festival", StringComparison.Ordinal) || scope[j].Name.EndsWith("Awards", StringComparison.Ordinal)))
            {
                foreach (var slot in _slots.Where(s => !s.IsExplicit))
                {
                    slot.Award = new AwardInfo(scope[j].Name, scope[j].Name.ToLowerInvariant(), false);
                    slot.IsExplicit = true;
                    slot.Penalty = 0.04m;
                }

                Consume(j);
                return j + 1;
            }

            if (scope[j].Kind is ItemKind.Person or ItemKind.Pronoun or ItemKind.Work || scope.IsMark(j, ','))
            {
                break;
            }
        }

        return i;
    }

    private int StepAs(int i)
    {
        var j = i + 1;
        while (scope.Is(j, WordClass.Det) || scope.Has(j, "executive") || scope.Has(j, "co-executive"))
        {
            j++;
        }

        if (j < scope.Count && JobWords.OfNoun(scope[j].Word.Lower) is { } job && _current is { } current)
        {
            current.Job = (scope.Has(j - 1, "executive") || scope.Has(j - 1, "co-executive") ? scope[j - 1].Word.Lower + " " : string.Empty) + job;
            current.Last = j;
            Consume(j);
            return j + 1;
        }

        return i;
    }

    private int StepIn(int i)
    {
        if (scope.IsKind(i + 1, ItemKind.Year))
        {
            return i + 1;
        }

        if (scope.Has(i + 1, "the") && (scope.Has(i + 2, "category") || scope.Has(i + 2, "categories")) || scope.Has(i + 2, "same") || scope.Has(i + 1, "category"))
        {
            return scope.Has(i + 1, "category") ? i + 2 : i + 3;
        }

        if (scope.IsKind(i + 1, ItemKind.Category))
        {
            return i + 1;
        }

        if (_current is { Category: not null, Work: null } slot && _complements.WorkAt(i + 1) is { IsReference: false } work)
        {
            slot.Work = work.Work;
            slot.IsClosed = true;
            slot.Last = work.End - 1;
            Consume(work.End - 1);
            return work.End;
        }

        return i;
    }

    /// <summary>"along with Edmund H. North", "shared with X": other recipients are not read; "with X for category" is.</summary>
    private int StepWith(int i)
    {
        var j = i + 1;
        while (scope.Has(j, "with") || scope.Is(j, WordClass.Det | WordClass.Job))
        {
            j++;
        }

        if (!(scope.IsKind(j, ItemKind.Person) || scope.IsKind(j, ItemKind.Name)))
        {
            return i;
        }

        return PairsWithCategory(j) ? j : ContinuesAfterPeople(j);
    }

    private int ContinuesAfterPeople(int j)
    {
        while (scope.IsKind(j, ItemKind.Person) || scope.IsKind(j, ItemKind.Name) || (scope.Has(j, "and") || scope.IsMark(j, ',')) && (scope.IsKind(j + 1, ItemKind.Person) || scope.IsKind(j + 1, ItemKind.Name)))
        {
            j++;
        }

        return j;
    }

    private void Consume(int i) => _lastConsumed = Math.Max(_lastConsumed, i);
}
