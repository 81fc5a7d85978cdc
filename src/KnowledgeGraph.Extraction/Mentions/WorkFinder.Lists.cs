using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>The titles that a list goes on with.</content>
internal sealed partial class WorkFinder
{
    /// <summary>The titles that a list goes on with: "in W, V and U"; gives the end of the last.</summary>
    private int FindListed(int end, Sentence sentence)
    {
        while (true)
        {
            var at = AfterListMark(AfterBrackets(end, sentence), sentence);
            if (at >= sentence.End)
            {
                return end;
            }

            if (map[at] is { Kind: ItemKind.Work } known)
            {
                end = known.End;
                continue;
            }

            if (!map.IsFree(at) && map[at]!.Kind is not (ItemKind.Number or ItemKind.Place) || !_titles.StartsTitle(at) || _tokens[at].Is(WordClass.Honorific | WordClass.Month | WordClass.Pron | WordClass.Prep) || _tokens[at].Is(WordClass.TitleStop) || IsNameOfCharacter(at, sentence, out var inWork) && inWork < 0)
            {
                return end;
            }

            at = inWork > 0 ? inWork : at;
            var next = _titles.Right(at, sentence.End);
            if (IsWhollyPlaceOrNetwork(at, next))
            {
                return end;
            }

            var isName = _tokens[at].Is(WordClass.FirstName) && _people.Right(at, next) == next || next == at + 1 && registry.IsSurname(_tokens[at].Word.Text);
            if (isName || next < sentence.End && (_tokens[next].Kind == TokenKind.Possessive || _tokens[next].Is(WordClass.Be | WordClass.Aux | WordClass.Win | WordClass.Get | WordClass.Star | WordClass.Play | WordClass.Direct | WordClass.Write | WordClass.Say)) || IsCategoryWords(at, next))
            {
                return end;
            }

            Claim(at, next, WorkKind.Unknown, null);
            end = next;
        }
    }

    /// <summary>"as Ada Moor in W, Ann Hill in V": a part before the next work, whose title starts at the second index; -1 where no title follows.</summary>
    private bool IsNameOfCharacter(int i, Sentence sentence, out int title)
    {
        title = 0;
        var end = _people.Right(i, sentence.End);
        if (end == i || end + 1 >= sentence.End || !(_tokens[end].Lower is "in" or "on") || !SpeaksOfParts(i, sentence))
        {
            return false;
        }

        title = _tokens[end + 1].Is(WordClass.Det) && !_tokens[end + 1].IsCapitalised ? -1 : map.IsFree(end + 1) && _titles.StartsTitle(end + 1) && !IsPlaceOrNetwork(end + 1, sentence.End) ? end + 1 : -1;
        return true;
    }

    private bool SpeaksOfParts(int i, Sentence sentence)
    {
        for (var j = i - 1; j >= sentence.First; j--)
        {
            if (_tokens[j].Is(WordClass.RoleNoun | WordClass.Play | WordClass.Star) || _tokens[j].Has("characters"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWhollyPlaceOrNetwork(int first, int end) =>
        PhraseLexicon.Places.At(_tokens, first, end, true) is { } place && first + place.Length == end || PhraseLexicon.Networks.At(_tokens, first, end, true) is { } network && first + network.Length == end;

    /// <summary>The token after ", ", "and", ", and the comedy"; the sentence's end where no list goes on.</summary>
    private int AfterListMark(int i, Sentence sentence)
    {
        if (i >= sentence.End || !(_tokens[i].IsMark(',') || _tokens[i].IsMark(';') || _tokens[i].Has("and")))
        {
            return sentence.End;
        }

        var at = i + 1;
        while (at < sentence.End && at < i + 10 && (map[at] is { Kind: ItemKind.Award, Head: AwardHead.WinningSuffix or AwardHead.NominatedSuffix } || !_tokens[at].IsCapitalised && _tokens[at].Kind == TokenKind.Word && map.IsFree(at)
            && (_tokens[at].Is(WordClass.Det | WordClass.KindWord | WordClass.GenreWord) && !_tokens[at].Is(WordClass.Pron) || _tokens[at].Lower is "and" or "in" or "on" or "also" or "later" or "most" or "recently")))
        {
            at = map[at] is { } award ? award.End : at + 1;
        }

        // "and on NBC's W", "; Ann Lee's V": the owner is no title.
        if (at < sentence.End && map[at] is { Kind: ItemKind.Person } person && person.End < sentence.End && _tokens[person.End].Kind == TokenKind.Possessive)
        {
            return person.End + 1;
        }

        return at < sentence.End && PhraseLexicon.Networks.At(_tokens, at, sentence.End, true) is { } network && at + network.Length < sentence.End && _tokens[at + network.Length].Kind == TokenKind.Possessive ? at + network.Length + 1 : at;
    }

    private int AfterBrackets(int i, Sentence sentence)
    {
        if (i < sentence.End && _tokens[i].IsMark('('))
        {
            for (var j = i + 1; j < sentence.End && j < i + 14; j++)
            {
                if (_tokens[j].IsMark(')'))
                {
                    return j + 1;
                }
            }
        }

        return i;
    }
}
