using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds award names: aliases of the lexicon with their heads, and runs of capitals that end in Award or Prize.</summary>
internal sealed class AwardFinder(Document document, SpanMap map)
{
    private const int MaxGenericWords = 7;
    private readonly Token[] _tokens = document.Tokens;

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

        FindLeading(sentence);
        FindGeneric(sentence);
    }

    private int FindAlias(int i, int end)
    {
        foreach (var alias in AwardLexicon.Default.StartingWith(_tokens[i].Lower))
        {
            // "Japan Academy Award": another academy; the general form finds it.
            if (!Matches(alias, i, end) || alias.Words[0] == "academy" && alias.Words.Length == 1 && OtherAcademy(i) || alias.Words is ["oscar" or "oscars"] && (OtherAcademy(i) || InTitle(i, end)))
            {
                continue;
            }

            var next = AfterGrade(i + alias.Words.Length, end);
            var medium = SkipMedium(next, end);
            var (head, headEnd, plural) = HeadAt(medium, end);
            if (head == AwardHead.None && alias.NeedsHead && !CategoryThenHead(medium, end) && !SharedHead(next, end, 0) && !IsPrizeByPlace(i, next, end))
            {
                continue;
            }

            if (head == AwardHead.None && !alias.NeedsHead && alias.Award.Body == "oscar" && IsPersonNamedOscar(next, end))
            {
                return i;
            }

            var stop = head == AwardHead.None ? medium : headEnd;
            Claim(i, stop, alias.Award, head, plural || (head == AwardHead.None && _tokens[next - 1].Lower[^1] == 's' && alias.Words.Length == 1));
            return stop;
        }

        return i;
    }

    /// <summary>"won a Tony for", "her first Obie", "a 1956 Tony": an article or a number before one capital, and a verb of awards in front.</summary>
    private bool IsPrizeByPlace(int i, int next, int end)
    {
        if (next != i + 1 || i == 0 || next < end && (_tokens[next].IsCapitalised || _tokens[next].Kind == TokenKind.Possessive) || _tokens[i].Word.IsAllCaps && _tokens[i].Lower is not ("bet" or "ace")
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
        && !_tokens[i - 1].Is(WordClass.CategoryWord | WordClass.Det | WordClass.Prep | WordClass.Conj | WordClass.Poss | WordClass.Number | WordClass.Ordinal | WordClass.Get | WordClass.Win | WordClass.Nominate | WordClass.Adverb | WordClass.Month) && !_tokens[i - 1].Lower.EndsWith("ed", StringComparison.Ordinal) && !_tokens[i - 1].Lower.EndsWith("ing", StringComparison.Ordinal);

    private bool Matches(AwardAlias alias, int i, int end)
    {
        if (i + alias.Words.Length > end)
        {
            return false;
        }

        for (var j = 0; j < alias.Words.Length; j++)
        {
            if (_tokens[i + j].Lower != alias.Words[j] || !map.IsFree(i + j))
            {
                return false;
            }
        }

        return alias.Words.Length > 1 || _tokens[i].Word.Text[0] == char.ToUpperInvariant(alias.Words[0][0]);
    }

    /// <summary>"(Film)", "(Screen)" between a body and its head or category.</summary>
    private int SkipMedium(int i, int end)
    {
        if (i + 2 < end && _tokens[i].IsMark('('))
        {
            var j = i + 1;
            while (j < end && j < i + 4 && _tokens[j].Is(WordClass.CategoryWord))
            {
                j++;
            }

            if (j > i + 1 && j < end && _tokens[j].IsMark(')'))
            {
                return j + 1;
            }
        }

        return i;
    }

    private (AwardHead Head, int End, bool Plural) HeadAt(int i, int end)
    {
        var head = AwardHead.None;
        var plural = false;
        while (i < end && map.IsFree(i))
        {
            var token = _tokens[i];
            if (token.Is(WordClass.AwardHead) && head is AwardHead.None)
            {
                head = AwardHead.Award;
                plural = token.Lower[^1] == 's';
                i = SkipMedium(i + 1, end);
                continue;
            }

            // "Academy Award–nominated" with a dash for a hyphen
            if (token.Word.Text is "–" or "—" && i + 1 < end && token.End == _tokens[i + 1].Start && Continue(_tokens[i + 1]) is AwardHead.WinningSuffix or AwardHead.NominatedSuffix)
            {
                return (Continue(_tokens[i + 1]), i + 2, false);
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

    private bool CategoryThenHead(int i, int end)
    {
        if (i >= end || !_tokens[i].Is(WordClass.CategoryLead) || !_tokens[i].IsCapitalised)
        {
            return false;
        }

        for (var j = i; j < end && j < i + 14; j++)
        {
            if (_tokens[j].Is(WordClass.AwardHead | WordClass.NomiNoun))
            {
                return true;
            }

            if (_tokens[j].IsMark('.') || _tokens[j].IsMark(','))
            {
                return false;
            }
        }

        // "the British Academy of Film and Television Arts Best Screenplay": the category says enough.
        return true;
    }

    /// <summary>"SAG, BAFTA and Golden Globe nominations": one head for several names.</summary>
    private bool SharedHead(int i, int end, int depth)
    {
        if (i >= end || depth > 6)
        {
            return false;
        }

        if (_tokens[i].Is(WordClass.AwardHead | WordClass.NomiNoun))
        {
            return true;
        }

        var j = i;
        while (j < end && (_tokens[j].IsMark(',') || _tokens[j].IsMark('&') || _tokens[j].Has("and") || _tokens[j].Has("or")))
        {
            j++;
        }

        if (j == i && depth > 0 || j >= end)
        {
            return false;
        }

        foreach (var alias in AwardLexicon.Default.StartingWith(_tokens[j].Lower))
        {
            if (Matches(alias, j, end))
            {
                return SharedHead(j + alias.Words.Length, end, depth + 1);
            }
        }

        return false;
    }

    private bool IsPersonNamedOscar(int next, int end) =>
        _tokens[next - 1].Lower == "oscar" && next < end && _tokens[next].IsCapitalised && !_tokens[next].Is(WordClass.CategoryLead | WordClass.CategoryWord);

    /// <summary>"CableACE Award", "Golden Satellite Award": an award that no list has.</summary>
    private void FindGeneric(Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            var token = _tokens[i];
            if (!map.IsFree(i) || !token.Is(WordClass.AwardHead) || token.Lower is "honors" || !token.IsCapitalised && !HasNameBefore(i, sentence.First))
            {
                continue;
            }

            var first = i;
            while (first > sentence.First && i - first < MaxGenericWords && InGenericName(first - 1, sentence.First))
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
                var (head, end, plural) = HeadAt(i, sentence.End);
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
    private void FindLeading(Sentence sentence)
    {
        for (var i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (!map.IsFree(i) || !_tokens[i].IsCapitalised || !IsLeadingHead(_tokens[i].Lower))
            {
                continue;
            }

            var end = i + 1;
            while (end < sentence.End && end < i + MaxGenericWords && map.IsFree(end) && (_tokens[end].IsCapitalised && !_tokens[end].Is(WordClass.CategoryLead) || _tokens[end].IsMark('!') && end + 1 < sentence.End && !_tokens[end + 1].IsCapitalised
                || _tokens[end].Is(WordClass.NamePart) && end + 1 < sentence.End && _tokens[end + 1].IsCapitalised))
            {
                end++;
            }

            if (end > i + 1 && _tokens[i + 1].IsCapitalised | _tokens[i + 1].Is(WordClass.NamePart))
            {
                var name = document.TextOf(i, end);
                Claim(i, end, AwardLexicon.Default.Find(name) ?? new AwardInfo(name, name.ToLowerInvariant(), false), AwardHead.Award, false);
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
            return i > sentenceStart && _tokens[i - 1].IsCapitalised && _tokens[i - 1].Lower is "critics" or "people" or "kids" or "writers" or "viewers" or "readers" or "actors" or "directors";
        }

        return token.IsCapitalised ? !token.Is(WordClass.Month)
            : token.Lower is "of" or "for" or "de" or "&" && i > sentenceStart && _tokens[i - 1].IsCapitalised && map.IsFree(i - 1);
    }

    private void ClaimGeneric(int first, int end, AwardHead head, bool plural)
    {
        var last = end;
        while (last > first + 1 && !_tokens[last - 1].IsCapitalised && !_tokens[last - 1].Is(WordClass.AwardHead))
        {
            last--;
        }

        var name = document.TextOf(first, last);
        name = name.EndsWith(" awards", StringComparison.Ordinal) || name.EndsWith(" award", StringComparison.Ordinal) ? name[..name.LastIndexOf(' ')] + " Award" : name;
        name = name.EndsWith(" Awards", StringComparison.Ordinal) ? name[..^1] : name.EndsWith(" Prizes", StringComparison.Ordinal) ? name[..^1] : name;
        var info = AwardLexicon.Default.Find(name) ?? new AwardInfo(name, name.ToLowerInvariant(), false);
        Claim(first, end, info, head, plural);
    }

    private void Claim(int first, int end, AwardInfo award, AwardHead head, bool plural)
    {
        // "an Honorary César", "a Special Tony Award": the grade is read with the award.
        if (first > 0 && map.IsFree(first - 1) && _tokens[first - 1].IsCapitalised && _tokens[first - 1].Lower is "honorary" or "special")
        {
            first--;
        }

        map.Claim(new Item
        {
            Kind = ItemKind.Award,
            First = first,
            End = end,
            Start = _tokens[first].Start,
            Stop = _tokens[end - 1].End,
            Word = _tokens[first].Word,
            Name = award.Name,
            Award = award,
            Head = head,
            IsPlural = plural,
        });
    }
}
