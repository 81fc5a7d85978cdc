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

        if (_slots.Count == 0)
        {
            // "won again in 1937 for W"
            _year = years[0];
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
        return WorksWithYears(end);
    }

    /// <summary>"for A in 1949, B in 1953, and C in 1960": each work has its year.</summary>
    private int WorksWithYears(int i)
    {
        while (_current is { Work: not null, Years.Count: 1 } slot && AfterJoin(i) is var work && work > i && scope.IsKind(work, ItemKind.Work) && (scope.Has(work + 1, "in") || scope.IsMark(work + 1, '(')) && scope.IsKind(work + 2, ItemKind.Year))
        {
            var next = Open(work, slot.Award, slot.IsExplicit);
            next.Category = slot.Category;
            next.Outcome = slot.Outcome;
            next.Count = 0;
            next.Work = scope.WorkOf(scope[work]);
            next.Years.Add(scope[work + 2].Value);
            next.Penalty = slot.Penalty + 0.01m;
            next.IsClosed = true;
            i = scope.IsMark(work + 3, ')') ? work + 4 : work + 3;
            next.Last = i - 1;
            Consume(i - 1);
        }

        return i;
    }

    private int StepNumber(int i)
    {
        _plain = 0;
        if (scope.Has(i + 1, "times"))
        {
            return StepTimes(i);
        }

        // "won the Top Channel 4 Sitcom Award": the number is of a name.
        if (scope.IsKind(i - 1, ItemKind.Name) && (scope.Is(i - 2, WordClass.Win | WordClass.Get | WordClass.Det)) && scope[i - 1].Stop + 1 == scope[i].Start)
        {
            return i;
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
