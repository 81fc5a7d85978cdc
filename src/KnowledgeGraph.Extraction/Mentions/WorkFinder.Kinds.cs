using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <content>Titles after words for kinds of work, and names before "series".</content>
internal sealed partial class WorkFinder
{
    private void FindAfterKind(int kindFirst, int i, string kind, Sentence sentence)
    {
        if (i >= sentence.End)
        {
            return;
        }

        var format = KindOf(kind, kindFirst, i, out var workKind);
        if (i + 1 < sentence.End && (_tokens[i].IsMark(',') || _tokens[i].Lower is "called" or "titled" or "entitled" or "named" or "—" or "–") && _tokens[i].Kind != TokenKind.OpenQuote && !_tokens[i].IsMark(','))
        {
            i++;
        }

        if (_tokens[i].IsMark(',') && i + 1 < sentence.End && IsOwned(kindFirst, sentence))
        {
            FindOwned(i + 1, workKind, format, sentence);
            return;
        }

        if (map[i] is { Kind: ItemKind.Work } known)
        {
            Vote(registry.AddWork(known.Name), workKind, format);
            return;
        }

        // "the source novel By Ann Lee": a capital does not make a preposition a title.
        if (_tokens[i].Has("by") && i + 1 < sentence.End && (_tokens[i + 1].Is(WordClass.FirstName) || map[i + 1] is { Kind: ItemKind.Person }))
        {
            return;
        }

        // Songs and episodes stand between marks: "the first episode Moor wrote" names none.
        if (!_titles.StartsTitle(i) || _tokens[i - 1].Lower is "episode" or "song" or "single" || !map.IsFree(i) && !_tokens[i].IsCapitalised && !(map[i]!.Kind == ItemKind.Number && i + 1 < sentence.End && _tokens[i + 1].IsCapitalised) || _tokens[i].Is(WordClass.Honorific) && !_tokens[i].Lower.StartsWith("mr", StringComparison.Ordinal) && !(i + 1 < sentence.End && _tokens[i + 1].Lower is "of" or "and"))
        {
            return;
        }

        var end = _titles.Right(i, sentence.End);
        if (end == i + 1 && _tokens[i].Is(WordClass.Month | WordClass.Weekday | WordClass.Pron | WordClass.Det))
        {
            return;
        }

        // "an epic Western film": a genre with a capital.
        if (end < sentence.End && _tokens[end].Is(WordClass.KindWord) && !_tokens[end].IsCapitalised && _tokens[end - 1].Is(WordClass.KindWord | WordClass.GenreWord | WordClass.Demonym))
        {
            return;
        }

        // "the talk show Ann Lee's Friends": right after its kind a title may start with an owner.
        if (end + 1 < sentence.End && _tokens[end].Kind == TokenKind.Possessive && _titles.StartsTitle(end + 1) && map.IsFree(end + 1) && !_tokens[end + 1].Is(WordClass.Det))
        {
            end = _titles.Right(end + 1, sentence.End);
        }

        end = WithAnd(i, end, sentence.End);

        // "the film John Huston directed", "the series Moore starred in": a person and a verb, not a title.
        if (end < sentence.End && IsPersonWithVerb(i, end, sentence.End))
        {
            return;
        }

        Claim(i, end, workKind, format);
    }

    /// <summary>"the musical Boys and Girls, ": after one kind stands one title, so a word on each side of "and" belongs to it.</summary>
    private int WithAnd(int first, int end, int sentenceEnd)
    {
        if (end - first > 2 || end - first == 2 && !_tokens[first].Has("the") || end + 1 >= sentenceEnd || !(_tokens[end].Has("and") || _tokens[end].Has("&")) || !_tokens[end + 1].IsCapitalised || !map.AreFree(end, end + 2) || registry.IsSurname(_tokens[end + 1].Word.Text))
        {
            return end;
        }

        var after = _titles.Right(end + 1, sentenceEnd);
        if (after > end + 2 && _people.Right(end + 1, after) == after)
        {
            return end;
        }

        return after >= sentenceEnd || _tokens[after].Kind == TokenKind.Punctuation || _tokens[after].Is(WordClass.Prep) && !_tokens[after].Is(WordClass.Star) ? after : end;
    }

