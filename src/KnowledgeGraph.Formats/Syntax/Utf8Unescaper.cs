using System.Buffers.Text;
using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Undoes ECHAR and UCHAR from UTF-8 to UTF-8, which never grows. The escapes were checked before.</summary>
internal static class Utf8Unescaper
{
    /// <summary>Gives how many bytes were written; the room must be as long as the escaped text.</summary>
    public static int Write(ReadOnlySpan<byte> escaped, Span<byte> room)
    {
        var written = 0;
        while (true)
        {
            var run = escaped.IndexOf((byte)'\\');
            var plain = run < 0 ? escaped : escaped[..run];
            plain.CopyTo(room[written..]);
            written += plain.Length;
            if (run < 0)
            {
                return written;
            }

            escaped = escaped[run..];
            var digits = escaped[1] switch { (byte)'u' => 4, (byte)'U' => 8, _ => 0 };
            if (digits == 0)
            {
                room[written++] = Character(escaped[1]);
                escaped = escaped[2..];
                continue;
            }

            _ = Utf8Parser.TryParse(escaped.Slice(2, digits), out uint value, out _, 'x');
            written += new Rune(value).EncodeToUtf8(room[written..]);
            escaped = escaped[(2 + digits)..];
        }
    }

    private static byte Character(byte letter) => letter switch
    {
        (byte)'t' => (byte)'\t',
        (byte)'b' => (byte)'\b',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'f' => (byte)'\f',
        var itself => itself,
    };
}
