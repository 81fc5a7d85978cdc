using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Finds works by strong signs: quotation marks, a year in parentheses after the title, a word such as "film" before it,
/// a title mark of the mark-up, a slot that only a work fills ("starred in X", "role as C in X").
/// </summary>
internal sealed class WorkFinder(Document document, SpanMap map, Registry registry)
{
    private readonly Token[] _tokens = document.Tokens;
    private readonly TitleRun _titles = new(document, map);
    private readonly PersonRun _people = new(document, map);

    /// <summary>Titles in parentheses-and-year form and after words for kinds of work.</summary>
    public void FindStrong(Sentence sentence)
    {
        var defined = WorkDefinition.TitleEnd(document, sentence, out var known);
        if (known is { } definition && map.IsFree(sentence.First) && map.IsFree(defined - 1))
        {
            Claim(sentence.First, defined, definition.Kind, definition.Format);
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (_tokens[i].IsMark('(') && i > sentence.First)
            {
                FindBeforeYear(i, sentence);
            }
            else if (_tokens[i].IsMark(',') && i > sentence.First)
            {
                FindApposed(i, sentence);
            }
            else if (map.IsFree(i) && !_tokens[i].IsCapitalised | _tokens[i].Word.IsAllCaps && PhraseLexicon.Kinds.At(_tokens, i, sentence.End, false) is { } kind)
            {
                FindAfterKind(i, i + kind.Length, kind.Value, sentence);
                i += kind.Length - 1;
            }
        }
    }

