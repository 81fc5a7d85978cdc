using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>Commas, colons, semicolons and brackets of the list.</content>
internal sealed partial class AwardListReader
{
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

        if (_current is { } mutual && (scope.Has(i + 1, "shared") && scope.Has(i + 2, "with") || scope.Has(i + 1, "with") && scope.IsKind(i + 2, ItemKind.Person)))
        {
            for (var j = i + 2; j < after - 1; j++)
            {
                if (scope.IsKind(j, ItemKind.Person))
                {
                    mutual.Sharers.Add(Party.Of(scope.PersonOf(scope[j])));
                }
            }

            mutual.Last = after - 1;
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
}
