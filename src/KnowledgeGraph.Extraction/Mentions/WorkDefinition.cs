using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Sentences that define a work: "W is a 1980 drama film directed by", "W (Swedish: V), also known as U, is a novel by".</summary>
internal static class WorkDefinition
{
    private const int MaxTitle = 12;
    private const int MaxDescription = 18;
    private const int MaxAside = 24;
    private const int MaxSentences = 60;

    /// <summary>The kind of the work that a text defines under a name at the start of one of its first sentences; null where it does not.</summary>
    public static (WorkKind Kind, string? Format)? KindOf(Document document, string name) =>
        Definition(document, name) is { } found ? Kind(document, found.At, found.End) : null;

    /// <summary>Whether a text says what its name is ("X is a fictional character"), whatever that is.</summary>
    public static bool Defines(Document document, string name) => Definition(document, name) is not null;

    /// <summary>The tokens of a name at the start of a text or of the sentence that defines it; null where it stands at neither.</summary>
    public static (int First, int End)? NameAtStart(Document document, string name) =>
        Definition(document, name) is { } found ? (found.First, found.NameEnd)
            : document.Sentences.Count > 0 && NameAt(document, document.Sentences[0], name) is { } first ? first : null;

    /// <summary>The first sentence of "X is a ...": a headline, a box of facts may stand before it.</summary>
    private static (int First, int NameEnd, int At, int End)? Definition(Document document, string name)
    {
        for (var i = 0; i < document.Sentences.Count && i < MaxSentences; i++)
        {
            var sentence = document.Sentences[i];
            if (NameAt(document, sentence, name) is { } range && AfterAside(document, range.End, sentence.End) is var at && StartsDescription(document, at, sentence.End) is not null)
            {
                return (range.First, range.End, at, sentence.End);
            }
        }

        return null;
    }

