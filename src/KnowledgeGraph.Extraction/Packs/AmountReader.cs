using System.Globalization;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Tokens;

namespace KnowledgeGraph.Extraction.Packs;

/// <summary>Finds amounts of money and whole dates in tokens: "£4.5m", "12 million euros", "1 July 2024", "July 1, 2024".</summary>
internal static class AmountReader
{
    private const int MaxDigits = 15;

    public static (int Length, decimal Amount, string Currency)? Money(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (Sign(tokens[i]) is { } sign)
        {
            return i + 1 < end && Amount(tokens, i + 1, end) is { } after ? (after.Length + 1, after.Amount, sign) : null;
        }

        return Amount(tokens, i, end) is { } amount && i + amount.Length < end && Word(tokens[i + amount.Length].Lower) is { } currency
            ? (amount.Length + 1, amount.Amount, currency)
            : null;
    }

    public static (int Length, DateOnly Date)? Date(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (i + 2 < end && IsMonth(tokens[i + 1]) && Day(tokens[i]) is { } first && Year(tokens, i + 2, end) is { } of)
        {
            return Valid(of.Year, tokens[i + 1].Word.Number, first) is { } date ? (of.End - i, date) : null;
        }

        return i + 2 < end && IsMonth(tokens[i]) && Day(tokens[i + 1]) is { } second && Year(tokens, i + 2, end) is { } then
            && Valid(then.Year, tokens[i].Word.Number, second) is { } day
            ? (then.End - i, day)
            : null;
    }

    private static (int Length, decimal Amount)? Amount(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (tokens[i].Kind != TokenKind.Number)
        {
            return null;
        }

        var text = tokens[i].Word.Text;
        var digits = text.Length;
        while (digits > 0 && char.IsAsciiLetter(text[digits - 1]))
        {
            digits--;
        }

        if (digits > MaxDigits || !decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (digits < text.Length)
        {
            return Scale(text[digits..].ToLowerInvariant()) is { } suffix ? (1, Plain(number * suffix)) : null;
        }

        return i + 1 < end && Scale(tokens[i + 1].Lower) is { } scale ? (2, Plain(number * scale)) : (1, Plain(number));
    }

    // Without zeros after the point: division by a one of many digits takes them away.
    private static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    private static decimal? Scale(string word) => word switch
    {
        "k" or "thousand" => 1_000m,
        "m" or "mn" or "million" => 1_000_000m,
        "bn" or "billion" => 1_000_000_000m,
        _ => null,
    };

    private static string? Sign(Token token) => token.Word.Text switch
    {
        "£" => "GBP",
        "€" => "EUR",
        "$" => "USD",
        "¥" => "JPY",
        _ => null,
    };

    private static string? Word(string word) => word switch
    {
        "pound" or "pounds" or "gbp" => "GBP",
        "euro" or "euros" or "eur" => "EUR",
        "dollar" or "dollars" or "usd" => "USD",
        "yen" or "jpy" => "JPY",
        _ => null,
    };

    private static bool IsMonth(Token token) => token.Is(WordClass.Month) && token.IsCapitalised;

    private static int? Day(Token token) =>
        token.Kind == TokenKind.Number && token.End - token.Start <= 4 && token.Word.Number is >= 1 and <= 31 ? token.Word.Number : null;

    private static (int Year, int End)? Year(ReadOnlySpan<Token> tokens, int i, int end)
    {
        var at = tokens[i].IsMark(',') ? i + 1 : i;
        return at < end && Mentions.NumberFinder.IsYear(tokens[at]) ? (tokens[at].Word.Number, at + 1) : null;
    }

    private static DateOnly? Valid(int year, int month, int day) =>
        month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
