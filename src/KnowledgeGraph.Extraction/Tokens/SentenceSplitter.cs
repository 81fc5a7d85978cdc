using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Tokens;

/// <summary>Cuts a block's tokens into sentences. A quotation is never cut; abbreviations and initials do not end a sentence.</summary>
internal static class SentenceSplitter
{
    /// <summary>A longer sentence is cut, so that no rule meets unbounded input.</summary>
    public const int MaxTokens = 400;

    public static void Split(IReadOnlyList<Token> tokens, int first, IReadOnlyList<QuoteSpan> quotes, Block block, int paragraph, List<Sentence> sentences)
    {
        var start = first;
        var quote = 0;
        for (var i = first; i < tokens.Count; i++)
        {
            while (quote < quotes.Count && quotes[quote].Outer.End <= tokens[i].Start)
            {
                quote++;
            }

            var inQuote = quote < quotes.Count && quotes[quote].Outer.Contains(tokens[i].Start);
            var ends = inQuote ? EndsWithQuote(tokens, i, quotes[quote]) : EndsAt(tokens, i);
            if (!ends && i + 1 - start < MaxTokens)
            {
                continue;
            }

            var end = inQuote ? i + 1 : AfterClosers(tokens, i + 1);
            sentences.Add(new Sentence(block, paragraph, start, end));
            start = end;
            i = end - 1;
        }

        if (start < tokens.Count)
        {
            sentences.Add(new Sentence(block, paragraph, start, tokens.Count));
        }
    }

    private static int AfterClosers(IReadOnlyList<Token> tokens, int i)
    {
        while (i < tokens.Count && (tokens[i].Kind == TokenKind.CloseQuote || tokens[i].IsMark(')') || tokens[i].IsMark(']')) && tokens[i].Start == tokens[i - 1].End)
        {
            i++;
        }

        return i;
    }

    private static bool EndsAt(IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.IsMark('!') || token.IsMark('?'))
        {
            // "Bravo! (1948)", "Bravo! (also known as V)": a note on a title goes on with the sentence.
            return i + 1 >= tokens.Count || !(i + 2 < tokens.Count && tokens[i + 1].IsMark('(') && !tokens[i + 2].IsCapitalised) && StartsSentence(tokens, AfterClosers(tokens, i + 1));
        }

        if (!token.IsMark('.') || (i > 0 && tokens[i - 1].Is(WordClass.Abbrev) && tokens[i - 1].End == token.Start && tokens[i - 1].End - tokens[i - 1].Start <= 4))
        {
            return false;
        }

        return StartsSentence(tokens, AfterClosers(tokens, i + 1));
    }

    private static bool StartsSentence(IReadOnlyList<Token> tokens, int i)
    {
        if (i >= tokens.Count)
        {
            return true;
        }

        var next = tokens[i];
        return next.Start > tokens[i - 1].End
            ? next.Kind is TokenKind.OpenQuote or TokenKind.Number || next.IsCapitalised || next.IsMark('(') || next.IsMark('[') || next.IsMark('"')
            : next.IsCapitalised && tokens[i - 1].IsMark('.') && i >= 2 && tokens[i - 2].Kind == TokenKind.Word && !tokens[i - 2].IsCapitalised && tokens[i - 2].End - tokens[i - 2].Start > 3;
    }

    /// <summary>The last mark of a quotation that ends with a full stop ends the sentence, unless its speaker follows.</summary>
    private static bool EndsWithQuote(IReadOnlyList<Token> tokens, int i, QuoteSpan quote)
    {
        if (tokens[i].End < quote.Outer.End || i + 1 < tokens.Count && tokens[i + 1].Start < quote.Outer.End)
        {
            return false;
        }

        if (i == 0 || !(tokens[i - 1].IsMark('.') || tokens[i - 1].IsMark('!') || tokens[i - 1].IsMark('?')))
        {
            return false;
        }

        if (i + 1 >= tokens.Count)
        {
            return true;
        }

        var next = tokens[i + 1];
        if (quote.Kind == QuoteKind.Speech)
        {
            for (var j = i + 1; j < Math.Min(tokens.Count, i + 6); j++)
            {
                if (tokens[j].Is(WordClass.Say))
                {
                    return false;
                }
            }
        }

        return next.IsCapitalised || next.Kind is TokenKind.OpenQuote or TokenKind.Number;
    }
}
