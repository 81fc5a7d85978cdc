using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>A work of a list and the index after it.</summary>
internal sealed record ListedWork(WorkEntry Work, int At, int End);

/// <summary>Reads lists of works: "W (2001), the comedy V (2003, with A) and the series U".</summary>
internal sealed class WorkListReader(SentenceScope scope)
{
    private const int MaxGap = 9;

    /// <summary>The works after one that ends at an index.</summary>
    public List<ListedWork> After(int end)
    {
        var works = new List<ListedWork>();
        while (NextAfter(end) is { } next)
        {
            works.Add(next);
            end = next.End;
        }

        return works;
    }

    /// <summary>The works from an index on: "the sitcoms W and V".</summary>
    public List<ListedWork> Read(int start)
    {
        var works = new List<ListedWork>();
        if (At(start) is { } first)
        {
            works.Add(first);
            works.AddRange(After(first.End));
        }

        return works;
    }

    /// <summary>The next work of a list after one that ends at an index.</summary>
    public ListedWork? NextAfter(int end)
    {
        end = AfterClause(end);
        if (!(scope.IsMark(end, ',') || scope.IsMark(end, ';') || scope.Has(end, "and") || scope.Has(end, "&") || scope.Has(end, "as") && scope.Has(end + 1, "well")))
        {
            return null;
        }

        var start = end + 1;
        while (start < end + 4 && (scope.Has(start, "and") || scope.Has(start, "in") || scope.Has(start, "on") || scope.Has(start, "as") || scope.Has(start, "well") || scope.Has(start, "also") || scope.Has(start, "later") || scope.Has(start, "then") || scope.Has(start, "finally") || scope.Has(start, "most")))
        {
            start++;
        }

        // "in W and A won": the title after "and" may be the next clause's subject.
        return At(start) is { } found && !scope.Is(found.End, WordClass.Be | WordClass.Win | WordClass.Get | WordClass.Star | WordClass.Aux) ? found : null;
    }

    /// <summary>"W (1984) with A, which won her a prize, V (1985)": the comma before the next title with a year, over what is said of this one.</summary>
    private int AfterClause(int end)
    {
        var which = scope.Has(end, "with") && scope.IsKind(end + 1, ItemKind.Person) ? end + 2 : end;
        if (!scope.IsMark(which, ',') || !(scope.Has(which + 1, "which") || scope.Has(which + 1, "for") && scope.Has(which + 2, "which")))
        {
            return which > end && (scope.IsMark(which, ',') || scope.Has(which, "and")) ? which : end;
        }

        for (var i = which + 2; i < scope.Count && i < which + 24; i++)
        {
            var next = scope.IsMark(i, ',') && scope.Has(i + 1, "and") ? i + 2 : i + 1;
            if (scope.IsMark(i, ',') && scope.IsKind(next, ItemKind.Work) && scope.IsMark(next + 1, '('))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>A work over words that only describe it: kinds, genres, years, networks, owners.</summary>
    public ListedWork? At(int start)
    {
        for (var i = start; i < scope.Count && i < start + MaxGap; i++)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Work)
            {
                return i == start || IsKind(i - 1) || scope[i - 1].Kind is ItemKind.Organization or ItemKind.Year or ItemKind.Award || scope.Has(i - 1, "'s") || scope.Has(i - 1, "'") || scope[i - 1].Is(WordClass.Det) || scope[i - 1].Word.Is(WordClass.Poss) || scope[i - 1].Word.Lower is "as" or "including" or "called" or "titled" || scope.IsMark(i - 1, ',') || scope.IsMark(i - 1, ':')
                    ? new ListedWork(scope.WorkOf(item), i, AfterBrackets(i + 1)) : null;
            }

            var describes = item.Kind is ItemKind.Year or ItemKind.Organization or ItemKind.Place or ItemKind.Number or ItemKind.Ordinal || item.Has("'s") || item.Has("'")
                || item.Kind == ItemKind.Award && item.Head is AwardHead.WinningSuffix or AwardHead.NominatedSuffix
                || item.Kind is ItemKind.Person or ItemKind.Name && (scope.Has(i + 1, "'s") || scope.Has(i + 1, "'") || scope.Is(i + 1, WordClass.KindWord | WordClass.GenreWord))
                || item.Kind is ItemKind.Word or ItemKind.Pronoun && (item.Word.Is(WordClass.Det | WordClass.KindWord | WordClass.GenreWord | WordClass.Poss) || IsAdjective(i))
                || item.IsMark(',') && (scope.Has(i + 1, "including") || scope.Has(i + 1, "such")) || item.IsMark(':') && IsKind(i - 1) || item.IsMark(',') && IsKind(i - 1);
            if (!describes)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsKind(int i) => scope.Is(i, WordClass.KindWord | WordClass.GenreWord) || i >= 0 && i < scope.Count && scope[i].Word.Lower is "films" or "movies" or "sitcoms" or "comedies" or "dramas" or "novels" or "shows" or "plays" or "musicals" or "thrillers" or "programmes" or "programs" or "miniseries" or "books";

    private bool IsAdjective(int i)
    {
        var item = scope[i];
        return item.Kind == ItemKind.Word && !item.Is(WordClass.Be | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Give | WordClass.Say | WordClass.Nominate | WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Create | WordClass.Star | WordClass.Play | WordClass.Conj | WordClass.Neg)
            && (!item.Is(WordClass.Prep) || item.Has("including") || item.Has("as") && scope.Has(i - 1, "such"));
    }

    /// <summary>Over what belongs to a work of a list: a year or note in brackets, "by A and B".</summary>
    private int AfterBrackets(int i)
    {
        if (scope.Has(i, "by") && scope.IsKind(i + 1, ItemKind.Person))
        {
            i += scope.Has(i + 2, "and") && scope.IsKind(i + 3, ItemKind.Person) ? 4 : 2;
        }

        return scope.IsMark(i, '(') && scope.AfterParenthesis(i) is var after && after > i && after < i + 14 ? after : i;
    }
}
