using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Years, counts, marks and names of the list.</content>
internal sealed partial class AwardListReader
{
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
            if (slot.Years.Count == 0 && (slot == _current || !slot.IsClosed && !HasYearBefore))
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
        _plain = 0;
        if (scope.Has(i + 1, "times"))
        {
            return StepTimes(i);
        }

        _count = scope[i].Value;
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
        if (scope.Has(i + 1, "more") || scope.Has(i + 1, "others"))
        {
            next = i + 2;
        }

        var bare = (next == i + 1 || next == i + 2 && (scope.Has(i + 1, "more") || scope.Has(i + 1, "others"))) && (scope.Has(next, "for") && scope.IsKind(next + 1, ItemKind.Category) || scope.Has(next, "in") && scope.Has(next + 1, "total") || scope.IsMark(next, ',') || scope.IsMark(next, '.') || scope.Has(next, "including") || scope.IsMark(next, ':') || scope.Has(next, "of") || next >= scope.Count || scope.Has(next, "and") || scope.IsMark(next, ';') || scope[Math.Min(next, scope.Count - 1)].Word.Text is "—" or "–" || scope.IsMark(next, '('));
        if (!isNomination && !scope.Is(next, WordClass.AwardHead) && !scope.Has(next, "categories") && !bare)
        {
            _count = 0;
            return i;
        }

        // "five, including Best Picture"; "nine nominations"
        var count = _count;
        var inherited = _current?.Award;
        var category = isNomination && scope.Has(i - 1, "from") && !NamesOthers(next) ? _current?.Category : null;
        var slot = Open(i, inherited ?? ContextAward, false);
        slot.Count = count;
        slot.Category = category;
        slot.Penalty = inherited is null ? ContextPenalty : 0.02m;
        slot.Ceremony = inherited is null ? ContextCeremony : null;
        if (isNomination)
        {
            slot.Outcome = AwardOutcome.Nominated;
            _nomination = !scope.Has(i - 1, "from");
        }

        Consume(bare ? next - 1 : next);
        return bare ? next : next + 1;
    }

    /// <summary>"nine nominations in other categories": not in the one before.</summary>
    private bool NamesOthers(int i) => scope.Has(i + 1, "in") && scope.Has(i + 2, "other");

    /// <summary>"nominated five times for the Booker Prize", "won the Miles Franklin Award three times".</summary>
    private int StepTimes(int i)
    {
        if (_current is { Count: 0 } slot)
        {
            slot.Count = scope[i].Value;
            slot.Last = i + 1;
            Consume(i + 1);
        }
        else
        {
            _count = scope[i].Value;
        }

        return i + 2;
    }

    private int StepMark(int i)
    {
        var item = scope[i];
        if (item.IsMark('('))
        {
            return StepParenthesis(i);
        }

        if (item.IsMark(')') && _inParts)
        {
            return ContinuesList(i + 1) ? i + 1 : i;
        }

        if (item.IsMark(';') && _current is { Count: > 1 } && (scope.IsKind(i + 1, ItemKind.Category) || scope.Has(i + 1, "one") && scope.Has(i + 2, "for")))
        {
            _inParts = true;
            return i + 1;
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

            if (item.Has("including") && scope.Has(j + 1, "one") && j == i)
            {
                return true;
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

        if (_current is { Count: not 0 } && (scope.IsKind(i + 1, ItemKind.Category) || scope.Has(i + 1, "including") && scope.IsKind(i + 2, ItemKind.Category) || scope.Has(i + 1, "for") && scope.IsKind(i + 2, ItemKind.Category)))
        {
            // "winning two (Best Sound Mixing and Best Adapted Screenplay)"
            _inParts = true;
            return i + 1;
        }

        if (_current is { Work: null } own && scope.Has(i + 1, "for") && _complements.Read(i + 2, recipient, antecedent) is { Work: not null } inside && inside.End <= after)
        {
            Apply(inside);
            own.Last = Math.Max(own.Last, MoreWorks(inside.End) - 1);
            Consume(after - 1);
            return after;
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
        // "the annual American Pulitzer Prize", "her third Director Oscar": a word that narrows the award that follows.
        if (scope[i].End - scope[i].First == 1 && scope.IsKind(i, ItemKind.Name) && scope.IsKind(i + 1, ItemKind.Award) && scope[i + 1].Head is AwardHead.None or AwardHead.Award or AwardHead.Nomination)
        {
            return i + 1;
        }

        // "the International Press Academy's Satellite Award"
        if (scope.Has(i + 1, "'s") && scope.IsKind(i + 2, ItemKind.Award) && _slots.Count == 0)
        {
            return i + 2;
        }

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
}
