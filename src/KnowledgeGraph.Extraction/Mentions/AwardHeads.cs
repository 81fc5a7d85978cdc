using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>What follows the name of an award: Award, nomination, "-winning", or a head that several names share.</summary>
internal sealed class AwardHeads(Token[] tokens, SpanMap map)
{
    /// <summary>"(Film)", "(Screen)" between a body and its head or category.</summary>
    public int SkipMedium(int i, int end)
    {
        if (i + 2 < end && tokens[i].IsMark('('))
        {
            var j = i + 1;
            while (j < end && j < i + 4 && tokens[j].Is(WordClass.CategoryWord))
            {
                j++;
            }

            if (j > i + 1 && j < end && tokens[j].IsMark(')'))
            {
                return j + 1;
            }
        }

        return i;
    }

    /// <summary>The head of an award's name at a token: Award, nomination, "-winning"; none where no head stands there.</summary>
    public (AwardHead Head, int End, bool Plural) HeadAt(int i, int end)
    {
        var head = AwardHead.None;
        var plural = false;
        while (i < end && map.IsFree(i))
        {
            var token = tokens[i];
            if (token.Is(WordClass.AwardHead) && head is AwardHead.None)
            {
                head = AwardHead.Award;
                plural = token.Lower[^1] == 's';
                i = SkipMedium(i + 1, end);
                continue;
            }

            // "Academy Award–nominated" with a dash for a hyphen
            if (token.Word.Text is "–" or "—" && i + 1 < end && token.End == tokens[i + 1].Start && Continue(tokens[i + 1]) is AwardHead.WinningSuffix or AwardHead.NominatedSuffix)
            {
                return (Continue(tokens[i + 1]), i + 2, false);
            }

            var next = Continue(token);
            if (next == AwardHead.None)
            {
                break;
            }

            plural = next == AwardHead.Nomination && token.Lower[^1] == 's';
            return (next, i + 1, plural);
        }

        return (head, i, plural);
    }

    private static AwardHead Continue(Token token)
    {
        if (token.Kind == TokenKind.AwardSuffix)
        {
            return token.Lower switch
            {
                "-winning" => AwardHead.WinningSuffix,
                "-nominated" => AwardHead.NominatedSuffix,
                "-winner" => AwardHead.Winner,
                _ => AwardHead.Nominee,
            };
        }

        return token.Lower switch
        {
            "nomination" or "nominations" or "nod" or "nods" or "noms" => AwardHead.Nomination,
            "winner" or "winners" or "recipient" => AwardHead.Winner,
            "nominee" or "nominees" => AwardHead.Nominee,
            "winning" => AwardHead.WinningSuffix,
            "nominated" => AwardHead.NominatedSuffix,
            _ => AwardHead.None,
        };
    }

    /// <summary>"the Critics' Choice Best Actor Award": a category and then the head.</summary>
    public bool CategoryThenHead(int i, int end)
    {
        if (i >= end || !tokens[i].Is(WordClass.CategoryLead) || !tokens[i].IsCapitalised)
        {
            return false;
        }

        for (var j = i; j < end && j < i + 14; j++)
        {
            if (tokens[j].Is(WordClass.AwardHead | WordClass.NomiNoun))
            {
                return true;
            }

            if (tokens[j].IsMark('.') || tokens[j].IsMark(','))
            {
                return false;
            }
        }

        // "the British Academy of Film and Television Arts Best Screenplay": the category says enough.
        return true;
    }

    /// <summary>"SAG, BAFTA and Golden Globe nominations": one head for several names.</summary>
    public bool SharedHead(int i, int end, int depth)
    {
        if (i >= end || depth > 6)
        {
            return false;
        }

        if (tokens[i].Is(WordClass.AwardHead | WordClass.NomiNoun))
        {
            return true;
        }

        var j = i;
        while (j < end && (tokens[j].IsMark(',') || tokens[j].IsMark('&') || tokens[j].Has("and") || tokens[j].Has("or")))
        {
            j++;
        }

        if (j == i && depth > 0 || j >= end)
        {
            return false;
        }

        foreach (var alias in AwardLexicon.Default.StartingWith(tokens[j].Lower))
        {
            if (Matches(alias, j, end))
            {
                return SharedHead(j + alias.Words.Length, end, depth + 1);
            }
        }

        return false;
    }

    /// <summary>Whether an alias stands at a token.</summary>
    public bool Matches(AwardAlias alias, int i, int end)
    {
        if (i + alias.Words.Length > end)
        {
            return false;
        }

        for (var j = 0; j < alias.Words.Length; j++)
        {
            if (tokens[i + j].Lower != alias.Words[j] || !map.IsFree(i + j))
            {
                return false;
            }
        }

        return alias.Words.Length > 1 || tokens[i].Word.Text[0] == char.ToUpperInvariant(alias.Words[0][0]);
    }
}
