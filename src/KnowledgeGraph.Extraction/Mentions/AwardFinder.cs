using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds award names: aliases of the lexicon with their heads, then those that no list has.</summary>
internal sealed class AwardFinder(Document document, SpanMap map)
{
    private readonly Token[] _tokens = document.Tokens;
    private readonly AwardHeads _heads = new(document.Tokens, map);
    private readonly GenericAwardFinder _generic = new(document, map, new AwardHeads(document.Tokens, map));

    public void Find(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!map.IsFree(i) || !_tokens[i].IsCapitalised && !_tokens[i].Has("honorary"))
            {
                continue;
            }

            var end = FindAlias(i, sentence.End);
            if (end > i)
            {
                i = end - 1;
            }
        }

        _generic.FindLeading(sentence);
        _generic.Find(sentence);
    }

    private int FindAlias(int i, int end)
    {
        foreach (var alias in AwardLexicon.Default.StartingWith(_tokens[i].Lower))
        {
            // "Japan Academy Award", "Iron Globe award": another body; the general form finds it.
            if (!_heads.Matches(alias, i, end) || alias.Words[0] == "academy" && alias.Words.Length == 1 && OtherAcademy(i) || alias.Words[0] == "globe" && OtherAcademy(i) || alias.Words is ["oscar" or "oscars"] && (OtherAcademy(i) || InTitle(i, end)))
            {
                continue;
            }

            var next = AfterGrade(i + alias.Words.Length, end);
            var medium = _heads.SkipMedium(next, end);
            var (head, headEnd, plural) = _heads.HeadAt(medium, end);
            if (head == AwardHead.None && alias.NeedsHead && !_heads.CategoryThenHead(medium, end) && !_heads.SharedHead(next, end, 0) && !IsPrizeByPlace(i, next, end) && !IsJudge(i, alias.Words.Length))
            {
                continue;
            }

            if (head == AwardHead.None && !alias.NeedsHead && alias.Award.Body == "oscar" && IsPersonNamedOscar(next, end))
            {
                return i;
            }

            var stop = head == AwardHead.None ? medium : headEnd;
            var first = i > 0 && _tokens[i - 1].Has("annual") && map.IsFree(i - 1) ? i - 1 : i;
            map.ClaimAward(first, stop, alias.Award, head, plural || (head == AwardHead.None && _tokens[next - 1].Lower[^1] == 's' && alias.Words.Length == 1));
            return stop;
        }

        return i;
    }

    /// <summary>"won a Tony for", "her first Obie", "a 1956 Tony": an article or a number before one capital, and a verb of awards in front.</summary>
    private bool IsPrizeByPlace(int i, int next, int end)
    {
        if (next != i + 1 || i == 0 || next < end && (_tokens[next].IsCapitalised || _tokens[next].Kind == TokenKind.Possessive || _tokens[next].Has("of")) || i > 1 && _tokens[i - 1].Has("the") && _tokens[i - 1].IsCapitalised || _tokens[i].Word.IsAllCaps && _tokens[i].Lower is not ("bet" or "ace")
            || !(_tokens[i - 1].Lower is "a" or "an" or "another" or "the" or "her" or "his" or "only" || _tokens[i - 1].Is(WordClass.Ordinal) || NumberFinder.IsYear(_tokens[i - 1])))
        {
            return false;
        }

        for (var j = i - 2; j >= 0 && j > i - 9 && !_tokens[j].IsMark('.'); j--)
        {
            if (_tokens[j].Is(WordClass.Win | WordClass.Nominate | WordClass.Give) || _tokens[j].Lower is "received" or "earned" or "receiving" or "earning")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"named Best Actress by the New York Film Critics Circle": a body of judges that gives its award.</summary>
    private bool IsJudge(int i, int words) =>
        words > 2 && i > 1 && (_tokens[i - 1].Lower is "by" or "from" || _tokens[i - 1].Has("the") && _tokens[i - 2].Lower is "by" or "from");

    /// <summary>"Grammy Lifetime Achievement Award": the grade stands between the award and its head.</summary>
    private int AfterGrade(int i, int end)
    {
        var j = i;
        while (j < end && j < i + 4 && map.IsFree(j) && _tokens[j].IsCapitalised && _tokens[j].Lower is "lifetime" or "achievement" or "legend" or "trustees" or "fellowship" or "career" or "honorary" or "special")
        {
            j++;
        }

        return j > i && j < end && _tokens[j].Is(WordClass.AwardHead) ? j : i;
    }

    /// <summary>"for Oscar and Lucinda": a name in a title and no award.</summary>
    private bool InTitle(int i, int end) =>
        _tokens[i].Has("oscar") && i > 0 && _tokens[i - 1].Lower is "for" or "in" or "of" or "by" && i + 2 < end && _tokens[i + 1].Has("and") && _tokens[i + 2].IsCapitalised
        && AwardLexicon.Default.StartingWith(_tokens[i + 2].Lower).Count == 0 && !_tokens[i + 2].Is(WordClass.CategoryLead | WordClass.CategoryWord);

    private bool OtherAcademy(int i) => i > 0 && _tokens[i - 1].IsCapitalised && map.IsFree(i - 1) && _tokens[i - 1].End == _tokens[i].Start - 1
        && !_tokens[i - 1].Has("annual") && !_tokens[i - 1].Is(WordClass.CategoryWord | WordClass.Det | WordClass.Prep | WordClass.Conj | WordClass.Poss | WordClass.Number | WordClass.Ordinal | WordClass.Get | WordClass.Win | WordClass.Nominate | WordClass.Adverb | WordClass.Month) && !_tokens[i - 1].Lower.EndsWith("ed", StringComparison.Ordinal) && !_tokens[i - 1].Lower.EndsWith("ing", StringComparison.Ordinal);

    private bool IsPersonNamedOscar(int next, int end) =>
        _tokens[next - 1].Lower == "oscar" && next < end && _tokens[next].IsCapitalised && !_tokens[next].Is(WordClass.CategoryLead | WordClass.CategoryWord);
}
