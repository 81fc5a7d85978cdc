using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>What the members of a list share: a category for several awards, several works for one award.</content>
internal sealed partial class AwardListReader
{
    /// <summary>"the Academy Award, Golden Globe and BAFTA Award for Best Actress": the category is that of all.</summary>
    private void ShareCategory()
    {
        for (var last = _slots.Count - 1; last > 0; last--)
        {
            var named = _slots[last];
            if (named.Category is null || named.IsCategoryShared || !named.IsExplicit || !IsAfterFor(named))
            {
                continue;
            }

            if (_slots.Exists(s => s.First < named.First && s.Category is not null && !s.IsCategoryShared))
            {
                continue;
            }

            for (var j = last - 1; j >= 0 && Shares(_slots[j], _slots[j + 1], named); j--)
            {
                _slots[j].Category = named.Category;
                _slots[j].IsCategoryShared = true;
                _slots[j].Penalty += 0.02m;
            }
        }
    }

    private bool Shares(AwardSlot slot, AwardSlot next, AwardSlot named) =>
        slot is { IsExplicit: true, Category: null, Count: 0, Ordinal: 0 } && slot.Outcome == named.Outcome && (slot.Work is null || slot.Work == named.Work)
        && slot.Award?.Body != named.Award?.Body && JoinsList(slot.First + 1, next.First) && (IsIndefinite(slot.First) == IsIndefinite(named.First) || IsBare(named.First));

    /// <summary>Whether the category stands after the award's "for" and not before its name.</summary>
    private bool IsAfterFor(AwardSlot slot)
    {
        for (var i = slot.First + 1; i < scope.Count && i < slot.First + 5; i++)
        {
            if (scope[i].Kind == ItemKind.Category)
            {
                return scope.Has(i - 1, "for") || scope.Has(i - 2, "for");
            }
        }

        return false;
    }

    private bool IsIndefinite(int award) => scope.Has(award - 1, "a") || scope.Has(award - 1, "an");

    private bool IsBare(int award) => !scope.Is(award - 1, WordClass.Det | WordClass.Poss) && !scope.IsKind(award - 1, ItemKind.Year) && !scope.IsKind(award - 1, ItemKind.Ordinal) && !scope.IsKind(award - 1, ItemKind.Number);

