using System.Buffers;
using System.Numerics;
using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Whether a text can stand in Turtle as it is, for the writers.</summary>
internal static class NameShapes
{
    private static readonly SearchValues<byte> AsciiLocal =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-.:"u8);

    /// <summary>PN_PREFIX, or empty.</summary>
    public static bool IsPrefix(string text) => text.Length == 0 || IsName(text, local: false);

    /// <summary>PN_LOCAL without escapes, or empty.</summary>
    public static bool IsPlainLocal(ReadOnlySpan<char> text) => text.IsEmpty || IsName(text, local: true);

    /// <summary>PN_LOCAL without escapes, or empty; the text is well-formed UTF-8.</summary>
    public static bool IsPlainLocal(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[^1] == '.')
        {
            return false;
        }

        if (!text.ContainsAnyExcept(AsciiLocal))
        {
            return text[0] is not ((byte)'-' or (byte)'.');
        }

        var first = true;
        while (!text.IsEmpty)
        {
            if (text[0] < 0x80)
            {
                var c = text[0];
                if (!(first ? CanStart(c, local: true) : CanContinue(c, local: true)))
                {
                    return false;
                }

                text = text[1..];
            }
            else
            {
                Rune.DecodeFromUtf8(text, out var rune, out var length);
                if (!(first ? Characters.IsNameStartRune(rune.Value) : Characters.IsNameRune(rune.Value)))
                {
                    return false;
                }

                text = text[length..];
            }

            first = false;
        }

        return true;
    }

    public static bool IsInteger(string text) => IsInteger<char>(text);

    public static bool IsDecimal(string text) => IsDecimal<char>(text);

    public static bool IsDouble(string text) => IsDouble<char>(text);

    /// <summary>INTEGER over UTF-16 or UTF-8.</summary>
    public static bool IsInteger<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> =>
        IsNumber(text, needsDot: false, needsExponent: false) && !text.Contains(T.CreateTruncating('.'));

    /// <summary>DECIMAL over UTF-16 or UTF-8.</summary>
    public static bool IsDecimal<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => IsNumber(text, needsDot: true, needsExponent: false);

    /// <summary>DOUBLE over UTF-16 or UTF-8.</summary>
    public static bool IsDouble<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T> => IsNumber(text, needsDot: false, needsExponent: true);

    private static bool IsName(ReadOnlySpan<char> text, bool local)
    {
        if (text[^1] == '.' || !CodePoints.IsWellFormed(text))
        {
            return false;
        }

        var first = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!(first ? CanStart(rune.Value, local) : CanContinue(rune.Value, local)))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    private static bool CanStart(int c, bool local) =>
        c < 0x80
            ? char.IsAsciiLetter((char)c) || (local && (c is '_' or ':' || char.IsAsciiDigit((char)c)))
            : Characters.IsNameStartRune(c);

    private static bool CanContinue(int c, bool local) =>
        c < 0x80
            ? char.IsAsciiLetterOrDigit((char)c) || c is '_' or '-' or '.' || (local && c == ':')
            : Characters.IsNameRune(c);

    /// <summary>The numbers of Turtle, productions 19 to 21, without the forms that end in a dot.</summary>
    private static bool IsNumber<T>(ReadOnlySpan<T> text, bool needsDot, bool needsExponent)
        where T : unmanaged, IBinaryInteger<T>
    {
        var at = At(text, 0) is '+' or '-' ? 1 : 0;
        var whole = Digits(text, at);
        at += whole;
        var dot = At(text, at) == '.';
        var fraction = dot ? Digits(text, at + 1) : 0;
        at += dot ? 1 + fraction : 0;
        if ((dot && fraction == 0) || whole + fraction == 0 || (needsDot && !dot))
        {
            return false;
        }

        if (needsExponent)
        {
            if (At(text, at) is not ('e' or 'E'))
            {
                return false;
            }

            at++;
            at += At(text, at) is '+' or '-' ? 1 : 0;
            var digits = Digits(text, at);
            return digits > 0 && at + digits == text.Length;
        }

        return at == text.Length;
    }

    private static int Digits<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T>
    {
        var end = at;
        while (At(text, end) is >= '0' and <= '9')
        {
            end++;
        }

        return end - at;
    }

    private static int At<T>(ReadOnlySpan<T> text, int at)
        where T : unmanaged, IBinaryInteger<T> => at < text.Length ? int.CreateTruncating(text[at]) : -1;
}
