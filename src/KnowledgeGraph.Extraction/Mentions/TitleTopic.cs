using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>
/// Whether a title names a work where neither a note ("(film)") nor a definition says so: the text calls it one
/// ("the film W", “W”), or speaks of "the film" before it has named any other work.
/// </summary>
internal sealed class TitleTopic
{
    private const int MaxGap = 3;
    private readonly Document _document;
    private readonly Token[] _tokens;
    private readonly string[] _title;
    private readonly bool _startsWithFirstName;

    public TitleTopic(Document document, IReadOnlyList<Token> title)
    {
        _document = document;
        _tokens = document.Tokens;
        _title = [.. title.Select(t => t.Lower)];
        _startsWithFirstName = title[0].Is(WordClass.FirstName);
    }

    /// <summary>The kind of work that the text calls the title; null where it does not.</summary>
    public (WorkKind Kind, string? Format)? Called()
    {
        for (var i = 1; i < _tokens.Length; i++)
        {
            if (!IsTitleAt(i))
            {
                continue;
            }

            var before = _tokens[i - 1];
            if (before.Is(WordClass.KindWord) && !before.IsCapitalised && !IsLongerName(i + _title.Length))
            {
                return KindOf(before.Lower);
            }

            if (before.Has("of") && i > 1 && !IsLongerName(i + _title.Length) && _tokens[i - 2].Lower is "season" or "seasons" or "episode" or "episodes")
            {
                return (WorkKind.Series, "series");
            }

            if (before.Kind == TokenKind.OpenQuote && i + _title.Length < _tokens.Length && _tokens[i + _title.Length].Kind == TokenKind.CloseQuote)
            {
                return (WorkKind.Unknown, null);
            }
        }

        return null;
    }

    /// <summary>"the documentary Jane Doe: A Life", "the book Jane Doe and Her World": the title is only the start of another.</summary>
    private bool IsLongerName(int end) => end + 1 < _tokens.Length && (_tokens[end].IsMark(':') || _tokens[end].IsCapitalised || _tokens[end].Is(WordClass.Connector) && _tokens[end + 1].IsCapitalised && !_tokens[end].Is(WordClass.Prep));

