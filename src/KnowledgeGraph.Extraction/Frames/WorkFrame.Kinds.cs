using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Coreference;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <content>What kind of work a title is: by the words before it, in a list, in a definition, by "the film" after it.</content>
internal sealed partial class WorkFrame
{
    private void Kind(WorkEntry entry, int last, int work)
    {
        var first = last;
        var words = scope.Document.Tokens.AsSpan();
        (int Length, string Value)? best = null;
        for (var i = last; i >= 0 && i > last - 4 && scope[i].Kind == ItemKind.Word; i--)
        {
            if (PhraseLexicon.Kinds.At(words, scope[i].First, scope[last].End, false) is { } found && scope[i].First + found.Length == scope[last].End)
            {
                best = found;
                first = i;
            }
        }

        if (best is not { } kind)
        {
            return;
        }

        if (kind.Value is "genre" or "other")
        {
            var phrase = scope.Document.Text[scope[first].Start..scope[last].Stop];
            entry.Format ??= kind.Value == "other" ? phrase : null;
            Say(entry, FactProperty.Format, phrase, kind.Value == "other" ? 0.92m : 0.85m, "kind-before-title", first, work);
            return;
        }

        var value = kind.Value switch { "film" => WorkKind.Film, "series" => WorkKind.Series, _ => WorkKind.Novel };
        entry.Format ??= scope.Document.Text[scope[first].Start..scope[last].Stop];
        Say(entry, FactProperty.WorkType, value, value == WorkKind.Series && scope[last].Has("series") ? 0.9m : 0.95m, "kind-before-title", first, work);
        if (entry.Format.StartsWith("mini", StringComparison.OrdinalIgnoreCase) || entry.Format.StartsWith("TV", StringComparison.Ordinal) || entry.Format.Contains("sitcom", StringComparison.Ordinal))
        {
            Say(entry, FactProperty.Format, entry.Format, 0.95m, "kind-before-title", first, work);
        }
    }

    /// <summary>"The film won": says what the work is that was named before, where nothing else did.</summary>
    private void KindOfReference(int noun)
    {
        var kind = scope[noun].Word.Lower switch { "film" or "movie" => WorkKind.Film, "series" or "sitcom" or "miniseries" => WorkKind.Series, "novel" => WorkKind.Novel, _ => WorkKind.Unknown };
        if (kind != WorkKind.Unknown && scope[noun - 1].Word.Lower is "the" or "this" && !scope.Has(noun + 1, "of") && !scope.Has(noun + 1, "by") && !new DescribedWork(scope).IsSource(noun) && References.WorkOfNoun(scope, noun) is { Kind: WorkKind.Unknown, Format: null } work && (scope.Registry.TitleWork ?? work) == work)
        {
            work.Kind = kind;
            Say(work, FactProperty.WorkType, kind, 0.7m, "kind-of-reference", noun - 1, noun);
        }
    }

