using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// What a quoted literal escapes, and how: the one way that canonical N-Triples knows (RDF 1.2 N-Triples, section 3). Everything else
/// stands for itself.
/// </summary>
internal static class LiteralEscapes
{
    private static readonly byte[][] Escapes = [.. Enumerable.Range(0, 0x80).Select(c => Encoding.ASCII.GetBytes(Escape(c)))];

    public static SearchValues<char> Characters { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u007F', '\uFFFE', '\uFFFF']);

    /// <summary>The bytes at which to look closer; 0xEF begins U+FFFE and U+FFFF, and other characters too.</summary>
    public static SearchValues<byte> Bytes { get; } = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (byte)c), (byte)'"', (byte)'\\', 0x7F, 0xEF]);

    public static ReadOnlySpan<byte> Of(char c) => c < 0x80 ? Escapes[c] : c == '\uFFFE' ? "\\uFFFE"u8 : "\\uFFFF"u8;

    /// <summary>The escape for the character that begins the text, and its length; empty if it stands for itself.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, out int length)
    {
        if (text[0] < 0x80)
        {
            length = 1;
            return Escapes[text[0]];
        }

        // Well-formed UTF-8: 0xEF has two more.
        length = 3;
        return text[1] == 0xBF && text[2] >= 0xBE ? (text[2] == 0xBE ? "\\uFFFE"u8 : "\\uFFFF"u8) : default;
    }

    private static string Escape(int c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        _ => "\\u" + c.ToString("X4", System.Globalization.CultureInfo.InvariantCulture),
    };
}
