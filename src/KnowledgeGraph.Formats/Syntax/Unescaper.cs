using System.Buffers.Text;
using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>Undoes the escapes of a token. The lexer has checked them.</summary>
internal static class Unescaper
{
    public static string Text(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (true)
        {
            var run = escaped.IndexOf((byte)'\\');
            if (run < 0)
            {
                return text.Append(Encoding.UTF8.GetString(escaped)).ToString();
            }

            text.Append(Encoding.UTF8.GetString(escaped[..run]));
            escaped = escaped[(run + AppendEscape(text, escaped[run..]))..];
        }
    }

    /// <summary>PN_LOCAL_ESC: the character after each backslash stands for itself.</summary>
    public static string LocalName(ReadOnlySpan<byte> escaped) =>
        Encoding.UTF8.GetString(escaped).Replace("\\", "", StringComparison.Ordinal);

    private static int AppendEscape(StringBuilder text, ReadOnlySpan<byte> escape)
    {
        var digits = escape[1] switch { (byte)'u' => 4, (byte)'U' => 8, _ => 0 };
        if (digits > 0)
        {
            _ = Utf8Parser.TryParse(escape.Slice(2, digits), out uint value, out _, 'x');
            text.Append(new Rune(value).ToString());
            return 2 + digits;
        }

        text.Append((char)escape[1] switch
        {
            't' => '\t',
            'b' => '\b',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            var itself => itself,
        });
        return 2;
    }
}