    /// <summary>"his first feature film, W, ": an owner or a rank before the kind.</summary>
    private bool IsOwned(int kind, Sentence sentence)
    {
        for (var j = kind - 1; j >= sentence.First && j > kind - 6; j--)
        {
            if (_tokens[j].Is(WordClass.Poss) || _tokens[j].Kind == TokenKind.Possessive || _tokens[j].Lower is "debut" or "directorial" or "best-known" or "latest" or "same-titled" or "eponymous")
            {
                return true;
            }

            if (_tokens[j].Kind == TokenKind.Punctuation)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The title between commas after "his first film".</summary>
    private void FindOwned(int i, WorkKind kind, string? format, Sentence sentence)
    {
        if (map[i] is { Kind: ItemKind.Work } known)
        {
            Vote(registry.AddWork(known.Name), kind, format);
            return;
        }

        if (!map.IsFree(i) || !_titles.StartsTitle(i))
        {
            return;
        }

        var end = _titles.Right(i, sentence.End);
        var isName = end > i + 1 && _tokens[i].Is(WordClass.FirstName) && _people.Right(i, end) == end || end == i + 1 && (registry.IsSurname(_tokens[i].Word.Text) || _tokens[i].Is(WordClass.Month | WordClass.Pron | WordClass.Prep));
        if (!isName && !IsPlaceOrNetwork(i, sentence.End) && end < sentence.End && (_tokens[end].IsMark(',') || _tokens[end].IsMark('.') || _tokens[end].IsMark('(') || _tokens[end].IsMark(';')))
        {
            Claim(i, end, kind, format);
        }
    }

    /// <summary>"the Rayman series", "the Koker trilogy": a name before a word for works in several parts.</summary>
    private bool FindsBeforeSeries(int i, Sentence sentence)
    {
        if (!(_tokens[i].Lower is "series" or "trilogy" or "saga" or "franchise" or "tetralogy" or "cycle" || _tokens[i].Has("strip") && _tokens[i - 1].Has("comic")) || i + 1 < sentence.End && (_titles.StartsTitle(i + 1) || _tokens[i + 1].Kind == TokenKind.OpenQuote || map[i + 1] is { Kind: ItemKind.Work }))
        {
            return false;
        }

        var end = i;
        while (end > sentence.First && (_tokens[end - 1].Lower is "comic" or "film" or "book" or "novel" or "television" or "tv" or "video" or "game" || _tokens[end - 1].Is(WordClass.GenreWord) && !_tokens[end - 1].IsCapitalised))
        {
            end--;
        }

        var first = end;
        while (first > sentence.First && first > end - 5 && (_tokens[first - 1].IsCapitalised && map.IsFree(first - 1) && !_tokens[first - 1].Is(WordClass.Det) || first < end && _tokens[first - 1].Lower is "of" or "and" && _tokens[first - 2 < 0 ? 0 : first - 2].IsCapitalised))
        {
            first--;
        }

        if (first == end || first == sentence.First || !(_tokens[first - 1].Has("the") && !_tokens[first - 1].IsCapitalised) || _tokens[first].Is(WordClass.Demonym) || IsPlaceOrNetwork(first, end) || _tokens[end - 1].Word.IsAllCaps || _tokens[first].Is(WordClass.Job | WordClass.Month))
        {
            return false;
        }

        // A trilogy is named with its noun, a series without.
        Claim(first, _tokens[i].Lower is "trilogy" or "tetralogy" or "saga" ? i + 1 : end, WorkKind.Unknown, _tokens[i].Has("strip") ? "comic strip" : null);
        return true;
    }

    private static WorkKind? PluralKind(string lower) => lower switch
    {
        "films" or "movies" or "thrillers" => WorkKind.Film,
        "sitcoms" or "soaps" => WorkKind.Series,
        "novels" or "novellas" => WorkKind.Novel,
        "plays" or "musicals" or "comedies" or "dramas" => WorkKind.Unknown,
        _ => null,
    };

    /// <summary>"the sitcoms W and V": two titles or more after a plural.</summary>
    private void FindAfterPlural(int noun, WorkKind kind, Sentence sentence)
    {
        var i = noun + 1;
        if (i >= sentence.End || !map.IsFree(i) || !_titles.StartsTitle(i) || _tokens[i].Is(WordClass.Month | WordClass.Honorific | WordClass.Pron) || IsPlaceOrNetwork(i, sentence.End))
        {
            return;
        }

        var end = _titles.Right(i, sentence.End);
        var after = AfterBrackets(end, sentence);
        if (after + 1 >= sentence.End || !(_tokens[after].Has("and") || _tokens[after].IsMark(',')) || IsPersonWithVerb(i, end, sentence.End) || _tokens[i].Is(WordClass.FirstName) && _people.Right(i, end) == end)
        {
            return;
        }

        var next = AfterListMark(after, sentence);
        if (next < sentence.End && _titles.StartsTitle(next) && map.IsFree(next) && !(_tokens[next].Is(WordClass.FirstName) && _people.Right(next, sentence.End) > next + 1))
        {
            Claim(i, end, kind, _tokens[noun].Lower[..^1]);
            FindListed(end, sentence);
        }
    }

    private bool IsPersonWithVerb(int first, int end, int sentenceEnd)
    {
        var name = _tokens[first].Is(WordClass.FirstName) && _people.Right(first, end) == end || end - first == 1 && registry.IsSurname(_tokens[first].Word.Text);
        if (!name)
        {
            return false;
        }

        return end < sentenceEnd && (_tokens[end].Is(WordClass.Direct | WordClass.Star | WordClass.Write | WordClass.Produce | WordClass.Aux | WordClass.Adverb | WordClass.Get | WordClass.Win | WordClass.Say) || _tokens[end].Kind == TokenKind.Possessive);
    }

    private string? KindOf(string kind, int first, int end, out WorkKind workKind)
    {
        workKind = kind switch { "film" => WorkKind.Film, "series" => WorkKind.Series, "novel" => WorkKind.Novel, _ => WorkKind.Unknown };
        return kind is "genre" ? null : document.TextOf(first, end);
    }
}
