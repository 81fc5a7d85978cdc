using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Words of the list: prepositions, heads, complements.</content>
internal sealed partial class AwardListReader
{
    private int StepWord(int i)
    {
        var item = scope[i];
        _otherObject |= _plain > 0 && _slots.Count == 0 && item.Word.Lower is "from" or "for" or "to";
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
            case "by" or "from" when _current is { Category: not null, IsExplicit: false } judged && JudgeAt(i) is { } judge:
                judged.Award = AwardLexicon.Default.Find(judge.Name) ?? new AwardInfo(judge.Name, judge.Name.ToLowerInvariant(), false);
                judged.IsExplicit = true;
                judged.Penalty = 0.03m;
                judged.Last = judge.At;
                Consume(judge.At);
                return judge.At + 1;
            case "of" or "from" or "by":
                return scope.IsKind(i + 1, ItemKind.Award) || scope.Is(i + 1, WordClass.Det) && scope.IsKind(i + 2, ItemKind.Award) || scope.IsKind(i + 1, ItemKind.Category) || item.Word.Lower == "of" && _current is null || scope.IsKind(i + 1, ItemKind.Name) && _current is not null && item.Word.Lower != "of" ? i + 1 : i;
            case "recognized" or "recognised" or "honored":
                return scope.Has(i + 1, "for") ? i + 1 : i;
            case "both":
                return i + 1;
            case "wins" or "win" when _current is not null && scope.IsKind(i - 1, ItemKind.Award):
                _current.Outcome = AwardOutcome.Won;
                _current.Last = i;
                Consume(i);
                return i + 1;
            case "twice" when _current is { Count: 0, IsClosed: false } repeated:
                repeated.Count = 2;
                repeated.Last = i;
                Consume(i);
                return i + 1;
            case "one" when scope.Has(i + 1, "for") && scope.IsKind(i + 2, ItemKind.Category):
                _inParts = true;
                return i + 1;
            case "one" when _inParts && scope.Has(i + 1, "for") && IsRecipient(i + 2) && _current is { Award: { } whole }:
                // "eight Oscars, including one for X"
                Open(i, whole, false).Penalty = 0.03m;
                return i + 1;
            case "that" or "this" or "the" when scope.Has(i + 1, "year") && _current is not null:
                return i + 2;
            case "to" when outcome == AwardOutcome.Nominated && _slots.Count == 0:
                return scope.IsKind(i + 1, ItemKind.Award) || scope.Is(i + 1, WordClass.Det) && scope.IsKind(i + 2, ItemKind.Award) ? i + 1 : i;
            case "'s" or "'":
                return scope.IsKind(i - 1, ItemKind.Word) || scope.IsKind(i - 1, ItemKind.Place) && scope.IsKind(i + 1, ItemKind.Award) ? i + 1 : i;
        }

        // "a runner-up mention by the critics": no award.
        if (item.Word.Lower is "nominee" or "nominees" or "runner-up" or "runners-up")
        {
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
        _otherObject = false;
        var word = scope[i].Word.Lower;
        var definite = false;
        for (var j = i - 1; j >= 0 && j >= i - 3; j--)
        {
            definite |= scope.Has(j, "the") || scope.Has(j, "that") || scope.Has(j, "this");
        }

        if (_current is null && definite && scope.Has(i, "awards") && scope.Has(i - 1, "most") && ContextAward is { } most && CountWith(i + 1) is var number && number > 0)
        {
            // "win the most awards, with four each"
            var counted = Open(i, most, false);
            counted.Count = scope[number].Value;
            counted.Penalty = ContextPenalty;
            Consume(number);
            return number + 1;
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

    /// <summary>The number of ", with four each"; 0 where it does not follow.</summary>
    private int CountWith(int i)
    {
        var with = scope.IsMark(i, ',') ? i + 1 : i;
        return scope.Has(with, "with") && scope.IsKind(with + 1, ItemKind.Number) && !scope.Is(with + 2, WordClass.NomiNoun) ? with + 1 : 0;
    }

    private int StepFor(int i)
    {
        var next = i + 1;
        while (scope.Is(next, WordClass.Det) && !scope.Is(next, WordClass.Poss) || scope.IsKind(next, ItemKind.Ordinal) || scope.Has(next, "both"))
        {
            next++;
        }

        if (next > i + 4)
        {
            return i;
        }

        // "for that year: Best Picture"
        if (scope.Has(next, "year") && _slots.Count > 0)
        {
            return next + 1;
        }

        if (scope.IsKind(next, ItemKind.Category) || scope.IsKind(next, ItemKind.Award) && (_nomination || _slots.Count == 0 || ContinuesList(next)) || scope.IsKind(next, ItemKind.Number) || scope.IsKind(next, ItemKind.Year) && (scope.IsKind(next + 1, ItemKind.Award) || scope.IsKind(next + 1, ItemKind.Category)))
        {
            if (scope.IsKind(next, ItemKind.Number))
            {
                return next;
            }

            return i + 1 == next || scope[i + 1].Kind == ItemKind.Ordinal ? i + 1 : next;
        }

        if (scope.Has(next, "same") && scope.Has(next + 1, "category") && _current is { Category: null } again)
        {
            again.Category = scope.Discourse.LastCategory;
            again.Penalty += 0.05m;
            again.Last = next + 1;
            Consume(next + 1);
            return next + 2;
        }

        if (_slots.Count == 0)
        {
            if (WorkWithoutAward(i) is var after && after > i)
            {
                return after;
            }

            return scope.Is(next, WordClass.AwardRef | WordClass.AwardHead) || scope.Has(next, "same") ? i + 1 : outcome == AwardOutcome.Nominated && _complements.Read(i + 1, recipient, antecedent) is null ? i + 1 : i;
        }

        return Complement(i);
    }

    private int Complement(int i)
    {
        // "the award for Special Effects": words of categories after the award.
        if (_current is { Category: null, IsExplicit: true } bare && scope[Math.Min(i + 1, scope.Count - 1)] is { Kind: ItemKind.Name or ItemKind.Person or ItemKind.Work } words && IsCategoryWords(words.Name))
        {
            bare.Category = words.Name;
            bare.Last = i + 1;
            Consume(i + 1);
            return i + 2;
        }

        // "Best Actress for Mikey Madison": a person after a category is its recipient.
        if (_current is not null && IsRecipient(i + 1) && !scope.Has(i + 2, "'s") && !scope.Has(i + 2, "'"))
        {
            return PeopleAfterFor(i);
        }

        if (SameRole(i) is var role && role > i)
        {
            return role;
        }

        if (_complements.Read(i + 1, recipient, antecedent) is not { } found)
        {
            return i;
        }

        Apply(found);
        var end = MoreWorks(found.End);
        Consume(end - 1);
        return end;
    }

    /// <summary>"won A for W, and B for the same role": the work of the list's earlier award; the same index where none is meant.</summary>
    private int SameRole(int i)
    {
        if (!(scope.Has(i + 1, "the") && scope.Has(i + 2, "same") && scope.Is(i + 3, WordClass.RoleNoun | WordClass.WorkRef)) || _slots.FindLast(s => s.Work is not null) is not { } told)
        {
            return i;
        }

        var same = new Complement { Work = told.Work, IsReference = true, End = i + 4 };
        same.Characters.AddRange(told.Characters);
        Apply(same);
        Consume(i + 3);
        return i + 4;
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

    private void Consume(int i) => _lastConsumed = Math.Max(_lastConsumed, i);
}
