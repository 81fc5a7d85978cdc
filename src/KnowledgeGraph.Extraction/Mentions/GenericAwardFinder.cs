using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds awards that no list has by their form: capitals before Award or Prize, "Prix X".</summary>
internal sealed class GenericAwardFinder(Document document, SpanMap map, AwardHeads heads)
{
    private const int MaxWords = 7;
    private readonly Token[] _tokens = document.Tokens;

    /// <summary>"CableACE Award", "Golden Satellite Award": an award that no list has.</summary>
    public void Find(Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            var token = _tokens[i];
            if (!map.IsFree(i) || !token.Is(WordClass.AwardHead) || token.Lower is "honors" || !token.IsCapitalised && !HasNameBefore(i, sentence.First))
            {
                continue;
            }

            var first = i;
            while (first > sentence.First && i - first < MaxWords && InGenericName(first - 1, sentence.First))
            {
                first--;
            }

            while (first < i && _tokens[first].Is(WordClass.Connector | WordClass.Det | WordClass.Prep) || first < i && first == sentence.First && _tokens[first].Is(WordClass.Poss | WordClass.Pron))
            {
                first++;
            }

            if (first == i || _tokens[first].Is(WordClass.CategoryLead) || IsPartOfCategory(first, sentence.First))
            {
                continue;
            }

            for (var lead = first + 1; lead < i; lead++)
            {
                if (_tokens[lead].Is(WordClass.CategoryLead) && _tokens[lead].IsCapitalised && !(_tokens[lead].Has("achievement") && _tokens[lead - 1].Lower is "lifetime" or "career" or "life" or "special" or "outstanding"))
                {
                    // "Golden Calf Best Film Award": the body ends where the category starts.
                    ClaimGeneric(first, lead, AwardHead.Award, false);
                    first = i;
                }
            }

            if (first < i)
            {
                var (head, end, plural) = heads.HeadAt(i, sentence.End);
                ClaimGeneric(first, end, head, plural);
            }
        }
    }

    /// <summary>"Best Children's Film Award": what stands before the possessive starts a category.</summary>
    private bool IsPartOfCategory(int first, int sentenceStart)
    {
        if (first - 2 < sentenceStart || _tokens[first - 1].Kind != TokenKind.Possessive)
        {
            return false;
        }

        for (var i = first - 2; i >= sentenceStart && i > first - 5 && _tokens[i].IsCapitalised; i--)
        {
            if (_tokens[i].Is(WordClass.CategoryLead))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Prêmio Contigo! de TV", "Prix Goncourt": the head comes first.</summary>
    public void FindLeading(Sentence sentence)
    {
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (!map.IsFree(i) || !_tokens[i].IsCapitalised || !IsLeadingHead(_tokens[i].Lower))
            {
                continue;
            }

            var end = i + 1;
            while (end < sentence.End && end < i + MaxWords && map.IsFree(end) && (_tokens[end].IsCapitalised && !_tokens[end].Is(WordClass.CategoryLead) || _tokens[end].IsMark('!') && end + 1 < sentence.End && !_tokens[end + 1].IsCapitalised
                || _tokens[end].Is(WordClass.NamePart) && end + 1 < sentence.End && _tokens[end + 1].IsCapitalised))
            {
                end++;
            }

            if (end > i + 1 && _tokens[i + 1].IsCapitalised | _tokens[i + 1].Is(WordClass.NamePart))
            {
                var name = document.TextOf(i, end);
                map.ClaimAward(i, end, AwardLexicon.Default.Find(name) ?? new AwardInfo(name, name.ToLowerInvariant(), false), AwardHead.Award, false);
                i = end - 1;
            }
        }
    }

    private static bool IsLeadingHead(string word) => word is "prix" or "premio" or "prêmio" or "premios" or "prêmios" or "prémio" or "preis";

    /// <summary>"the National Television awards", "the GIAMA awards": capitals before a small head.</summary>
    private bool HasNameBefore(int i, int sentenceStart)
    {
        if (_tokens[i].Lower is not ("award" or "awards" or "prize") || i - 1 <= sentenceStart || !_tokens[i - 1].IsCapitalised || !map.IsFree(i - 1))
        {
            return false;
        }

        var first = i;
        while (first > sentenceStart && InGenericName(first - 1, sentenceStart))
        {
            if (_tokens[first - 1].Is(WordClass.CategoryLead | WordClass.FirstName))
            {
                return false;
            }

            first--;
        }

        return first > sentenceStart && (i - first > 1 || _tokens[i - 1].Word.IsAllCaps && _tokens[i - 1].Word.Text.Length > 2);
    }

    private bool InGenericName(int i, int sentenceStart)
    {
        var token = _tokens[i];
        if (!map.IsFree(i))
        {
            return false;
        }

        if (token.Kind == TokenKind.Possessive)
        {
            return i > sentenceStart && _tokens[i - 1].IsCapitalised && _tokens[i - 1].Lower is "critics" or "people" or "kids" or "writers" or "viewers" or "readers" or "actors" or "directors" or "writer" or "director" or "actor" or "producer" or "critic" or "viewer";
        }

        return token.IsCapitalised ? !token.Is(WordClass.Month)
            : token.Lower is "of" or "for" or "de" or "&" && i > sentenceStart && _tokens[i - 1].IsCapitalised && map.IsFree(i - 1);
    }

    private void ClaimGeneric(int first, int end, AwardHead head, bool plural)
    {
        if (first >= end)
        {
            return;
        }

        var last = end;
        while (last > first + 1 && !_tokens[last - 1].IsCapitalised && !_tokens[last - 1].Is(WordClass.AwardHead))
        {
            last--;
        }

        var name = document.TextOf(first, last);
        name = name.EndsWith(" awards", StringComparison.Ordinal) || name.EndsWith(" award", StringComparison.Ordinal) ? name[..name.LastIndexOf(' ')] + " Award" : name;
        name = name.EndsWith(" Awards", StringComparison.Ordinal) ? name[..^1] : name.EndsWith(" Prizes", StringComparison.Ordinal) ? name[..^1] : name;
        var info = AwardLexicon.Default.Find(name) ?? new AwardInfo(name, name.ToLowerInvariant(), false);
        map.ClaimAward(first, end, info, head, plural);
    }
}
