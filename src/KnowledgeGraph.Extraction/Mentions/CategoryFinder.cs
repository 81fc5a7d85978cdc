using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Finds award categories by their grammar: a leading word (Best, Outstanding), words that categories are made of, and
/// connectors between them ("Best Actress in a Limited Series or Movie"; "Best Actor – Motion Picture Drama").
/// </summary>
internal sealed class CategoryFinder(Document document, SpanMap map)
{
    private const int MaxWords = 24;
    private readonly Token[] _tokens = document.Tokens;

    public void Find(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!map.IsFree(i))
            {
                continue;
            }

            var end = EndAt(i, sentence.First, sentence.End);
            if (end > i)
            {
                Claim(i, end);
                i = end - 1;
            }
        }
    }

    private int EndAt(int i, int first, int end)
    {
        var token = _tokens[i];
        if (token.IsCapitalised)
        {
            if (PhraseLexicon.SoloCategories.At(_tokens, i, end, exactCase: true) is { } solo)
            {
                return Extend(i + solo.Length, end, lower: false);
            }

            if (token.Is(WordClass.CategoryLead) && i + 1 < end && map.IsFree(i + 1) && IsWord(i + 1, end, lower: false))
            {
                return Extend(i + 1, end, lower: false);
            }

            if (token.Lower is "best" or "outstanding" or "worst" or "favorite" or "favourite" && CapitalRun(i + 1, end) is var run && run > i + 1)
            {
                return Extend(run, end, lower: false);
            }

            if (PhraseLexicon.LowerCategories.At(_tokens, i, end, exactCase: false) is { Length: > 1 } plain && _tokens[i + plain.Length - 1].IsCapitalised && (i == first || !_tokens[i - 1].IsCapitalised))
            {
                return Extend(i + plain.Length, end, lower: false);
            }

            if (token.Is(WordClass.CategoryWord) && FollowsAward(i, first) && !IsFestival(i, end))
            {
                return Extend(i, end, lower: false);
            }

            return i;
        }

        if (token.Is(WordClass.CategoryLead) && token.Lower is "outstanding" or "best" && i + 1 < end && _tokens[i + 1].Is(WordClass.CategoryWord) && !_tokens[i + 1].Is(WordClass.Ordinal | WordClass.Number))
        {
            return Extend(i + 1, end, lower: true);
        }

        return PhraseLexicon.LowerCategories.At(_tokens, i, end, exactCase: false) is { } phrase ? Extend(i + phrase.Length, end, lower: true) : i;
    }

    /// <summary>"Best Superhero Adaption Television Series", "Outstanding Children's Program": words that no list has, up to one that a list has.</summary>
    private int CapitalRun(int i, int end)
    {
        if (i >= 3 && _tokens[i - 2].Has("for") && map[i - 3] is { Kind: ItemKind.Award, Head: AwardHead.None or AwardHead.Award or AwardHead.Nomination })
        {
            // "the Emmy Award for Outstanding Sports Personality": the place says it.
            var stop = i;
            while (stop < end && stop < i + 6 && map.IsFree(stop) && _tokens[stop].IsCapitalised && !_tokens[stop].Is(WordClass.AwardHead | WordClass.Month))
            {
                stop++;
            }

            return stop;
        }

        var limit = Math.Min(end, i + 6);
        for (var j = i; j < limit && map.IsFree(j); j++)
        {
            var token = _tokens[j];
            if (token.IsCapitalised && token.Is(WordClass.CategoryWord))
            {
                return j > i ? j + 1 : i;
            }

            if (!token.IsCapitalised && !(j > i && token.Kind == TokenKind.Possessive) && !(j > i && token.Lower is "of" or "a" or "&" or "and" && j + 1 < limit && _tokens[j + 1].IsCapitalised))
            {
                return i;
            }
        }

        return i;
    }

    /// <summary>"in the International Film and TV Festival": the place and no category.</summary>
    private bool IsFestival(int i, int end)
    {
        while (i < end && (_tokens[i].IsCapitalised || _tokens[i].Lower is "and" or "of" or "&"))
        {
            if (_tokens[i++].Lower is "festival" or "festivals" or "society" or "association" or "academy" or "circle")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A bare "Cinematography" is a category only after an award's "for" or after another category.</summary>
    private bool FollowsAward(int i, int first)
    {
        var j = i - 1;
        while (j > first && j > i - 4 && (_tokens[j].IsMark(',') || _tokens[j].IsMark(':') || _tokens[j].Lower is "and" or "for" or "in" or "the" or "or"))
        {
            j--;
        }

        return j < i - 1 && j >= first && map[j] is { Kind: ItemKind.Award or ItemKind.Category } item
            && (item.Kind == ItemKind.Category ? _tokens[i - 1].Lower is "and" or "," : _tokens[i - 1].Lower is "for" or "the" or ":" or "in" && !_tokens[i].Is(WordClass.KindWord));
    }

    private bool IsWord(int i, int end, bool lower)
    {
        if (i >= end || !map.IsFree(i))
        {
            return false;
        }

        var token = _tokens[i];
        if (token.Is(WordClass.CategoryWord))
        {
            return lower || token.IsCapitalised || token.Kind == TokenKind.Number;
        }

        // One word that no list has, before one that a list has: "Best Yiddish Drama".
        return !lower && token.IsCapitalised && !token.Is(WordClass.FirstName) && i + 1 < end && _tokens[i + 1].Is(WordClass.CategoryWord) && _tokens[i + 1].IsCapitalised && map.IsFree(i + 1);
    }

    private int Extend(int i, int end, bool lower)
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

    /// <summary>The index after connectors that a category word follows, or the same index where the category ends.</summary>
    private int Join(int i, int end, bool lower, ref bool hasIn)
    {
        if (!map.IsFree(i))
        {
            return i;
        }

        var token = _tokens[i];
        if (token.IsMark('(') && InParentheses(i, end) is var close && close > i)
        {
            return close;
        }

        var word = token.Lower;
        var next = i + 1;
        while (next < end && _tokens[next].Lower is "a" or "an" or "the")
        {
            next++;
        }

        if (next >= end || !IsWord(next, end, lower) || _tokens[next].Is(WordClass.CategoryLead))
        {
            return i;
        }

        if (word == "," && !lower && next == i + 1 && next + 2 < end && _tokens[next + 1].Has("or") && IsWord(next + 2, end, lower))
        {
            // "in a Series, Comedy or Musical", "Series, Miniseries or Television Film"
            return next;
        }

        var joins = word switch
        {
            "in" or "by" or "of" or "from" or "or" or "-" or "–" or "—" or "&" or "/" => true,
            "to" or "with" => !lower,
            "for" => _tokens[i - 1].Lower is "made" or "written" or "writing" or "directing" or "achievement" or "produced" or "direction" or "design" or "music" or "composition",
            "and" => JoinsByAnd(_tokens[i - 1].Lower, _tokens[next].Lower),
            "," when !lower && IsQualifier(_tokens[i - 1].Lower, _tokens[next].Lower) => true,
            "," => (hasIn || _tokens[i - 2].Word.Text is "–" or "-" or "—") && _tokens[next].Lower is "series" or "miniseries" or "movie" or "limited" or "anthology" or "special" or "motion" or "or" or "mini-series",
            "'s" or "'" => !lower,
            _ => false,
        };
        if (word == "," && _tokens[i + 1].Has("or"))
        {
            joins = hasIn;
        }

        hasIn |= word == "in";
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

    private int InParentheses(int i, int end)
    {
        var j = i + 1;
        while (j < end && (_tokens[j].Is(WordClass.CategoryWord) || _tokens[j].Lower is "or" or "and" or "a" or "," or "in"))
        {
            j++;
        }

        return j > i + 1 && j < end && _tokens[j].IsMark(')') ? j + 1 : i;
    }

    private void Claim(int first, int end)
    {
        while (end > first + 1 && _tokens[end - 1].Lower is "of" or "in" or "for" or "by")
        {
            end--;
        }

        var stop = end;

        // "Best Screenplay Award (Motion Picture)": the head is no part of the category's words.
        if (stop < document.Tokens.Length && _tokens[stop].IsCapitalised && _tokens[stop].Is(WordClass.AwardHead) && map.IsFree(stop) && !_tokens[first].Has("achievement"))
        {
            stop++;
            if (stop < _tokens.Length && _tokens[stop].IsMark('(') && InParentheses(stop, Math.Min(_tokens.Length, stop + 6)) is var close && close > stop)
            {
                stop = close;
            }
        }

        map.Claim(new Item
        {
            Kind = ItemKind.Category,
            First = first,
            End = stop,
            Start = _tokens[first].Start,
            Stop = _tokens[stop - 1].End,
            Word = _tokens[first].Word,
            Name = document.TextOf(first, end),
            Head = HeadAfter(stop),
        });
    }

    private AwardHead HeadAfter(int i) => i < _tokens.Length && _tokens[i].Is(WordClass.NomiNoun) ? AwardHead.Nomination : AwardHead.None;
}
