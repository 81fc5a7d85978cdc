using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Sentences that define a work: "W is a 1980 drama film directed by", "W (Swedish: V) is a novel by".</summary>
internal static class WorkDefinition
{
    private const int MaxTitle = 12;
    private const int MaxDescription = 14;

    /// <summary>The kind of the work that a text defines under a name at its start; null where it does not.</summary>
    public static (WorkKind Kind, string? Format)? KindOf(Document document, string name)
    {
        if (document.Sentences.Count == 0 || !document.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var sentence = document.Sentences[0];
        var i = sentence.First;
        while (i < sentence.End && document.Tokens[i].Start < name.Length)
        {
            i++;
        }

        return Kind(document, AfterParenthesis(document, i, sentence.End), sentence.End);
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

        kind = Kind(document, AfterParenthesis(document, end, sentence.End), sentence.End);
        return kind is null || end - sentence.First == 1 && tokens[sentence.First].Is(WordClass.Pron | WordClass.Det) ? sentence.First : end;
    }

    private static bool IsTitleToken(Token token, bool isFirst) =>
        token.IsCapitalised && !(isFirst && token.Lower is "this" or "that") || token.Kind is TokenKind.Number or TokenKind.Possessive || !isFirst && (token.Is(WordClass.Connector) && !token.Has("is") || token.IsMark(':') || token.IsMark('!') || token.IsMark('?') || token.IsMark('-'));

    private static int AfterParenthesis(Document document, int i, int end)
    {
        if (i < end && document.Tokens[i].IsMark('('))
        {
            for (var j = i; j < end && j < i + 30; j++)
            {
                if (document.Tokens[j].IsMark(')'))
                {
                    return j + 1;
                }
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

    /// <summary>"is a 1980 American science fiction film": the kind of work after a form of "to be".</summary>
    private static (WorkKind Kind, string? Format)? Kind(Document document, int i, int end)
    {
        var tokens = document.Tokens;
        if (i + 2 >= end || !(tokens[i].Lower is "is" or "was") || !(tokens[i + 1].Lower is "a" or "an" or "the"))
        {
            return null;
        }

        for (var j = i + 2; j < end && j < i + MaxDescription; j++)
        {
            var token = tokens[j];
            if (token.Is(WordClass.KindWord) && IsJobAfterAnd(tokens, j, end))
            {
                return null;
            }

            if (token.Is(WordClass.KindWord) && !(j + 1 < end && (tokens[j + 1].Is(WordClass.Job | WordClass.KindWord | WordClass.GenreWord) || tokens[j + 1].Kind == TokenKind.Possessive || tokens[j + 1].Lower is "festival" or "company" or "industry" or "studio" or "award" or "awards" or "franchise")) && !token.IsCapitalised)
            {
                var kind = PhraseLexicon.Kinds.At(tokens, j, end, false)?.Value switch { "film" => WorkKind.Film, "series" => WorkKind.Series, "novel" => WorkKind.Novel, _ => WorkKind.Unknown };
                return (kind, token.Lower);
            }

            if (token.Is(WordClass.Job | WordClass.Aux | WordClass.Conj) && !token.Has("and") || token.Is(WordClass.Prep) && !token.Has("of") || token.Lower is "that" or "which" or "who" || token.IsMark('.') || token.IsMark(';'))
            {
                return null;
            }
        }

        return null;
    }
}
