using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>The shape of an unquoted title: capitals with small words between them ("The Man in the High Castle", "CSI: Miami").</summary>
internal sealed class TitleRun(Document document, SpanMap map)
{
    private const int MaxTokens = 16;
    private readonly Token[] _tokens = document.Tokens;

    /// <summary>The end of the title that starts at a token, or the same index.</summary>
    public int Right(int first, int end, bool prepositions = true)
    {
        if (!StartsTitle(first))
        {
            return first;
        }

        var i = first + 1;
        var limit = Math.Min(end, first + MaxTokens);
        while (i < limit)
        {
            var next = !prepositions && _tokens[i].Lower is "in" or "on" or "at" or "for" or "from" or "with" or "by" or "to" && !prepositions && !_tokens[i].IsCapitalised ? i : Step(first, i, limit);
            if (next == i)
            {
                break;
            }

            i = next;
        }

        return i;
    }

    /// <summary>The start of the title that ends before a token, or the same index.</summary>
    public int Left(int end, int sentenceStart)
    {
        var limit = Math.Max(sentenceStart, end - MaxTokens);
        for (var first = limit; first < end; first++)
        {
            // The earliest start whose run reaches exactly this end is the whole title.
            if (StartsTitle(first) && StartsPhrase(first, sentenceStart) && Right(first, end) == end)
            {
                return first == sentenceStart ? AfterOpening(first, end) : first;
            }
        }

        return end;
    }

    public bool StartsTitle(int i)
    {
        if (!map.IsFree(i) && map[i]!.Kind is not (ItemKind.Number or ItemKind.Ordinal or ItemKind.Place))
        {
            return false;
        }

        var token = _tokens[i];
        return token.IsCapitalised || (token.Kind == TokenKind.Number && token.Word.Number > 0 && !NumberFinder.IsYear(token));
    }

    /// <summary>A title does not start in the middle of another run of capitals.</summary>
    private bool StartsPhrase(int i, int sentenceStart)
    {
        if (i == sentenceStart)
        {
            return true;
        }

        var before = _tokens[i - 1];
        return !before.IsCapitalised || !map.IsFree(i - 1) || (i - 1 == sentenceStart && before.Is(WordClass.Prep | WordClass.Conj | WordClass.Adverb));
    }

    /// <summary>"In Ghost (1990)": the opening preposition of a sentence is no part of the title.</summary>
    private int AfterOpening(int first, int end) =>
        first + 1 < end && _tokens[first].Is(WordClass.Prep | WordClass.Conj | WordClass.Adverb) && StartsTitle(first + 1) ? first + 1 : first;

    private int Step(int first, int i, int end)
    {
        var token = _tokens[i];
        if (!map.IsFree(i) && map[i]!.Kind is not (ItemKind.Number or ItemKind.Ordinal or ItemKind.Place))
        {
            return i;
        }

        if (token.IsCapitalised || (token.Kind == TokenKind.Number && !NumberFinder.IsYear(token)))
        {
            return i + 1;
        }

        // "They Can't Go Home": "n't" is a token of its own.
        if (token.Lower is "n't" or "n’t" && i + 1 < end && _tokens[i - 1].IsCapitalised && _tokens[i + 1].IsCapitalised)
        {
            return i + 2;
        }

        if (token.Kind == TokenKind.Possessive)
        {
            return i + 1 < end && _tokens[i + 1].IsCapitalised && map.IsFree(i + 1) && !IsPossessor(first, i) ? i + 2 : i;
        }

        if (token.Kind == TokenKind.Punctuation)
        {
            return StepMark(i, end);
        }

        return token.Is(WordClass.Connector) ? StepConnector(first, i, end) : i;
    }

    /// <summary>"Chris Carter's The X-Files": what a person owns starts after the possessive.</summary>
    private bool IsPossessor(int first, int i) =>
        (i - first == 2 && _tokens[first].Is(WordClass.FirstName)) || (i - first > 2 && _tokens[first].Is(WordClass.FirstName) && _tokens[first].Word.IsCapitalised)
        || (_tokens[i + 1].Is(WordClass.Det) && i - first <= 3) || i - first == 2 && IsUnknown(_tokens[first]) && IsUnknown(_tokens[first + 1]);

    /// <summary>A capital word of no list, as foreign names are.</summary>
    private static bool IsUnknown(Token token) => token.IsCapitalised && token.Word.Class == WordClass.None && token.Kind == TokenKind.Word;

