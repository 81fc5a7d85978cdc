using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Gives the capitals that are left a kind: a surname is its person, a network or place is known by name, the rest is a name.</summary>
internal sealed class NameFinder(Document document, SpanMap map, Registry registry)
{
    private readonly Token[] _tokens = document.Tokens;
    private readonly TitleRun _titles = new(document, map);
    private readonly PersonRun _people = new(document, map);

    public void Find(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (map.IsFree(i) && (_tokens[i].IsCapitalised || _tokens[i].Word.IsAllCaps))
            {
                i = Math.Max(i, FindAt(i, sentence) - 1);
            }
        }
    }

    private int FindAt(int i, Sentence sentence)
    {
        if (PhraseLexicon.Networks.At(_tokens, i, sentence.End, true) is { } network && (network.Length > 1 || IsNetworkSlot(i, sentence)) && Release(i, i + network.Length) && map.Claim(ItemKind.Organization, i, i + network.Length, network.Value))
        {
            return i + network.Length;
        }

        if (PhraseLexicon.Places.At(_tokens, i, sentence.End, true) is { } place && map.AreFree(i, i + place.Length) && !ContinuesName(i + place.Length, sentence.End))
        {
            map.Claim(ItemKind.Place, i, i + place.Length, place.Value);
            return i + place.Length;
        }

        if (_tokens[i].Is(WordClass.Month | WordClass.Weekday) && !(_tokens[i].Is(WordClass.Weekday) && ContinuesName(i + 1, sentence.End)))
        {
            return i + 1;
        }

        if (SurnameAt(i, sentence.End) is { } surname)
        {
            map.Claim(ItemKind.Person, i, surname.End, surname.Person.Name, gender: surname.Person.Gender);
            return surname.End;
        }

        if (_tokens[i].Word.IsAllCaps && _tokens[i].Is(WordClass.CategoryWord | WordClass.KindWord))
        {
            return i + 1;
        }

        if (i == sentence.First && IsCommonOpening(i, sentence.End))
        {
            return i + 1;
        }

        return ClaimName(i, sentence.End);
    }

    /// <summary>"BBC Two": the number is part of the name.</summary>
    private bool Release(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (map[i] is { } item && (item.Kind is not (ItemKind.Number or ItemKind.Ordinal) || item.First < first || item.End > end))
            {
                return false;
            }
        }

        map.Free(first, end);
        return true;
    }

    private int ClaimName(int i, int end)
    {
        var stop = _people.Right(i, end);
        if (stop > i + 1 && stop == _titles.Right(i, end, false) || stop > i && _tokens[stop - 1].IsMark('.'))
        {
            map.Claim(ItemKind.Name, i, stop, document.TextOf(i, stop));
            return stop;
        }

        stop = _titles.Right(i, end, false);
        while (stop > i && _tokens[stop - 1].Kind == TokenKind.Punctuation && !_tokens[stop - 1].IsMark('!') && !_tokens[stop - 1].IsMark('?'))
        {
            stop--;
        }

        var free = i;
        while (free < stop && map.IsFree(free))
        {
            free++;
        }

        while (free > i + 1 && !_tokens[free - 1].IsCapitalised && _tokens[free - 1].Kind == TokenKind.Word)
        {
            free--;
        }

        if (free > i && !(free == i + 1 && _tokens[i].Is(WordClass.Pron | WordClass.Det | WordClass.Prep | WordClass.Conj | WordClass.Aux)))
        {
            map.Claim(ItemKind.Name, i, free, document.TextOf(i, free));
            return free;
        }

        return i + 1;
    }

    private (int End, PersonEntry Person)? SurnameAt(int i, int end)
    {
        if (_tokens[i].Kind != TokenKind.Word)
        {
            return null;
        }

        if (i + 1 < end && _tokens[i].Is(WordClass.NamePart) && _tokens[i + 1].IsCapitalised && registry.BySurname(document.TextOf(i, i + 2)) is { } joined)
        {
            return (i + 2, joined);
        }

        var next = i + 1 < end && map.IsFree(i + 1) && _tokens[i + 1].IsCapitalised && _tokens[i + 1].Kind == TokenKind.Word && !_tokens[i + 1].Is(WordClass.Det | WordClass.Prep);
        return !next && (registry.BySurname(_tokens[i].Word.Text) ?? registry.ByGivenName(_tokens[i].Word.Text)) is { } person ? (i + 1, person) : null;
    }

    private bool IsNetworkSlot(int i, Sentence sentence) =>
        _tokens[i].Word.IsAllCaps || (i > sentence.First && (_tokens[i - 1].Lower is "on" or "the" or "for" or "by" or "from") && !ContinuesName(i + 1, sentence.End))
        || (i + 1 < sentence.End && _tokens[i + 1].Is(WordClass.KindWord | WordClass.GenreWord) && !_tokens[i + 1].IsCapitalised);

    /// <summary>A word that starts the sentence is a name where a verb or a possessive follows it.</summary>
    private bool Acts(int i, int end) => i < end && (_tokens[i].Kind == TokenKind.Possessive || _tokens[i].Is(WordClass.Win | WordClass.Get | WordClass.Aux | WordClass.Be | WordClass.Play | WordClass.Star | WordClass.Direct | WordClass.Say)) && !_tokens[i - 1].Lower.EndsWith("ly", StringComparison.Ordinal);

    private bool ContinuesName(int i, int end) => i < end && _tokens[i].IsCapitalised && map.IsFree(i);

    /// <summary>A word of the lexicon at the sentence's start is no name; nor is a word that a lower-case word follows, unless it acts.</summary>
    private bool IsCommonOpening(int i, int end)
    {
        var token = _tokens[i];
        const WordClass Common = WordClass.Det | WordClass.Prep | WordClass.Conj | WordClass.Pron | WordClass.Poss | WordClass.Adverb | WordClass.Aux | WordClass.Number | WordClass.Ordinal | WordClass.Neg | WordClass.Modal
            | WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Create | WordClass.Star | WordClass.Play | WordClass.Get | WordClass.Nominate;
        if (token.Is(Common) && !token.Is(WordClass.FirstName))
        {
            // "The Godfather won": a title may start with an article.
            return !(token.Lower is "the" or "a" && i + 1 < end && _tokens[i + 1].IsCapitalised && map.IsFree(i + 1));
        }

        if ((i + 1 >= end || !_tokens[i + 1].IsCapitalised || !map.IsFree(i + 1)) && !Acts(i + 1, end))
        {
            return true;
        }

        return token.Is(WordClass.Job | WordClass.KindWord | WordClass.GenreWord | WordClass.RoleNoun | WordClass.CategoryWord) && (i + 1 >= end || !_tokens[i + 1].IsCapitalised);
    }
}
