using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Finds works by strong signs: quotation marks, a year in parentheses after the title, a word such as "film" before it,
/// a title mark of the mark-up, a slot that only a work fills ("starred in X", "role as C in X").
/// </summary>
internal sealed partial class WorkFinder(Document document, SpanMap map, Registry registry)
{
    private readonly Token[] _tokens = document.Tokens;
    private readonly TitleRun _titles = new(document, map);
    private readonly PersonRun _people = new(document, map);
    private readonly ShowName _shows = new(document, map);

    /// <summary>Titles in parentheses-and-year form and after words for kinds of work.</summary>
    public void FindStrong(Sentence sentence)
    {
        var defined = WorkDefinition.TitleEnd(document, sentence, out var known);
        if (known is { } definition && defined > sentence.First && map.IsFree(sentence.First) && map.IsFree(defined - 1))
        {
            Claim(sentence.First, defined, definition.Kind, definition.Format);
        }

        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (_tokens[i].IsCapitalised && map.IsFree(i) && _shows.End(i, sentence) is var shown && shown > i)
            {
                Claim(_shows.First(i, sentence), shown, WorkKind.Series, null);
            }
            else if (i > sentence.First && map.IsFree(i) && IsPronounOfTitle(i) && _titles.Right(i, sentence.End) is var told && told - i > 2)
            {
                Claim(i, told, WorkKind.Unknown, null);
                i = told - 1;
            }
            else if (_tokens[i].IsMark('(') && i > sentence.First)
            {
                FindBeforeYear(i, sentence);
            }
            else if (!_tokens[i].IsCapitalised && i > sentence.First && PluralKind(_tokens[i].Lower) is { } plural && map.IsFree(i))
            {
                FindAfterPlural(i, plural, sentence);
            }
            else if (_tokens[i].IsMark(',') && i > sentence.First)
            {
                FindApposed(i, sentence);
            }
            else if (i > sentence.First + 1 && map.IsFree(i) && !_tokens[i].IsCapitalised && _tokens[i].Lower is "series" or "trilogy" or "saga" or "franchise" or "tetralogy" or "cycle" or "strip" && FindsBeforeSeries(i, sentence))
            {
                continue;
            }
            else if (map.IsFree(i) && !_tokens[i].IsCapitalised | _tokens[i].Word.IsAllCaps && PhraseLexicon.Kinds.At(_tokens, i, sentence.End, false) is { } kind)
            {
                FindAfterKind(i, i + kind.Length, kind.Value, sentence);
                i += kind.Length - 1;
            }
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

        first = AfterMaker(first, open, sentence);
        var range = year.Kind == ItemKind.Years;
        if (_people.Right(first, open) == open && open - first >= 2 && _tokens[first].Is(WordClass.FirstName) && (range && (year.Value2 == 0 || year.Value2 - year.Value > 25) || PersonBefore(first, sentence)))
        {
            return;
        }

        if (open - first >= 2 && _people.Right(first, open) == open && _tokens[first].Is(WordClass.FirstName) && IsCredited(first, sentence))
        {
            return;
        }

        if (!range && IsOfPeopleWithWorks(first, open, after, sentence))
        {
            return;
        }

        if (_tokens[first].Lower is "order" or "medal" or "prize" or "honorary" || _tokens[open - 1].Is(WordClass.AwardHead))
        {
            return;
        }

        if (open - first == 1 && (_tokens[first].Kind == TokenKind.Number && _tokens[first].Word.Text.Length < 3 || _tokens[first].Is(WordClass.Month | WordClass.CategoryLead) || _tokens[first].Is(WordClass.FirstName) && registry.IsSurname(_tokens[first].Word.Text)))
        {
            return;
        }

        Claim(first, open, range ? WorkKind.Series : WorkKind.Unknown, null);
    }

    /// <summary>"the play You Can't Go Home": a pronoun with a capital inside a sentence, and a verb with one.</summary>
    private bool IsPronounOfTitle(int i) =>
        _tokens[i].IsCapitalised && _tokens[i].Lower is "you" or "they" or "it" or "we" or "he" or "she" && _tokens[i - 1] is { Kind: TokenKind.Word, IsCapitalised: false } && i + 1 < _tokens.Length && _tokens[i + 1] is { IsCapitalised: true, Word.IsAllCaps: false };

    /// <summary>"Lee and Hill's Iron Sky (1990)", "Ann Lee The Iron Sky (1990)", "When Iron (1990)": where the title starts after its maker or a word of time.</summary>
    private int AfterMaker(int first, int open, Sentence sentence)
    {
        if (open - first > 2 && _tokens[first + 1].Kind == TokenKind.Possessive && first - 2 >= sentence.First && (_tokens[first - 1].Has("and") || _tokens[first - 1].IsMark('&')) && _tokens[first - 2].IsCapitalised)
        {
            return first + 2;
        }

        if (open - first > 3 && _tokens[first].Is(WordClass.FirstName) && _tokens[first + 1].IsCapitalised && _tokens[first + 1].Word.Class == WordClass.None && _tokens[first + 2] is { IsCapitalised: true, Lower: "the" })
        {
            return first + 2;
        }

        return open - first == 2 && first == sentence.First && _tokens[first].Lower is "when" or "while" or "although" or "though" or "because" ? first + 1 : first;
    }

    /// <summary>"Ann Lee (1917), Ben Hill (Iron Sky)": people with their works, of which one has a number for its title.</summary>
    private bool IsOfPeopleWithWorks(int first, int open, int year, Sentence sentence)
    {
        if (open - first < 2 || !_tokens[first].Is(WordClass.FirstName) || _people.Right(first, open) != open)
        {
            return false;
        }

        var at = year + 1;
        while (at < sentence.End && (_tokens[at].IsMark(',') || _tokens[at].Has("and") || _tokens[at].Has("for")))
        {
            at++;
        }

        return IsPersonWithWork(at, sentence) || IsPersonWithWorkBefore(first, sentence);
    }

    private bool IsPersonWithWork(int i, Sentence sentence)
    {
        if (i >= sentence.End || !_tokens[i].Is(WordClass.FirstName))
        {
            return false;
        }

        var end = _people.Right(i, sentence.End);
        return end - i >= 2 && end + 1 < sentence.End && _tokens[end].IsMark('(') && _tokens[end + 1].IsCapitalised;
    }

    private bool IsPersonWithWorkBefore(int first, Sentence sentence)
    {
        for (var i = first - 1; i > sentence.First && i > first - 14; i--)
        {
            if (_tokens[i].IsMark('(') && _tokens[i + 1].IsCapitalised)
            {
                var name = i - 1;
                while (name > sentence.First && _tokens[name - 1].IsCapitalised)
                {
                    name--;
                }

                return IsPersonWithWork(name, sentence);
            }
        }

        return false;
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
