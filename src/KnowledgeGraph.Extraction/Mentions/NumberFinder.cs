using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Mentions;

/// <summary>Finds years, ranges of years, dates, counts and ordinals.</summary>
internal sealed class NumberFinder(Document document, SpanMap map)
{
    private readonly Token[] _tokens = document.Tokens;

    public static bool IsYear(Token token) =>
        token.Kind == TokenKind.Number && token.End - token.Start == 4 && token.Word.Number is >= 1870 and <= 2100;

    public void Find(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (map.IsFree(i))
            {
                i = Math.Max(i, FindAt(i, sentence.End) - 1);
            }
        }
    }

    private int FindAt(int i, int end)
    {
        var token = _tokens[i];
        if (token.Is(WordClass.Month) && token.IsCapitalised && FindDate(i, end) is var after && after > i)
        {
            return after;
        }

        if (IsYear(token))
        {
            var range = i + 2 < end && _tokens[i + 1].Word.Text is "–" or "-" or "—" or "‑" ? YearAfter(i, i + 2) : -1;
            if (range >= 0)
            {
                Claim(ItemKind.Years, i, i + 3, token.Word.Number, range);
                return i + 3;
            }

            Claim(ItemKind.Year, i, i + 1, token.Word.Number);
            return i + 1;
        }

        // "2002-2009" and "1989–98" in one token.
        if (token.Kind == TokenKind.Number && token.End - token.Start == 9 && token.Word.Text[4] is '-' or '‑'
            && int.TryParse(token.Word.Text.AsSpan(0, 4), out var from) && int.TryParse(token.Word.Text.AsSpan(5), out var to))
        {
            Claim(ItemKind.Years, i, i + 1, from, to);
            return i + 1;
        }

        if (token.Is(WordClass.Ordinal) || (token.Kind == TokenKind.Number && char.IsLetter(token.Word.Text[^1]) && token.Word.Number > 0))
        {
            Claim(ItemKind.Ordinal, i, i + 1, token.Word.Number);
            return i + 1;
        }

        if (token.Word.Number > 0 && (token.Is(WordClass.Number) || token.Kind == TokenKind.Number) && !token.Has("one") && !token.Has("both"))
        {
            Claim(ItemKind.Number, i, i + 1, token.Word.Number);
            return i + 1;
        }

        return i;
    }

    private int YearAfter(int first, int i)
    {
        var token = _tokens[i];
        if (IsYear(token))
        {
            return token.Word.Number;
        }

        if (token.Lower == "present")
        {
            return 0;
        }

        return token.Kind == TokenKind.Number && token.End - token.Start == 2 ? _tokens[first].Word.Number / 100 * 100 + token.Word.Number : -1;
    }

    /// <summary>"January 12, 2014" and "May 2015" are a year with a day or month.</summary>
    private int FindDate(int i, int end)
    {
        var month = _tokens[i].Word.Number;
        var j = i + 1;
        var day = 0;
        if (j < end && _tokens[j].Kind == TokenKind.Number && _tokens[j].Word.Number is > 0 and <= 31 && !IsYear(_tokens[j]))
        {
            day = _tokens[j].Word.Number;
            j++;
            if (j < end && _tokens[j].IsMark(','))
            {
                j++;
            }
        }

        if (j >= end || !IsYear(_tokens[j]))
        {
            return i;
        }

        var year = _tokens[j].Word.Number;
        var date = day > 0 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : (DateOnly?)null;
        Claim(ItemKind.Year, i, j + 1, year, 0, date);
        return j + 1;
    }

    private void Claim(ItemKind kind, int first, int end, int value, int value2 = 0, DateOnly? date = null) => map.Claim(new Item
    {
        Kind = kind,
        First = first,
        End = end,
        Start = _tokens[first].Start,
        Stop = _tokens[end - 1].End,
        Word = _tokens[first].Word,
        Value = value,
        Value2 = value2,
        Date = date,
    });
}
