using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>How the words of a category go on: words that categories are made of, and what may join two of them.</summary>
internal sealed class CategoryGrammar(Token[] tokens, SpanMap map)
{
    private const int MaxWords = 24;

    /// <summary>The index after connectors that a category word follows, or the same index where the category ends.</summary>
    private int Join(int i, int end, bool lower, ref bool hasIn)
    {
        if (!map.IsFree(i))
        {
            return i;
        }

        var token = tokens[i];
        if (token.IsMark('(') && InParentheses(i, end) is var close && close > i)
        {
            return close;
        }

        var word = token.Lower;
        if (word == "of" && !lower && i + 2 < end && tokens[i + 1].Has("the") && tokens[i + 2].Has("year") && tokens[i + 2].IsCapitalised)
        {
            return i + 3;
        }

        var next = i + 1;
        while (next < end && tokens[next].Lower is "a" or "an" or "the")
        {
            next++;
        }

        if (next >= end || !IsWord(next, end, lower) || tokens[next].Is(WordClass.CategoryLead))
        {
            return i;
        }

        if (word == "," && !lower && next == i + 1 && next + 2 < end && tokens[next + 1].Has("or") && IsWord(next + 2, end, lower))
        {
            // "in a Series, Comedy or Musical", "Series, Miniseries or Television Film"
            return next;
        }

        // "Best Director by the Iron Film Festival": who gave it; categories say "by an actor".
        if (word == "by" && tokens[i + 1].Has("the"))
        {
            return i;
        }

        var joins = word switch
        {
            "in" or "by" or "of" or "from" or "or" or "-" or "–" or "—" or "&" or "/" => true,
            "to" or "with" => !lower,
            "for" => tokens[i - 1].Lower is "made" or "written" or "writing" or "directing" or "achievement" or "produced" or "direction" or "design" or "music" or "composition",
            "and" => JoinsByAnd(tokens[i - 1].Lower, tokens[next].Lower),
            "," when !lower && IsQualifier(tokens[i - 1].Lower, tokens[next].Lower) => true,
            "," => (hasIn || tokens[i - 2].Word.Text is "–" or "-" or "—") && tokens[next].Lower is "series" or "miniseries" or "movie" or "limited" or "anthology" or "special" or "motion" or "or" or "mini-series",
            "'s" or "'" => !lower,
            _ => false,
        };
        if (word == "," && tokens[i + 1].Has("or"))
        {
            joins = hasIn;
        }

        hasIn |= word is "in" or "for";
        return joins ? next : i;
    }

    /// <summary>"Best Writing, Screenplay", "Best Cinematography, Black-and-White": the second part of one category.</summary>
    private static bool IsQualifier(string left, string right) => left switch
    {
        "writing" => right is "screenplay" or "story" or "original" or "adaptation" or "adapted",
        "music" or "score" => right is "scoring" or "original" or "song" or "score" or "adaptation",
        "cinematography" or "decoration" or "direction" or "design" => right is "black-and-white" or "color" or "colour",
        "effects" => right is "special" or "visual",
        _ => false,
    };

    private static bool JoinsByAnd(string left, string right) =>
        right is "hairstyling" or "hair" or "television" or "lyrics" or "technical" or "engineering" or "decoration" or "set" or "youth" or "mixing" or "animated" or "performance"
        || (left is "miniseries" or "movie" or "film" or "story" or "news" or "informational" or "scientific" && right is "movie" or "miniseries" or "screenplay" or "documentary" or "television" or "talk")
        || (left is "sound" && right is "editing") || (left is "scenic" && right is "costume") || (left is "score" && right is "adaptation") || (left is "direction" && right is "art");

    /// <summary>The end of brackets that hold words of categories; the same index where they do not.</summary>
    public int InParentheses(int i, int end)
    {
        var j = i + 1;
        while (j < end && (tokens[j].Is(WordClass.CategoryWord) || tokens[j].Lower is "or" or "and" or "a" or "," or "in"))
        {
            j++;
        }

        return j > i + 1 && j < end && tokens[j].IsMark(')') ? j + 1 : i;
    }

    /// <summary>Whether a token may stand in a category.</summary>
    public bool IsWord(int i, int end, bool lower)
    {
        if (i >= end || !map.IsFree(i))
        {
            return false;
        }

        var token = tokens[i];
        if (token.Is(WordClass.CategoryWord))
        {
            return lower || token.IsCapitalised || token.Kind == TokenKind.Number;
        }

        // One word that no list has, before one that a list has: "Best Yiddish Drama".
        return !lower && token.IsCapitalised && !token.Is(WordClass.FirstName) && i + 1 < end && tokens[i + 1].Is(WordClass.CategoryWord) && tokens[i + 1].IsCapitalised && map.IsFree(i + 1);
    }

    /// <summary>The end of a category that goes on at a token.</summary>
    public int Extend(int i, int end, bool lower)
    {
        var limit = Math.Min(end, i + MaxWords);
        var last = i;
        var hasIn = false;
        while (last < limit)
        {
            if (IsWord(last, limit, lower))
            {
                last++;
                continue;
            }

            var next = Join(last, limit, lower, ref hasIn);
            if (next == last)
            {
                break;
            }

            last = next;
        }

        return last;
    }
}
