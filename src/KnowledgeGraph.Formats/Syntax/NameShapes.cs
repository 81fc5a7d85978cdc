using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Whether a string can stand in Turtle as it is, for the writers.</summary>
internal static class NameShapes
{
    /// <summary>PN_PREFIX, or empty.</summary>
    public static bool IsPrefix(string text) => text.Length == 0 || IsName(text, local: false);

    /// <summary>PN_LOCAL without escapes, or empty.</summary>
    public static bool IsPlainLocal(ReadOnlySpan<char> text) => text.IsEmpty || IsName(text, local: true);

    public static bool IsInteger(string text) => IsNumber(text, needsDot: false, needsExponent: false) && !text.Contains('.', StringComparison.Ordinal);

    public static bool IsDecimal(string text) => IsNumber(text, needsDot: true, needsExponent: false);

    public static bool IsDouble(string text) => IsNumber(text, needsDot: false, needsExponent: true);

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
    private static bool IsNumber(string text, bool needsDot, bool needsExponent)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var whole = Digits(text, at);
        at += whole;
        var dot = at < text.Length && text[at] == '.';
        var fraction = dot ? Digits(text, at + 1) : 0;
        at += dot ? 1 + fraction : 0;
        if ((dot && fraction == 0) || whole + fraction == 0 || (needsDot && !dot))
        {
            return false;
        }

        if (needsExponent)
        {
            if (at >= text.Length || text[at] is not ('e' or 'E'))
            {
                return false;
            }

            at++;
            at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
            var digits = Digits(text, at);
            return digits > 0 && at + digits == text.Length;
        }

        return at == text.Length;
    }

    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