    private int StepMark(int i, int end)
    {
        var mark = _tokens[i].Word.Text;
        var hasNext = i + 1 < end && StartsTitle(i + 1);
        return mark switch
        {
            ":" => hasNext ? i + 2 : i,
            "." => hasNext && _tokens[i - 1].Is(WordClass.Abbrev) ? i + 2 : i,
            "!" or "?" => _tokens[i - 1].End == _tokens[i].Start && (i + 1 < end ? !_tokens[i + 1].IsCapitalised : i + 1 < _tokens.Length && _tokens[i + 1].IsMark('(')) ? i + 1 : i,
            "&" => hasNext ? i + 2 : i,
            "–" or "—" => i,
            "," => hasNext && IsInnerComma(i, end) ? i + 2 : i,
            _ => i,
        };
    }

    /// <summary>"First, You Cry" and "Like Mother, Like Son": after the comma comes a small word with a capital in mid-sentence.</summary>
    private bool IsInnerComma(int i, int end)
    {
        var next = _tokens[i + 1];
        return i + 2 < end && _tokens[i + 2].IsCapitalised && next.Is(WordClass.Pron | WordClass.Prep | WordClass.Poss) || next.Lower is "you" or "my" or "your" && i + 2 < end && _tokens[i + 2].IsCapitalised;
    }

    private int StepConnector(int first, int i, int end)
    {
        var j = i;
        while (j < end && j < i + 3 && _tokens[j].Is(WordClass.Connector) && !_tokens[j].IsCapitalised && map.IsFree(j))
        {
            j++;
        }

        if (j >= end || !StartsTitle(j) || NumberFinder.IsYear(_tokens[j]) || map[j] is { } taken && !(taken.Kind == ItemKind.Number && _tokens[first].Kind == TokenKind.Number || taken.Kind == ItemKind.Ordinal && _tokens[j].IsCapitalised))
        {
            return i;
        }

        var joins = _tokens[i].Lower switch
        {
            "of" or "the" or "a" or "an" or "&" or "de" or "et" or "und" or "en" or "au" or "aux" or "della" or "delle" or "dei" or "degli" or "del" or "dello" or "das" or "dos" or "der" or "y" or "la" or "le" or "du" or "des" or "el" or "n" or "to" or "vs" => true,
            "in" or "on" or "at" or "for" or "from" or "with" => !(_tokens[j].Is(WordClass.Det) && _tokens[j].IsCapitalised) && !_tokens[first].Is(WordClass.FirstName) && (!LooksLikeName(j, end) || j == i + 1 && IsPlaceThenYear(j, end)),
            "by" => !LooksLikeName(j, end) && _tokens[j - 1].Has("the"),
            "or" => j == i + 1,
            "and" => JoinsByAnd(first, i, j, end),
            _ => false,
        };
        return joins ? j + 1 : i;
    }

    /// <summary>"The Best House in Texas (1982)": the year is of the whole.</summary>
    private bool IsPlaceThenYear(int j, int end) => PhraseLexicon.Places.At(_tokens, j, end, true) is { } place && j + place.Length + 1 < _tokens.Length
        && _tokens[j + place.Length].IsMark('(') && NumberFinder.IsYear(_tokens[j + place.Length + 1]);

    private bool LooksLikeName(int j, int end) =>
        _tokens[j].Is(WordClass.FirstName) && !_tokens[j - 1].Has("the") || _tokens[j].Is(WordClass.Month | WordClass.Honorific) || PhraseLexicon.Places.At(_tokens, j, end, true) is not null || PhraseLexicon.Networks.At(_tokens, j, end, true) is not null
        || _tokens[j].Is(WordClass.TitleStop);

    private bool YearFollows(int i, int end)
    {
        while (i < end && _tokens[i].IsCapitalised)
        {
            i++;
        }

        return i + 1 < end && _tokens[i].IsMark('(') && NumberFinder.IsYear(_tokens[i + 1]);
    }

    /// <summary>"Mary and Rhoda (2000)": joined only where a year follows the whole and both sides are single words.</summary>
    private bool JoinsByAnd(int first, int i, int j, int end)
    {
        if (j - i > 1)
        {
            return _tokens[i + 1].Has("the") && i - first <= 2 && (!_tokens[first].Has("the") || YearFollows(j, end));
        }

        // "Days of Wine and Roses (1962)"
        return (i == first + 1 || i - 2 > first && _tokens[i - 2].Has("of")) && (j + 1 == end || !_tokens[j + 1].IsCapitalised) && j + 2 < _tokens.Length && _tokens[j + 1].IsMark('(') && NumberFinder.IsYear(_tokens[j + 2]);
    }
}
