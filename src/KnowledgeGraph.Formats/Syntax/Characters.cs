using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>The character classes of the Turtle family (RDF 1.1 Turtle, section 6.5) over UTF-8 bytes.</summary>
internal static class Characters
{
    private const byte NameStart = 1;
    private const byte Name = 2;
    private const byte Digit = 4;
    private const byte Hex = 8;

    private static readonly byte[] Ascii = BuildAscii();

    /// <summary>What ends the plain run inside an IRIREF: its end, an escape, or a character that it cannot hold.</summary>
    public static readonly SearchValues<byte> IriStops = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(b => (byte)b), .. "<>\"{}|^`\\"u8]);

    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    public static bool IsAsciiLetter(byte b) => (uint)((b | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsHex(byte b) => b < 0x80 && (Ascii[b] & Hex) != 0;

    /// <summary>The length in bytes of the PN_CHARS_BASE at this place, 0 if there is none.</summary>
    public static int NameBase(ReadOnlySpan<byte> at) =>
        at.IsEmpty ? 0 : at[0] < 0x80 ? (at[0] != '_' && (Ascii[at[0]] & NameStart) != 0 ? 1 : 0) : Wide(at, start: true);

    /// <summary>The length in bytes of the PN_CHARS_U or digit at this place, 0 if there is none.</summary>
    public static int NameStartOrDigit(ReadOnlySpan<byte> at) =>
        at.IsEmpty ? 0 : at[0] < 0x80 ? ((Ascii[at[0]] & (NameStart | Digit)) != 0 ? 1 : 0) : Wide(at, start: true);

    /// <summary>The length in bytes of the PN_CHARS at this place, 0 if there is none.</summary>
    public static int NameCharacter(ReadOnlySpan<byte> at) =>
        at.IsEmpty ? 0 : at[0] < 0x80 ? ((Ascii[at[0]] & Name) != 0 ? 1 : 0) : Wide(at, start: false);

    /// <summary>The number of leading bytes that are ASCII PN_CHARS, the common part of names.</summary>
    public static int AsciiNameRun(ReadOnlySpan<byte> text)
    {
        var classes = Ascii;
        var i = 0;
        while (i < text.Length && text[i] < 0x80 && (classes[text[i]] & Name) != 0)
        {
            i++;
        }

        return i;
    }

    /// <summary>The length of a BLANK_NODE_LABEL without <c>_:</c>, 0 if none begins here. Dots may stand inside, not at the end.</summary>
    public static int BlankNodeLabel(ReadOnlySpan<byte> text)
    {
        var at = NameStartOrDigit(text);
        var end = at;
        while (at > 0 && at < text.Length)
        {
            var run = AsciiNameRun(text[at..]);
            run += run > 0 ? 0 : NameCharacter(text[at..]);
            at += run;
            end = run > 0 ? at : end;
            if (run == 0)
            {
                if (text[at] != '.')
                {
                    break;
                }

                at++;
            }
        }

        return end;
    }

    public static bool IsNameStartRune(int c) =>
        c is (>= 0xC0 and <= 0xD6) or (>= 0xD8 and <= 0xF6) or (>= 0xF8 and <= 0x2FF) or (>= 0x370 and <= 0x37D)
            or (>= 0x37F and <= 0x1FFF) or 0x200C or 0x200D or (>= 0x2070 and <= 0x218F) or (>= 0x2C00 and <= 0x2FEF)
            or (>= 0x3001 and <= 0xD7FF) or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFFD) or (>= 0x10000 and <= 0xEFFFF);

    public static bool IsNameRune(int c) =>
        IsNameStartRune(c) || c is 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;

    /// <summary>One of the characters that PN_LOCAL_ESC allows after a backslash.</summary>
    public static bool IsLocalEscape(byte b) => "_~.-!$&'()*+,;=/?#@%"u8.Contains(b);

    private static int Wide(ReadOnlySpan<byte> at, bool start)
    {
        if (Rune.DecodeFromUtf8(at, out var rune, out var length) != OperationStatus.Done)
        {
            return 0;
        }

        return (start ? IsNameStartRune(rune.Value) : IsNameRune(rune.Value)) ? length : 0;
    }

    private static byte[] BuildAscii()
    {
        var table = new byte[0x80];
        for (var c = 0; c < 0x80; c++)
        {
            var letter = char.IsAsciiLetter((char)c) || c == '_';
            var digit = char.IsAsciiDigit((char)c);
            table[c] = (byte)((letter ? NameStart : 0) | (letter || digit || c == '-' ? Name : 0)
                | (digit ? Digit : 0) | (char.IsAsciiHexDigit((char)c) ? Hex : 0));
        }

        return table;
    }
}
