using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Categories of the list, and the awards that they belong to.</content>
internal sealed partial class AwardListReader
{
    private int StepCategory(int i)
    {
        var item = scope[i];
        var next = i + 1;
        if (char.IsLower(item.Name[0]) && scope.IsKind(next, ItemKind.Person) && _current is null)
        {
            // "lead actress X": what X is, and no category.
            return i;
        }

        _plain = 0;
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
            ShareBareNomination(scope[next].Word.Lower[^1] == 's');
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
        if (_current is { Count: <= 1 } current && (current.Category is null || current.IsCategoryShared && current.IsExplicit && scope.Has(i - 1, "for")) && (current.Count <= 0 || scope.Has(i - 1, "for")) && !current.IsClosed && Attaches(i))
        {
            current.Category = category.Name;
            current.IsCategoryShared = false;
            current.Last = i;
            current.Count = Math.Max(current.Count, 0);
            return current;
        }

        // "a nomination for W in the C category": of the award before the work.
        if (_current is { Category: null, Count: 0, IsExplicit: true } closed && scope.Has(i + 1, "category") && (scope.Has(i - 1, "in") || scope.Has(i - 2, "in")))
        {
            closed.Category = category.Name;
            closed.Last = i + 1;
            return closed;
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

    /// <summary>"Best Picture and Best Director nominations": the head is of the categories before, too, that have none.</summary>
    private void ShareBareNomination(bool plural)
    {
        for (var j = _slots.Count - 2; plural && j >= 0 && _slots[j] is { HasOwnHead: false, IsExplicit: false, Category: not null, Work: null }; j--)
        {
            _slots[j].Outcome = AwardOutcome.Nominated;
        }
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
}
