using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>The shape of a person's name: two to five capitals, initials, small name parts, a suffix such as Jr.</summary>
internal sealed class PersonRun(Document document, SpanMap map)
{
    private const int MaxTokens = 6;
    private readonly Token[] _tokens = document.Tokens;

    /// <summary>The end of a name that starts at a token; the same index where none does.</summary>
    public int Right(int first, int end)
    {
        var i = first;
        var limit = Math.Min(end, first + MaxTokens);
        while (i < limit && map.IsFree(i))
        {
            var token = _tokens[i];
            if (IsNameWord(token))
            {
                i++;
                if (i < limit && _tokens[i].IsMark('.') && (token.End - token.Start == 1 || token.End - token.Start == 2 && i + 1 < limit && IsNameWord(_tokens[i + 1])))
                {
                    i++;
                }

                continue;
            }

            if (token.Is(WordClass.NamePart) && i > first && i + 1 < limit && IsNameWord(_tokens[i + 1]) && !(token.Has("the") && _tokens[i + 1].Lower is "prix" or "grand" or "golden" or "silver"))
            {
                i++;
                continue;
            }

            if (token.Kind == TokenKind.OpenQuote && Nickname(i, limit) is var close && close > i)
            {
                i = close;
                continue;
            }

            if (token.IsMark(',') && i + 1 < limit && _tokens[i + 1].Is(WordClass.SuffixName) && _tokens[i + 1].IsCapitalised)
            {
                i += 2;
                if (i < end && _tokens[i].IsMark('.') && _tokens[i].Start == _tokens[i - 1].End)
                {
                    i++;
                }

                break;
            }

            if (token.Is(WordClass.SuffixName) && token.IsCapitalised && i > first)
            {
                i++;
                if (i < end && _tokens[i].IsMark('.') && i + 1 < end && !_tokens[i + 1].IsCapitalised)
                {
                    i++;
                }

                break;
            }

            break;
        }

        return i;
    }

    /// <summary>The name's words as evidence has them, without a nickname's marks.</summary>
    public string NameOf(int first, int end) => document.TextOf(first, end).Replace("  ", " ", StringComparison.Ordinal);

    private static bool IsNameWord(Token token) =>
        token.IsCapitalised && !token.Is(WordClass.Month | WordClass.Weekday | WordClass.SuffixName | WordClass.AwardHead)
        && !(token.Is(WordClass.Det | WordClass.Pron | WordClass.Prep | WordClass.Conj) && !token.Is(WordClass.FirstName | WordClass.NamePart))
        && token.Word.Text.Length < 30 && !(token.Word.IsAllCaps && token.Word.Text.Length > 4);

    private int Nickname(int i, int limit)
    {
        for (var j = i + 1; j < limit && j < i + 4; j++)
        {
            if (_tokens[j].Kind == TokenKind.CloseQuote && j + 1 < limit && IsNameWord(_tokens[j + 1]))
            {
                return j + 1;
            }
        }

        return i;
    }
}
