using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <content>IRI references and strings: everything between delimiters, with its escapes checked but not yet undone.</content>
internal ref partial struct RdfLexer
{
    private void LexAngle()
    {
        if (Peek(1) == '<')
        {
            Take(Peek(2) == '(' ? TokenKind.OpenTripleTerm : TokenKind.OpenReifiedTriple, Peek(2) == '(' ? 3 : 2);
            return;
        }

        var at = _contentStart = _at + 1;
        while (true)
        {
            var run = _input[at..].IndexOfAny(Characters.IriStops);
            if (run < 0)
            {
                throw ErrorAt(_at, _input.Length, DiagnosticCodes.Unexpected, "expected '>' to close the IRI, found the end of the document");
            }

            at += run;
            switch (_input[at])
            {
                case (byte)'>':
                    _contentEnd = at;
                    _at = at + 1;
                    Kind = TokenKind.IriReference;
                    return;
                case (byte)'\\':
                    at += UnicodeEscape(at);
                    Escaped = true;
                    break;
                default:
                    throw ErrorAt(
                        at, at + 1, DiagnosticCodes.Character,
                        string.Create(CultureInfo.InvariantCulture, $"an IRI cannot hold U+{_input[at]:X4}"));
            }
        }
    }

    private void LexString(byte quote)
    {
        Kind = TokenKind.String;
        if (!_lines && Peek(1) == quote && Peek(2) == quote)
        {
            LexLongString(quote);
            return;
        }

        var at = _contentStart = _at + 1;
        while (true)
        {
            var run = _input[at..].IndexOfAny([quote, (byte)'\\', (byte)'\n', (byte)'\r']);
            if (run < 0)
            {
                throw UnclosedString(_input.Length, "the end of the document");
            }

            at += run;
            var b = _input[at];
            if (b == quote)
            {
                _contentEnd = at;
                _at = at + 1;
                return;
            }

            if (b != '\\')
            {
                throw UnclosedString(at, "the end of the line");
            }

            at += StringEscape(at);
        }
    }

    private void LexLongString(byte quote)
    {
        var at = _contentStart = _at + 3;
        while (true)
        {
            var run = _input[at..].IndexOfAny(quote, (byte)'\\');
            if (run < 0)
            {
                throw UnclosedString(_input.Length, "the end of the document");
            }

            at += run;
            if (_input[at] == '\\')
            {
                at += StringEscape(at);
            }
            else if (at + 2 < _input.Length && _input[at + 1] == quote && _input[at + 2] == quote)
            {
                _contentEnd = at;
                _at = at + 3;
                return;
            }
            else
            {
                at++;
            }
        }
    }

    private readonly RdfSyntaxException UnclosedString(int end, string found) =>
        ErrorAt(_at, end, DiagnosticCodes.Unexpected, $"expected the closing quote of the string, found {found}");

    private int StringEscape(int at)
    {
        Escaped = true;
        return at + 1 < _input.Length && "tbnrf\"'\\"u8.Contains(_input[at + 1]) ? 2 : UnicodeEscape(at);
    }

    /// <summary>UCHAR: <c>\u</c> with 4 or <c>\U</c> with 8 digits, a Unicode scalar value.</summary>
    private readonly int UnicodeEscape(int at)
    {
        var digits = at + 1 >= _input.Length ? 0 : _input[at + 1] switch { (byte)'u' => 4, (byte)'U' => 8, _ => 0 };
        if (digits == 0)
        {
            throw ErrorAt(at, Math.Min(at + 2, _input.Length), DiagnosticCodes.Escape, $"'{Excerpt(at, Math.Min(at + 2, _input.Length))}' is not an escape here");
        }

        var end = at + 2 + digits;
        if (end > _input.Length
            || !Utf8Parser.TryParse(_input[(at + 2)..end], out uint value, out var consumed, 'x')
            || consumed != digits)
        {
            throw ErrorAt(
                at, Math.Min(end, _input.Length), DiagnosticCodes.Escape,
                string.Create(CultureInfo.InvariantCulture, $"expected {digits} hexadecimal digits after '{(digits == 4 ? "\\u" : "\\U")}'"));
        }

        return Rune.IsValid(value)
            ? 2 + digits
            : throw ErrorAt(at, end, DiagnosticCodes.Escape, $"'{Excerpt(at, end)}' is not a Unicode character (a surrogate, or above U+10FFFF)");
    }
}
