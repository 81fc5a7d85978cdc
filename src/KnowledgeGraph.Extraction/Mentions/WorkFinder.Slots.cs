using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>Slots that only a work fills.</content>
internal sealed partial class WorkFinder
{
    /// <summary>Titles in slots that only a work fills; people are known by now.</summary>
    public void FindInSlots(Sentence sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (map[i] is { Kind: ItemKind.Work } work && work.First == i && IsSlot(i, sentence))
            {
                i = FindListed(work.End, sentence) - 1;
                continue;
            }

            if (!map.IsFree(i) && map[i]!.Kind is not ItemKind.Number || !_titles.StartsTitle(i) || !IsSlot(i, sentence))
            {
                continue;
            }

            var end = _titles.Right(i, sentence.End);
            if (IsCategoryWords(i, end) || end == i + 1 && _tokens[i].Kind == TokenKind.Number && end < sentence.End && _tokens[end].Kind == TokenKind.Word && !_tokens[end].Is(WordClass.Conj | WordClass.Prep))
            {
                continue;
            }

            if (end == i + 1 && (_tokens[i].Is(WordClass.Det | WordClass.Prep | WordClass.Conj | WordClass.FirstName | WordClass.Month | WordClass.Weekday | WordClass.Honorific | WordClass.Pron) || registry.IsSurname(_tokens[i].Word.Text)))
            {
                continue;
            }

            // "in Marvel's 'Avengers' films": an owner is no title.
            if (end < sentence.End && _tokens[end].Kind == TokenKind.Possessive && !IsSeason(end + 1, sentence.End) || _people.Right(i, end) == end && _tokens[i].Is(WordClass.FirstName))
            {
                continue;
            }

            Claim(i, end, WorkKind.Unknown, null);
            i = FindListed(end, sentence) - 1;
        }
    }

    /// <summary>"an episode of W's third season": what has seasons is a series.</summary>
    private bool IsSeason(int i, int end) => i + 1 < end && (_tokens[i].Has("season") || _tokens[i + 1].Lower is "season" or "series" && map[i] is { Kind: ItemKind.Ordinal });

    /// <summary>"for Special Effects": the words of a category and no title.</summary>
    private bool IsCategoryWords(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_tokens[i].Is(WordClass.CategoryWord | WordClass.Connector | WordClass.AwardHead | WordClass.CategoryLead))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSlot(int i, Sentence sentence)
    {
        var before = _tokens[i - 1];
        if (before.Lower is "in" or "on" or "for" or "of")
        {
            return SlotBeforePreposition(i - 2, before.Lower, sentence);
        }

        // "plays include Ann Lee's W": the slot is before the owner.
        if (before.Kind == TokenKind.Possessive && i - 2 >= sentence.First && map[i - 2] is { Kind: ItemKind.Person } owner && owner.First > sentence.First && owner.First < i - 1)
        {
            return !_tokens[i].Is(WordClass.CategoryLead) && IsSlot(owner.First, sentence);
        }

        if (before.Kind == TokenKind.Possessive && i - 2 >= sentence.First && map[i - 2] is { Kind: ItemKind.Year })
        {
            return !IsPlaceOrNetwork(i, sentence.End);
        }

        // "a film by director Ann Lee, W": after the maker between commas.
        if (before.IsMark(',') && i - 2 >= sentence.First && map[i - 2] is { Kind: ItemKind.Person } maker && maker.First - 1 > sentence.First)
        {
            var by = _tokens[maker.First - 1].Is(WordClass.Job) ? maker.First - 2 : maker.First - 1;
            return by > sentence.First && _tokens[by].Has("by") && _tokens[by - 1].Is(WordClass.KindWord) && !_tokens[by - 1].IsCapitalised && !_tokens[i].Is(WordClass.FirstName);
        }

        if (before.Lower is "called" or "titled" or "entitled")
        {
            return KindBefore(i - 2, sentence);
        }

        if (before.Lower is "including" or "include" or "includes" or "included" or "like" || before.Has("as") && HasSuch(i - 2, sentence) || before.IsMark(':') && i - 2 >= sentence.First && _tokens[i - 2].Lower is "include" or "including")
        {
            return SlotOfExamples(i - 2, sentence) && !IsPlaceOrNetwork(i, sentence.End);
        }

        return (before.Is(WordClass.Direct | WordClass.Create) || before.Lower is "hosted" or "co-wrote" or "wrote" or "authored" or "penned" or "scripted" or "hosting" or "producing" or "directing" or "co-created") && before.Lower is not ("direct" or "developed")
            && !IsPlaceOrNetwork(i, sentence.End);
    }

    /// <summary>"a documentary of the first year, called W": a kind of work before.</summary>
    private bool KindBefore(int i, Sentence sentence)
    {
        for (var j = i; j >= sentence.First && j > i - 9; j--)
        {
            if (_tokens[j].Is(WordClass.KindWord) && !_tokens[j].IsCapitalised)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSuch(int i, Sentence sentence)
    {
        for (var j = i; j >= sentence.First && j > i - 4; j--)
        {
            if (_tokens[j].Has("such"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"films such as W", "her credits include W": a plural word for works before the examples.</summary>
    private bool SlotOfExamples(int i, Sentence sentence)
    {
        for (var j = i; j >= sentence.First && j > i - 9; j--)
        {
            if (_tokens[j].Lower is "films" or "movies" or "shows" or "series" or "plays" or "novels" or "books" or "credits" or "dramas" or "comedies" or "sitcoms" or "musicals" or "programmes" or "programs" or "thrillers" or "films" or "roles" or "appearances" or "features" or "westerns" or "miniseries" or "productions" or "filmography")
            {
                return true;
            }

            if (_tokens[j].IsMark(';') || _tokens[j].Lower is "awards" or "people" or "actors" or "artists" or "songs" or "albums" or "festivals" or "countries" or "bands")
            {
                return false;
            }
        }

        return false;
    }

    private bool SlotBeforePreposition(int i, string preposition, Sentence sentence)
    {
        if (i < sentence.First || IsPlaceOrNetwork(i + 2, sentence.End) || _tokens[i + 2].Is(WordClass.Month) || _tokens[i + 2].Is(WordClass.TitleStop))
        {
            return false;
        }

        for (var j = i; j >= sentence.First && j > i - 9; j--)
        {
            var token = _tokens[j];
            if (preposition == "of")
            {
                return token.Lower is "author" or "creator" or "co-creator" or "director" or "co-director" or "writer" or "screenwriter" or "co-author" or "cast" or "episode" or "episodes" or "season" or "adaptation" or "version" or "remake" or "production";
            }

            if (token.IsMark(';') || token.IsMark(')') && j < i)
            {
                return false;
            }

            if (preposition is "in" or "on" && (token.Is(WordClass.Star | WordClass.RoleNoun | WordClass.Play) || token.Lower is "cast" or "starring" or "seen" or "regular" or "cameo"))
            {
                return true;
            }

            if (j == i && token.Is(WordClass.Job) && !token.IsCapitalised && token.Lower is "producer" or "director" or "writer" or "screenwriter" or "narrator" or "creator" or "showrunner" or "host" or "presenter" or "author")
            {
                return true;
            }

            if (preposition == "for" && j == i && map[j] is { Kind: ItemKind.Award or ItemKind.Category })
            {
                return true;
            }

            if (token.IsMark(',') && j < i)
            {
                return false;
            }
        }

        return false;
    }
}