    /// <summary>Titles in slots that only a work fills; people are known by now.</summary>
    public void FindInSlots(Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (!map.IsFree(i) || !_titles.StartsTitle(i) || !IsSlot(i, sentence))
            {
                continue;
            }

            var end = _titles.Right(i, sentence.End);
            if (IsCategoryWords(i, end))
            {
                continue;
            }

            if (end == i + 1 && (_tokens[i].Is(WordClass.Det | WordClass.Prep | WordClass.Conj | WordClass.FirstName | WordClass.Month | WordClass.Weekday | WordClass.Honorific | WordClass.Pron) || registry.IsSurname(_tokens[i].Word.Text)))
            {
                continue;
            }

            // "in Marvel's 'Avengers' films": an owner is no title.
            if (end < sentence.End && _tokens[end].Kind == TokenKind.Possessive || _people.Right(i, end) == end && _tokens[i].Is(WordClass.FirstName))
            {
                continue;
            }

            Claim(i, end, WorkKind.Unknown, null);
            i = end - 1;
        }
    }

    /// <summary>Claims each other occurrence of a title that the article shows to be one.</summary>
    public void FindKnown(Sentence sentence, KnownTitles titles)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!map.IsFree(i) || !_titles.StartsTitle(i))
            {
                continue;
            }

            var end = titles.EndAt(i, sentence.End, out var title);
            if (end > i && map.AreFree(i, end) && !InsideLongerRun(i, end, sentence))
            {
                var entry = registry.AddWork(title);
                map.Claim(ItemKind.Work, i, end, title, entry.Kind);
                i = end - 1;
            }
        }
    }

    /// <summary>"for Special Effects": the words of a category and no title.</summary>
    private bool IsCategoryWords(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_tokens[i].Is(WordClass.CategoryWord | WordClass.Connector | WordClass.AwardHead | WordClass.CategoryLead))
            {
                return false;
            }
        }

        return true;
    }

    private bool InsideLongerRun(int first, int end, Sentence sentence)
    {
        if (end - first > 1)
        {
            return false;
        }

        var before = first > sentence.First && _tokens[first - 1].IsCapitalised && map.IsFree(first - 1) && !(first - 1 == sentence.First);
        var after = end < sentence.End && _tokens[end].IsCapitalised && map.IsFree(end);
        return before || after;
    }

    private void FindBeforeYear(int open, Sentence sentence)
    {
        if (open + 2 >= sentence.End || map[open + 1] is not { Kind: ItemKind.Year or ItemKind.Years, Date: null } year)
        {
            return;
        }

        var after = year.End;
        var isFilm = after < sentence.End && _tokens[after].Is(WordClass.KindWord);
        if (after >= sentence.End || !(_tokens[after].IsMark(')') || _tokens[after].IsMark(',') || _tokens[after].IsMark(';') || isFilm))
        {
            return;
        }

        if (map[open - 1] is { Kind: ItemKind.Work } known)
        {
            registry.AddWork(known.Name);
            return;
        }

        var first = _titles.Left(open, sentence.First);
        if (first == open || PhraseLexicon.Places.At(_tokens, first, open, true) is { } place && first + place.Length == open)
        {
            return;
        }

        var range = year.Kind == ItemKind.Years;
        if (_people.Right(first, open) == open && open - first >= 2 && _tokens[first].Is(WordClass.FirstName) && (range && (year.Value2 == 0 || year.Value2 - year.Value > 25) || PersonBefore(first, sentence)))
        {
            return;
        }

        if (open - first >= 2 && _people.Right(first, open) == open && _tokens[first].Is(WordClass.FirstName) && IsCredited(first, sentence))
        {
            return;
        }

        if (open - first == 1 && (_tokens[first].Is(WordClass.Month | WordClass.CategoryLead) || _tokens[first].Is(WordClass.FirstName) && registry.IsSurname(_tokens[first].Word.Text)))
        {
            return;
        }

        Claim(first, open, range ? WorkKind.Series : WorkKind.Unknown, null);
    }

    /// <summary>"Big Little Lies, a drama series": a title that its kind follows.</summary>
    private void FindApposed(int comma, Sentence sentence)
    {
        if (comma + 2 >= sentence.End || !(_tokens[comma + 1].Lower is "a" or "an") || !map.IsFree(comma - 1) || !_tokens[comma - 1].IsCapitalised)
        {
            return;
        }

        for (var i = comma + 2; i < sentence.End && i < comma + 8; i++)
        {
            var token = _tokens[i];
            if (token.Is(WordClass.KindWord) && !(i + 1 < sentence.End && _tokens[i + 1].Is(WordClass.Job)))
            {
                var first = _titles.Left(comma, sentence.First);
                if (first < comma && !_tokens[first].Is(WordClass.FirstName) && !(comma - first == 1 && (registry.IsSurname(_tokens[first].Word.Text) || _tokens[first].Is(WordClass.Det | WordClass.Pron | WordClass.Month))) && !IsPlaceOrNetwork(first, comma))
                {
                    Claim(first, comma, WorkKind.Unknown, null);
                }

                return;
            }

            if (token.Is(WordClass.Prep | WordClass.Conj | WordClass.Job | WordClass.Aux) || token.Kind == TokenKind.Punctuation || token.IsCapitalised && map.IsFree(i) && token.Is(WordClass.FirstName))
            {
                return;
            }
        }
    }

    /// <summary>"The Front Page by Charles MacArthur and Ben Hecht (1928)": the year is of what they wrote.</summary>
    private bool IsCredited(int first, Sentence sentence)
    {
        for (var i = first - 1; i >= sentence.First && i > first - 6; i--)
        {
            if (_tokens[i].Has("by"))
            {
                return true;
            }

            if (!_tokens[i].IsCapitalised && !_tokens[i].Has("and"))
            {
                return false;
            }
        }

        return false;
    }

    private bool PersonBefore(int first, Sentence sentence) =>
        first > sentence.First && _tokens[first - 1].Is(WordClass.Job) && !_tokens[first - 1].IsCapitalised;

    private void FindAfterKind(int kindFirst, int i, string kind, Sentence sentence)
    {
        if (i >= sentence.End)
        {
            return;
        }

        var format = KindOf(kind, kindFirst, i, out var workKind);
        if (i + 1 < sentence.End && (_tokens[i].IsMark(',') || _tokens[i].Lower is "called" or "titled" or "entitled" or "named" or "—" or "–") && _tokens[i].Kind != TokenKind.OpenQuote && !_tokens[i].IsMark(','))
        {
            i++;
        }

        if (map[i] is { Kind: ItemKind.Work } known)
        {
            Vote(registry.AddWork(known.Name), workKind, format);
            return;
        }

        if (!_titles.StartsTitle(i) || !map.IsFree(i) && !_tokens[i].IsCapitalised || _tokens[i].Is(WordClass.Honorific) && !_tokens[i].Lower.StartsWith("mr", StringComparison.Ordinal))
        {
            return;
        }

        var end = _titles.Right(i, sentence.End);
        if (end == i + 1 && _tokens[i].Is(WordClass.Month | WordClass.Weekday | WordClass.Pron | WordClass.Det))
        {
            return;
        }

        // "the film John Huston directed", "the series Moore starred in": a person and a verb, not a title.
        if (end < sentence.End && IsPersonWithVerb(i, end, sentence.End))
        {
            return;
        }

        Claim(i, end, workKind, format);
    }

    private bool IsPersonWithVerb(int first, int end, int sentenceEnd)
    {
        var name = _tokens[first].Is(WordClass.FirstName) && _people.Right(first, end) == end || end - first == 1 && registry.IsSurname(_tokens[first].Word.Text);
        if (!name)
        {
            return false;
        }

        return end < sentenceEnd && (_tokens[end].Is(WordClass.Direct | WordClass.Star | WordClass.Write | WordClass.Produce | WordClass.Aux | WordClass.Adverb | WordClass.Get | WordClass.Win | WordClass.Say) || _tokens[end].Kind == TokenKind.Possessive);
    }

    private string? KindOf(string kind, int first, int end, out WorkKind workKind)
    {
        workKind = kind switch { "film" => WorkKind.Film, "series" => WorkKind.Series, "novel" => WorkKind.Novel, _ => WorkKind.Unknown };
        return kind is "genre" or "other" ? null : document.TextOf(first, end);
    }

    private bool IsSlot(int i, Sentence sentence)
    {
        var before = _tokens[i - 1];
        if (before.Lower is "in" or "on" or "for" or "of")
        {
            return SlotBeforePreposition(i - 2, before.Lower, sentence);
        }

        return (before.Is(WordClass.Direct | WordClass.Create) || before.Lower is "hosted" or "co-wrote" or "wrote" or "hosting" or "producing" or "directing" or "co-created") && before.Lower is not ("direct" or "developed")
            && !IsPlaceOrNetwork(i, sentence.End);
    }

    private bool SlotBeforePreposition(int i, string preposition, Sentence sentence)
    {
        if (i < sentence.First || IsPlaceOrNetwork(i + 2, sentence.End) || _tokens[i + 2].Is(WordClass.Month) || _tokens[i + 2].Is(WordClass.TitleStop))
        {
            return false;
        }

        for (var j = i; j >= sentence.First && j > i - 9; j--)
        {
            var token = _tokens[j];
            if (preposition == "of")
            {
                return token.Lower is "cast" or "episode" or "episodes" or "season" or "adaptation" or "version" or "remake" or "production";
            }

            if (token.IsMark(';') || token.IsMark(')') && j < i)
            {
                return false;
            }

            if (preposition is "in" or "on" && (token.Is(WordClass.Star | WordClass.RoleNoun | WordClass.Play) || token.Lower is "cast" or "starring"))
            {
                return true;
            }

            if (preposition == "for" && j == i && map[j] is { Kind: ItemKind.Award or ItemKind.Category })
            {
                return true;
            }

            if (token.IsMark(',') && j < i)
            {
                return false;
            }
        }

        return false;
    }

    private bool IsPlaceOrNetwork(int i, int end) =>
        PhraseLexicon.Places.At(_tokens, i, end, true) is not null || PhraseLexicon.Networks.At(_tokens, i, end, true) is not null;

    private void Claim(int first, int end, WorkKind kind, string? format)
    {
        while (end > first && _tokens[end - 1].Kind is TokenKind.Punctuation && !_tokens[end - 1].IsMark('!') && !_tokens[end - 1].IsMark('?'))
        {
            end--;
        }

        if (end <= first || !map.AreFree(first, end) && !Release(first, end))
        {
            return;
        }

        var title = document.TextOf(first, end);
        var entry = registry.AddWork(title);
        Vote(entry, kind, format);
        map.Claim(ItemKind.Work, first, end, title, entry.Kind);
    }

    /// <summary>A number or place inside a title is part of the title.</summary>
    private bool Release(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (map[i] is { Kind: not (ItemKind.Number or ItemKind.Ordinal or ItemKind.Place) })
            {
                return false;
            }
        }

        map.Free(first, end);
        return true;
    }

    private static void Vote(WorkEntry entry, WorkKind kind, string? format)
    {
        if (entry.Kind == WorkKind.Unknown)
        {
            entry.Kind = kind;
        }

        entry.Format ??= format;
    }
}