    /// <summary>Whether the text says of the title what only works do: "W premiered", "W was released".</summary>
    public bool DoesWhatWorksDo()
    {
        for (var i = 0; i + _title.Length + 1 < _tokens.Length; i++)
        {
            if (!IsTitleAt(i))
            {
                continue;
            }

            var verb = _tokens[i + _title.Length];
            if (verb.Lower is "premiered" or "premieres" or "aired" or "airs" or "grossed" or "opened" or "tells" or "follows" or "stars" or "features" or "debuted"
                || verb.Lower is "was" or "is" && _tokens[i + _title.Length + 1].Lower is "released" or "filmed" or "directed" or "based" or "broadcast" or "produced" or "shot" or "adapted" or "written" or "published" or "staged")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text says of a title of one word what people and groups do: "A served as", "with A", "making A the first".</summary>
    private bool DoesWhatPeopleDo()
    {
        for (var i = 0; i + 1 < _tokens.Length; i++)
        {
            if (IsTitleAt(i) && (i > 0 && _tokens[i - 1].Lower is "with" or "by" or "making" or "between" or "against"
                || _tokens[i + 1].Lower is "served" or "recorded" or "sang" or "performed" or "married" or "died" or "said" or "met" or "moved" or "joined" or "attended" or "signed" or "visited" or "wrote" or "believed"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kind of "the film" or "the series" where the text has named no other work before it.</summary>
    public (WorkKind Kind, string? Format)? Assumed()
    {
        if (_title.Length == 1 && DoesWhatPeopleDo())
        {
            return null;
        }

        for (var i = 0; i < _tokens.Length; i++)
        {
            if (IsBareReference(i))
            {
                // A person's name is hardly a song's.
                var kind = KindOf(_tokens[i].Lower);
                return _startsWithFirstName && kind.Kind == WorkKind.Unknown ? null : kind;
            }

            if (NamesAnotherWork(i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>A title that the text repeats, with the kind of "the film" anywhere in it, where nothing tells of a person or a group instead.</summary>
    public (WorkKind Kind, string? Format)? Mentioned()
    {
        var named = false;
        var speaksOfPerson = false;
        var reference = -1;
        for (var i = 0; i < _tokens.Length; i++)
        {
            speaksOfPerson |= _tokens[i].Lower is "he" or "she" or "they";
            if (reference < 0 && IsBareReference(i))
            {
                reference = i;
            }

            if (IsTitleAt(i))
            {
                named = true;
                if (i > 0 && (_tokens[i - 1].Lower is "by" or "with" || _tokens[i - 1].Is(WordClass.Job)))
                {
                    return null;
                }
            }
        }

        return !named || _title.Length < 2 ? null : reference >= 0 ? KindOf(_tokens[reference].Lower) : speaksOfPerson ? null : (WorkKind.Unknown, null);
    }

    /// <summary>Whether the text uses a short title as the name of a place, a group or a company.</summary>
    public bool IsPlaceOrGroup()
    {
        if (_title.Length > (_title[0] == "the" ? 3 : 2))
        {
            return false;
        }

        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_tokens[i].Is(WordClass.Det) && i + 1 < _tokens.Length && _tokens[i].Lower is "the" or "this" && IsGroupNoun(_tokens[i + 1].Lower))
            {
                return true;
            }

            if (i > 0 && IsTitleAt(i) && _tokens[i - 1].Lower is "in" or "from" or "throughout" or "across" && !(i > 1 && _tokens[i - 2].Is(WordClass.Star | WordClass.Play | WordClass.RoleNoun | WordClass.Job)) && !IsYearAfter(i + _title.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGroupNoun(string word) => word is "band" or "group" or "duo" or "trio" or "quartet" or "company" or "studio" or "organization" or "organisation" or "foundation" or "university" or "college" or "club" or "team" or "country" or "city" or "magazine" or "newspaper" or "channel" or "website";

    private bool IsTitleAt(int i)
    {
        if (i + _title.Length > _tokens.Length || !_tokens[i].IsCapitalised && _tokens[i].Kind != TokenKind.Number)
        {
            return false;
        }

        for (var j = 0; j < _title.Length; j++)
        {
            if (_tokens[i + j].Lower != _title[j])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsYearAfter(int i) => i + 1 < _tokens.Length && _tokens[i].IsMark('(') && NumberFinder.IsYear(_tokens[i + 1]);

    /// <summary>"The film", "this critically acclaimed series", and not "the film Titanic", "the film's", "the film director".</summary>
    private bool IsBareReference(int i)
    {
        if (!_tokens[i].Is(WordClass.WorkRef) || _tokens[i].IsCapitalised || _tokens[i].Lower is "feature" or "remake" or "sequel" or "screenplay" or "franchise" or "trilogy" or "drama" or "comedy" or "picture" or "production"
            || i + 1 < _tokens.Length && (_tokens[i + 1].IsCapitalised || _tokens[i + 1].Is(WordClass.KindWord | WordClass.Job | WordClass.CategoryWord) || _tokens[i + 1].Kind == TokenKind.OpenQuote || _tokens[i + 1].Lower is "industry" or "festival" or "adaptation" or "version" or "business"))
        {
            return false;
        }

        return !StartsWithNumber(i + 1) && i > 0 && _tokens[i - 1].Lower is "the" or "this" || i > 1 && _tokens[i - 2].Lower is "the" or "this" && !_tokens[i - 1].IsCapitalised && _tokens[i - 1].Kind == TokenKind.Word && !_tokens[i - 1].Is(WordClass.KindWord | WordClass.GenreWord | WordClass.Prep | WordClass.Ordinal);
    }

    /// <summary>"the film 12 Days of March": a title that starts with a number.</summary>
    private bool StartsWithNumber(int i) => i + 1 < _tokens.Length && _tokens[i].Kind == TokenKind.Number && _tokens[i + 1].IsCapitalised;

    /// <summary>A kind before a name, "a new film", "his film", a name with a year in brackets, a title between marks.</summary>
    private bool NamesAnotherWork(int i)
    {
        var token = _tokens[i];
        if (token.Is(WordClass.KindWord) && !token.IsCapitalised && i + 1 < _tokens.Length)
        {
            if (_tokens[i + 1].IsCapitalised && !IsTitleAt(i + 1) && !_tokens[i + 1].Is(WordClass.FirstName) || _tokens[i + 1].Kind == TokenKind.OpenQuote || StartsWithNumber(i + 1))
            {
                return true;
            }

            for (var j = i - 1; j >= 0 && j >= i - MaxGap; j--)
            {
                if (_tokens[j].Lower is "a" or "an" or "his" or "her" or "their" or "first" or "last" || _tokens[j].Kind == TokenKind.Possessive)
                {
                    return true;
                }

                if (_tokens[j].Kind is not (TokenKind.Word or TokenKind.Number) || _tokens[j].Is(WordClass.Prep | WordClass.Conj | WordClass.Be))
                {
                    break;
                }
            }
        }

        return token.IsMark('(') && i > 0 && _tokens[i - 1].IsCapitalised && IsYearAfter(i) && !IsTitleAt(i - _title.Length < 0 ? 0 : i - _title.Length)
            || _document.Quotes.Any(q => q.Kind == QuoteKind.Title && q.Outer.Start == token.Start);
    }

    private static (WorkKind Kind, string? Format) KindOf(string word) => word switch
    {
        "film" or "movie" or "picture" or "biopic" => (WorkKind.Film, "film"),
        "miniseries" or "mini-series" => (WorkKind.Series, "miniseries"),
        "series" or "show" or "sitcom" or "programme" or "program" => (WorkKind.Series, "series"),
        "novel" => (WorkKind.Novel, "novel"),
        "book" => (WorkKind.Novel, "book"),
        _ => (WorkKind.Unknown, null),
    };
}
