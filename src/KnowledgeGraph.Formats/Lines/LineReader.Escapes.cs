using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Lines;

/// <content>Escapes and errors.</content>
internal ref partial struct LineReader
{
    /// <summary>UCHAR: <c>\u</c> with 4 or <c>\U</c> with 8 digits, a Unicode scalar value; gives its length.</summary>
    private int UnicodeEscape(int at)
    {
        var digits = at + 1 >= _bytes.Length ? 0 : _bytes[at + 1] switch { (byte)'u' => 4, (byte)'U' => 8, _ => 0 };
        if (digits == 0)
        {
            var shown = Math.Min(at + 2, _bytes.Length);
            throw Fail(at, shown, DiagnosticCodes.Escape, $"'{Excerpt(_bytes[at..shown])}' is not an escape here");
        }

        var end = at + 2 + digits;
        if (end > _bytes.Length
            || !Utf8Parser.TryParse(_bytes[(at + 2)..end], out uint value, out var consumed, 'x')
            || consumed != digits)
        {
            throw Fail(
                at, Math.Min(end, _bytes.Length), DiagnosticCodes.Escape,
                string.Create(CultureInfo.InvariantCulture, $"expected {digits} hexadecimal digits after '{(digits == 4 ? "\\u" : "\\U")}'"));
        }

        return Rune.IsValid(value)
            ? 2 + digits
            : throw Fail(at, end, DiagnosticCodes.Escape, $"'{Excerpt(_bytes[at..end])}' is not a Unicode character (a surrogate, or above U+10FFFF)");
    }

    /// <summary>Undoes escapes that were found to be right, in the scratch buffer.</summary>
    private ReadOnlySpan<byte> Unescape(scoped ReadOnlySpan<byte> escaped)
    {
        _scratched = true;
        var room = _tools.Scratch.Take(escaped.Length);
        return room[..Utf8Unescaper.Write(escaped, room)];
    }

    private RdfSyntaxException Expected(string what)
    {
        var end = _at;
        if (_at < _bytes.Length)
        {
            var rest = _bytes[_at..];
            var stop = rest.IndexOfAny(" \t\r\n"u8);
            end = _at + Math.Max(stop < 0 ? rest.Length : stop, 1);
        }

        RanOut = _at == _bytes.Length;
        var found = _at < _bytes.Length && _bytes[_at] is not ((byte)'\n' or (byte)'\r') ? $"'{Excerpt(_bytes[_at..end])}'" : EndName(_at);
        Token = _at;
        return Fail(_at, end, DiagnosticCodes.Unexpected, $"expected {what}, found {found}");
    }

    private readonly string EndName(int at) => at < _bytes.Length ? "the end of the line" : "the end of the document";

    private RdfSyntaxException Limit(int at, string name, long limit)
    {
        Failed = true;
        return _context.Limit(_bytes, at, name, limit);
    }

    private RdfSyntaxException Fail(int start, int end, string code, string message)
    {
        Failed = true;
        RanOut |= end >= _bytes.Length;
        return _context.Error(_bytes, start, end, code, message);
    }

    private static string CodePoint(byte b) => string.Create(CultureInfo.InvariantCulture, $"U+{b:X4}");

    private static string Excerpt(ReadOnlySpan<byte> text)
    {
        const int longest = 60;
        var shown = Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * longest)]);
        return shown.Length <= longest ? shown : string.Concat(shown.AsSpan(0, longest), "...");
    }
}