    /// <summary>Whether only commas, "and" and articles stand between two indexes.</summary>
    private bool JoinsList(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!scope.IsMark(i, ',') && !scope.Is(i, WordClass.Conj | WordClass.Det) && !scope.Has(i, "&") && !scope.Is(i, WordClass.NomiNoun))
            {
                return false;
            }
        }

        return end > first;
    }

    /// <summary>"for The Insider, Gladiator and A Beautiful Mind": the works after the first.</summary>
    private int MoreWorks(int i)
    {
        while (_current is { Work: not null } slot)
        {
            var next = AfterJoin(i);
            if (next == i || !scope.IsKind(next, ItemKind.Work) || scope.Is(next + 1, WordClass.Win | WordClass.Get | WordClass.Be | WordClass.Aux | WordClass.Star) || scope.IsMark(next + 1, ',') && scope.IsKind(next + 2, ItemKind.Pronoun))
            {
                break;
            }

            slot.MoreWorks.Add(scope.WorkOf(scope[next]));
            i = next + 1;
            if (scope.IsMark(i, '(') && scope.AfterParenthesis(i) is var after && after - i == 3)
            {
                i = after;
            }

            slot.Last = i - 1;
        }

        return i;
    }

    /// <summary>The title that "and", a comma or "and for" lead to, over words such as "the biopic"; the same index where another thing follows.</summary>
    private int AfterJoin(int i)
    {
        var next = i;
        while (next < i + 2 && (scope.IsMark(next, ',') || scope.Has(next, "and") || scope.Has(next, "&")))
        {
            next++;
        }

        if (next == i)
        {
            return i;
        }

        if (scope.Has(next, "for") || scope.Has(next, "in") && !scope.IsKind(next + 1, ItemKind.Year))
        {
            next++;
        }

        var stop = next + 6;
        while (next < stop && (scope.Is(next, WordClass.KindWord | WordClass.GenreWord) || scope.Has(next, "the") || scope.IsKind(next, ItemKind.Organization) || scope.IsKind(next, ItemKind.Year) && !scope.IsMark(next + 1, ',')))
        {
            next++;
        }

        return next;
    }

    /// <summary>"nominated for Pulp Fiction", "won for Traffic" where the award was named before.</summary>
    private int WorkWithoutAward(int i)
    {
        if (ContextAward is null || _complements.Read(i + 1, recipient, antecedent) is not { Work: { } work, IsReference: false } found || IsCategoryWords(work.Title))
        {
            return i;
        }

        var slot = Open(i, ContextAward, false);
        slot.Penalty = ContextPenalty + 0.04m;
        if (ContextCategory is { } category)
        {
            // "nominated for the Oscar for Best Actor for A, and won for B"
            slot.Category = category;
            slot.IsAnother = true;
        }

        Apply(found);
        Consume(found.End - 1);
        return found.End;
    }

    /// <summary>"Best Costume Design for Gabriella Pescucci" after a work: who received it. "Best Actress for Jane Eyre" after a person: for what.</summary>
    private int PeopleAfterFor(int i)
    {
        var slot = _current!;
        var item = scope[i + 1];
        var alone = !item.Word.Text.Contains(' ', StringComparison.Ordinal) && item.End - item.First == 1;
        if (item.Kind == ItemKind.Person && !SubjectIsWork && recipient is not null && !alone && slot.Category is not null && scope.PersonOf(item) != scope.Registry.TitlePerson)
        {
            slot.Work = scope.Registry.AddWork(item.Name);
            slot.IsClosed = true;
            slot.Last = i + 1;
            Consume(i + 1);
            return i + 2;
        }

        slot.Recipients.Add(Party.Of(scope.PersonOf(item)));
        var end = i + 2;
        while (scope.Has(end, "and") || scope.IsMark(end, ','))
        {
            var next = scope.IsMark(end, ',') && scope.Has(end + 1, "and") ? end + 2 : end + 1;
            if (!IsRecipient(next) || PairsWithCategory(next) || scope.Is(next + 1, WordClass.Win | WordClass.Get))
            {
                break;
            }

            slot.Recipients.Add(Party.Of(scope.PersonOf(scope[next])));
            end = next + 1;
        }

        slot.Last = end - 1;
        Consume(end - 1);
        return end;
    }

    /// <summary>"Live Action Short Film": the words of a category and no title.</summary>
    private static bool IsCategoryWords(string title)
    {
        var words = title.Split(' ');
        var known = words.Count(w => WordLexicon.Default.Describe(w).Is(WordClass.CategoryWord | WordClass.Connector | WordClass.CategoryLead));
        return known == words.Length || words.Length > 3 && known == words.Length - 1 && WordLexicon.Default.Describe(words[^1]).Is(WordClass.CategoryWord);
    }

    private bool IsSurnameLike(int i) => SubjectIsWork && scope.IsKind(i, ItemKind.Work) && scope[i].End - scope[i].First <= 3 && scope[i].Quote is null && !scope[i].Name.Contains(" of ", StringComparison.Ordinal) && !scope[i].Name.StartsWith("The ", StringComparison.Ordinal)
        && _current?.Category is not null && (AwardSlot.IsPersonCategory(_current.Category) || scope[i].End - scope[i].First == 1) && scope.WorkOf(scope[i]).Votes <= 2 && scope.WorkOf(scope[i]) != scope.Registry.TitleWork;

    /// <summary>A person; after a work's award also a name, or one word that only this place would make a title ("Best Director for Gibson").</summary>
    private bool IsRecipient(int i) => IsSurnameLike(i) || scope.IsKind(i, ItemKind.Person) || SubjectIsWork && scope.IsKind(i, ItemKind.Name) && scope.Registry.FindWork(scope[i].Name) is null;
}
