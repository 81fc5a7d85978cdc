using System.Text;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>The character classes of names (SPARQL 1.1, productions 164 to 173).</summary>
internal static class NameCharacters
{
    /// <summary>PN_CHARS_BASE.</summary>
    public static bool IsBase(int c) =>
        c < 0x80
            ? char.IsAsciiLetter((char)c)
            : c is (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D)
                or (>= 0x37F and <= 0x1FFF) or 0x200C or 0x200D or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF)
                or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);

    /// <summary>PN_CHARS_U.</summary>
    public static bool IsStart(int c) => c == '_' || IsBase(c);

    /// <summary>PN_CHARS.</summary>
    public static bool IsPart(int c) => c == '-' || IsVariablePart(c);

    /// <summary>The first character of VARNAME.</summary>
    public static bool IsVariableStart(int c) => IsStart(c) || IsDigit(c);

    /// <summary>A further character of VARNAME: PN_CHARS without the hyphen.</summary>
    public static bool IsVariablePart(int c) =>
        IsStart(c) || IsDigit(c) || c is 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    public static bool IsDigit(int c) => c is >= '0' and <= '9';

    /// <summary>The characters that PN_LOCAL_ESC allows after a backslash.</summary>
    public static bool IsLocalEscape(char c) => "_~.-!$&'()*+,;=/?#@%".Contains(c, StringComparison.Ordinal);

    /// <summary>The code point at an index, or -1 at the end or at half of a surrogate pair.</summary>
    public static int At(string text, int index, out int length)
    {
        length = 0;
        if (index >= text.Length)
        {
            return -1;
        }

        if (!Rune.TryGetRuneAt(text, index, out var rune))
        {
            return -1;
        }

        length = rune.Utf16SequenceLength;
        return rune.Value;
    }
}
