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
    private readonly Token[] _tokens = document.Tokens;
    private readonly CategoryGrammar _grammar = new(document.Tokens, map);

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
                return _grammar.Extend(i + solo.Length, end, lower: false);
            }

            if (token.Is(WordClass.CategoryLead) && i + 1 < end && map.IsFree(i + 1) && _grammar.IsWord(i + 1, end, lower: false))
            {
                var known = _grammar.Extend(i + 1, end, lower: false);
                return token.Has("outstanding") && AfterAward(i) ? Math.Max(known, _grammar.Extend(CapitalRun(i + 1, end), end, lower: false)) : known;
            }

            if (token.Lower is "best" or "outstanding" or "worst" or "favorite" or "favourite" && CapitalRun(i + 1, end) is var run && run > i + 1)
            {
                return _grammar.Extend(run, end, lower: false);
            }

            if (PhraseLexicon.LowerCategories.At(_tokens, i, end, exactCase: false) is { Length: > 1 } plain && _tokens[i + plain.Length - 1].IsCapitalised && (i == first || !_tokens[i - 1].IsCapitalised))
            {
                return _grammar.Extend(i + plain.Length, end, lower: false);
            }

            if (token.Is(WordClass.CategoryWord) && FollowsAward(i, first) && !IsFestival(i, end))
            {
                return _grammar.Extend(i, end, lower: false);
            }

            return i;
        }

        if (token.Is(WordClass.CategoryLead) && token.Lower is "outstanding" or "best" && i + 1 < end && _tokens[i + 1].Is(WordClass.CategoryWord) && !_tokens[i + 1].Is(WordClass.Ordinal | WordClass.Number))
        {
            return _grammar.Extend(i + 1, end, lower: true);
        }

        return PhraseLexicon.LowerCategories.At(_tokens, i, end, exactCase: false) is { } phrase ? _grammar.Extend(i + phrase.Length, end, lower: true) : i;
    }

    /// <summary>"Best Superhero Adaption Television Series", "Outstanding Children's Program": words that no list has, up to one that a list has.</summary>
    private int CapitalRun(int i, int end)
    {
        if (AfterAward(i - 1))
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

    /// <summary>Whether a token stands after an award and "for".</summary>
    private bool AfterAward(int i) =>
        i >= 2 && _tokens[i - 1].Has("for") && map[i - 2] is { Kind: ItemKind.Award, Head: AwardHead.None or AwardHead.Award or AwardHead.Nomination };

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
            if (stop < _tokens.Length && _tokens[stop].IsMark('(') && _grammar.InParentheses(stop, Math.Min(_tokens.Length, stop + 6)) is var close && close > stop)
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