    /// <summary>"films such as W and V", "the sitcoms W and V", "his films include W": what each of them is.</summary>
    private void KindOfList(int noun)
    {
        var value = scope[noun].Word.Lower switch
        {
            "films" or "movies" => WorkKind.Film,
            "sitcoms" or "miniseries" or "serials" or "shows" => WorkKind.Series,
            "series" when scope[noun + 1].Word.Lower is "including" or "such" || scope.IsMark(noun + 1, ',') && scope[noun + 2].Word.Lower is "including" or "such" => WorkKind.Series,
            "novels" or "books" => WorkKind.Novel,
            "musicals" or "singles" or "songs" or "albums" or "hits" or "plays" or "poems" or "thrillers" => WorkKind.Unknown,
            _ => (WorkKind?)null,
        };
        // "plays and musicals, including W": either, and written for the stage in both cases.
        var isMixed = scope.Has(noun - 1, "and") || scope.Has(noun - 1, "or") || scope.Has(noun + 1, "and");
        var isOfStage = scope[noun].Word.Lower is "musicals" or "plays" && scope[noun - 2].Word.Lower is "musicals" or "plays";
        if (value is not { } kind || isMixed && !isOfStage)
        {
            return;
        }

        var start = noun + 1;
        while (start < noun + 5 && (scope.Is(start, WordClass.Be | WordClass.Adverb) || scope.IsMark(start, ',') || scope.IsMark(start, ':') || scope[start].Word.Lower is "such" or "as" or "including" or "include" or "included" or "like"))
        {
            start++;
        }

        var year = noun - 1;
        while (year > noun - 5 && scope.IsKind(year, ItemKind.Word) && !scope.Is(year, WordClass.Prep | WordClass.Be))
        {
            year--;
        }

        var network = noun - 1;
        while (network > noun - 4 && scope.Is(network, WordClass.GenreWord | WordClass.KindWord))
        {
            network--;
        }

        var format = scope[noun].Word.Lower is "series" or "miniseries" ? scope[noun].Word.Lower : scope[noun].Word.Lower.TrimEnd('s');
        foreach (var listed in start <= scope.Count - 1 && (scope.IsKind(start, ItemKind.Work) || start > noun + 1) ? _lists.Read(start) : [])
        {
            // "several series, including W, and NBC's V": the owner starts a phrase of its own.
            if (scope.Has(listed.At - 1, "'s") && scope.IsKind(listed.At - 2, ItemKind.Organization))
            {
                break;
            }

            if (isMixed)
            {
                listed.Work.Format ??= "play";
                continue;
            }

            Say(listed.Work, kind == WorkKind.Unknown ? FactProperty.Format : FactProperty.WorkType, kind == WorkKind.Unknown ? format : kind, 0.88m, "kind-of-list", noun, listed.End - 1);
            if (scope.IsKind(year, ItemKind.Year) && scope[year].Date is null && kind != WorkKind.Novel)
            {
                Say(listed.Work, FactProperty.ReleaseYear, scope[year].Value, 0.88m, "year-of-list", year, listed.End - 1);
            }

            if (scope.IsKind(network, ItemKind.Organization))
            {
                Say(listed.Work, FactProperty.Broadcaster, new Organization(scope[network].Name), 0.86m, "network-of-list", network, listed.End - 1);
            }

            if (listed.Work.Kind == WorkKind.Unknown)
            {
                listed.Work.Kind = kind;
                listed.Work.Format ??= kind == WorkKind.Film ? null : format;
            }
        }
    }

    /// <summary>"W is a 1984 American film": its year and kind.</summary>
    private void Definition(WorkEntry entry, int work, int start)
    {
        var year = -1;
        for (var i = start; i < scope.Count && i < start + 16; i++)
        {
            if (scope[i].Kind == ItemKind.Year && scope[i].Date is null && year < 0)
            {
                year = i;
            }
            else if (scope.Is(i, WordClass.KindWord) && !scope.Is(i + 1, WordClass.KindWord | WordClass.GenreWord) || scope.Is(i, WordClass.GenreWord) && EndsDescription(i + 1))
            {
                Defined(entry, work, year, i);
                return;
            }
            else if (scope.IsMark(i, '(') && scope.AfterParenthesis(i) is var after && after > i)
            {
                i = after - 1;
            }
            else if (scope.Is(i, WordClass.Prep | WordClass.Aux) && !(scope.Has(i, "of") && (i <= start + 1 || !scope.Is(i + 1, WordClass.Det))) || scope[i].Kind is ItemKind.Person || scope[i].Kind == ItemKind.Mark && !scope.IsMark(i, ',') && !scope.IsMark(i, '-') || scope[i].Word.Lower is "who" or "that")
            {
                return;
            }
        }
    }

    /// <summary>"a 1999 drama directed by", "a 1999 drama.": no kind follows the genre.</summary>
    private bool EndsDescription(int i) => i >= scope.Count || scope[i].Kind == ItemKind.Mark || scope.Is(i, CreditFrame.Jobs | WordClass.Prep | WordClass.Star) || scope[i].Word.Lower is "based" or "about" or "set" or "that" or "which";

    private void Defined(WorkEntry entry, int work, int year, int kind)
    {
        var isBook = scope[kind].Word.Lower is "novel" or "book" or "memoir" or "novella" or "autobiography" or "biography";
        if (year > 0)
        {
            Say(entry, isBook ? FactProperty.PublicationYear : FactProperty.ReleaseYear, scope[year].Value, 0.95m, "definition", work, kind);
        }

        if (entry.Kind != WorkKind.Unknown && scope.Is(kind, WordClass.KindWord))
        {
            Say(entry, FactProperty.WorkType, entry.Kind, 0.95m, "definition", work, kind);
        }
    }
}