    private static (int First, int End)? NameAt(Document document, Sentence sentence, string name)
    {
        var first = document.Tokens[sentence.First].Kind == TokenKind.OpenQuote && sentence.First + 1 < sentence.End ? sentence.First + 1 : sentence.First;
        var start = document.Tokens[first].Start;
        if (name.Length == 0 || start + name.Length > document.Text.Length || !document.Text.AsSpan(start, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var end = first;
        while (end < document.Tokens.Length && document.Tokens[end].End <= start + name.Length)
        {
            end++;
        }

        return end > first && document.Tokens[end - 1].End == start + name.Length ? (first, end) : null;
    }

    /// <summary>The end of the title that a sentence defines, with its kind; the first token where it defines none.</summary>
    public static int TitleEnd(Document document, Sentence sentence, out (WorkKind Kind, string? Format)? kind)
    {
        kind = null;
        var tokens = document.Tokens;
        var end = sentence.First;
        while (end < sentence.End && end < sentence.First + MaxTitle && IsTitleToken(tokens[end], end == sentence.First))
        {
            end++;
        }

        if (end == sentence.First || !tokens[end - 1].IsCapitalised && tokens[end - 1].Kind != TokenKind.Number && !tokens[end - 1].IsMark('!') && !tokens[end - 1].IsMark('?'))
        {
            return sentence.First;
        }

        kind = Kind(document, AfterAside(document, end, sentence.End), sentence.End);
        return kind is null || end - sentence.First == 1 && tokens[sentence.First].Is(WordClass.Pron | WordClass.Det) ? sentence.First : end;
    }

    private static bool IsTitleToken(Token token, bool isFirst) =>
        token.IsCapitalised && !(isFirst && token.Lower is "this" or "that") || token.Kind is TokenKind.Number or TokenKind.Possessive || !isFirst && (token.Is(WordClass.Connector) && !token.Has("is") || token.IsMark(':') || token.IsMark('!') || token.IsMark('?') || token.IsMark('-'));

    /// <summary>Skips what may stand between a title and its verb: brackets, other names ("also known as V", "released in the US as V").</summary>
    private static int AfterAside(Document document, int i, int end)
    {
        var tokens = document.Tokens;
        var at = i;
        while (at < end && (tokens[at].Kind == TokenKind.CloseQuote || tokens[at].IsMark('(') || tokens[at].IsMark('.') && at + 1 < end && tokens[at + 1].Kind == TokenKind.CloseQuote))
        {
            var next = tokens[at].IsMark('(') ? AfterParenthesis(tokens, at, end) : at + 1;
            if (next == at)
            {
                return at;
            }

            at = next;
        }

        var open = at < end && tokens[at].IsMark(',') ? at + 1 : at;
        if (open >= end || !IsAside(tokens[open]))
        {
            return at;
        }

        for (var j = open; j + 1 < end && j < open + MaxAside; j++)
        {
            if (tokens[j].Lower is "is" or "was" && tokens[j + 1].Lower is "a" or "an" or "the" or "one")
            {
                return j;
            }
        }

        return at;
    }

    private static bool IsAside(Token token) => token.Lower is "also" or "known" or "sometimes" or "released" or "titled" or "or" or "stylized" or "stylised" or "marketed" or "often" or "subtitled" or "alternatively"
        or "originally" or "fully" or "abbreviated" or "called" or "commonly" or "written" or "translated" or "aka" or "a.k.a" or "published" or "entitled" or "shown" or "usually" or "literally";

    private static int AfterParenthesis(ReadOnlySpan<Token> tokens, int i, int end)
    {
        for (var j = i; j < end && j < i + 40; j++)
        {
            if (tokens[j].IsMark(')'))
            {
                return j + 1;
            }
        }

        return i;
    }

    /// <summary>"is a Danish film and television director": the kind is of a job.</summary>
    private static bool IsJobAfterAnd(Token[] tokens, int kind, int end)
    {
        var j = kind + 1;
        while (j < end && j < kind + 6 && (tokens[j].Is(WordClass.KindWord | WordClass.GenreWord | WordClass.Conj | WordClass.CategoryWord) || tokens[j].IsMark(',') || tokens[j].IsMark('/')) && !tokens[j].Is(WordClass.Job))
        {
            j++;
        }

        return j > kind + 1 && j < end && tokens[j].Is(WordClass.Job) && (tokens[kind + 1].Is(WordClass.Conj) || tokens[kind + 1].IsMark(',') || tokens[kind + 1].IsMark('/'));
    }

    /// <summary>Where a description starts after a form of "to be": "is a", "was the", "is one of the".</summary>
    private static int? StartsDescription(Document document, int i, int end)
    {
        var tokens = document.Tokens;
        if (i + 2 >= end || !(tokens[i].Lower is "is" or "was" or "are"))
        {
            return null;
        }

        var next = tokens[i + 1].Is(WordClass.Adverb) ? i + 2 : i + 1;
        return next + 1 < end && tokens[next].Lower is "a" or "an" or "the" or "one" ? next + 1 : null;
    }

    /// <summary>"is a 1980 American science fiction film": the kind of work after a form of "to be".</summary>
    private static (WorkKind Kind, string? Format)? Kind(Document document, int i, int end)
    {
        if (StartsDescription(document, i, end) is not { } start)
        {
            return null;
        }

        var tokens = document.Tokens;
        for (var j = start; j < end && j < start + MaxDescription; j++)
        {
            var token = tokens[j];
            if (token.Is(WordClass.KindWord) && IsJobAfterAnd(tokens, j, end))
            {
                return null;
            }

            if (token.IsMark('(') && AfterParenthesis(tokens, j, end) is var after && after > j)
            {
                j = after - 1;
            }
            else if (IsKind(tokens, j, end))
            {
                return KindAt(tokens, j, start, end);
            }
            else if (tokens[j].Lower is "sequel" or "prequel" or "remake" or "adaptation" or "installment" or "instalment")
            {
                return (IsOfScreen(tokens, start, end) ? WorkKind.Film : WorkKind.Unknown, null);
            }
            else if (Ends(tokens, j))
            {
                return j > start && tokens[j - 1].Is(WordClass.GenreWord) && !tokens[j - 1].IsCapitalised ? OfGenre(tokens, j, end) : null;
            }
        }

        return null;
    }

    /// <summary>"is a 2007 sequel to the film W": what follows a film is a film.</summary>
    private static bool IsOfScreen(ReadOnlySpan<Token> tokens, int start, int end)
    {
        for (var j = start; j < end; j++)
        {
            if (tokens[j].Lower is "film" or "films" or "movie" || tokens[j].Has("directed") || tokens[j].Has("starring"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKind(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (!tokens[i].Is(WordClass.KindWord) || tokens[i].IsCapitalised && !tokens[i].Word.IsAllCaps)
        {
            return false;
        }

        if (i + 1 >= end)
        {
            return true;
        }

        var next = tokens[i + 1];
        return !(next.Is(WordClass.Job | WordClass.KindWord | WordClass.GenreWord) && !next.Is(WordClass.Create) || next.Kind == TokenKind.Possessive
            || next.Lower is "festival" or "company" or "industry" or "studio" or "award" or "awards" or "franchise" or "character" or "characters" or "channel" or "network" or "theatre" or "theater" or "label" or "magazine" or "genre" or "adaptation");
    }

    private static bool Ends(ReadOnlySpan<Token> tokens, int i)
    {
        var token = tokens[i];
        return token.Is(WordClass.Job | WordClass.Aux | WordClass.Conj) && !token.Has("and") && !token.Is(WordClass.GenreWord) || token.Is(WordClass.Prep) && !(token.Has("of") && !(i + 1 < tokens.Length && tokens[i + 1].Lower is "a" or "an")) || token.Lower is "that" or "which" or "who" || token.IsMark('.') || token.IsMark(';')
            || token.Kind == TokenKind.Word && !token.IsCapitalised && token.Is(WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Create | WordClass.Star) || token.Lower is "based" or "about" or "set" or "made" || token.IsMark(',') && i > 0 && tokens[i - 1].Is(WordClass.GenreWord);
    }

    private static (WorkKind Kind, string? Format) KindAt(ReadOnlySpan<Token> tokens, int at, int start, int end)
    {
        var kind = PhraseLexicon.Kinds.At(tokens, at, end, false)?.Value;
        var format = tokens[at].Lower;
        for (var j = Math.Max(start, at - 3); j < at; j++)
        {
            // "short film", "studio album": the words before belong to the kind where the list has them together.
            if (PhraseLexicon.Kinds.At(tokens, j, end, false) is { } phrase && j + phrase.Length == at + 1 && phrase.Value != "genre")
            {
                kind = phrase.Value;
                format = string.Join(' ', tokens[j..(at + 1)].ToArray().Select(t => t.Lower));
                break;
            }
        }

        return (Of(kind), format);
    }

    /// <summary>"is a 1999 drama directed by": a genre alone is a film's where somebody directed it or stars in it.</summary>
    private static (WorkKind Kind, string? Format)? OfGenre(ReadOnlySpan<Token> tokens, int i, int end)
    {
        for (var j = i; j < end && j < i + 8; j++)
        {
            if (tokens[j].Is(WordClass.Direct) && j + 1 < end && tokens[j + 1].Has("by") || tokens[j].Has("starring"))
            {
                return (WorkKind.Film, null);
            }
        }

        return null;
    }

    private static WorkKind Of(string? kind) => kind switch { "film" => WorkKind.Film, "series" => WorkKind.Series, "novel" => WorkKind.Novel, _ => WorkKind.Unknown };
}
