using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>IRI references and strings: everything between delimiters, with its escapes checked but not yet undone.</content>
internal ref partial struct TurtleLexer
{
    private static readonly SearchValues<byte> QuoteStops = SearchValues.Create("\"\\\n\r"u8);
    private static readonly SearchValues<byte> SingleQuoteStops = SearchValues.Create("'\\\n\r"u8);

    private void LexAngle()
    {
        if (Peek(1) == '<')
        {
            var isTerm = Peek(2) == '(';
            Take(isTerm ? TokenKind.OpenTripleTerm : TokenKind.OpenReifiedTriple, isTerm ? 3 : 2);
            return;
        }

        var at = _contentStart = _at + 1;
        while (true)
        {
            var run = _input[at..].IndexOfAny(Characters.IriStops);
            if (run < 0)
            {
                RequireEnd("expected '>' to close the IRI");
                return;
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
                    Escaped = true;
                    at += UnicodeEscape(at);
                    if (_cut)
                    {
                        return;
                    }

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
        IsLong = Peek(1) == quote && Peek(2) == quote;
        if (IsLong)
        {
            LexLongString(quote);
            return;
        }

        var stops = quote == '"' ? QuoteStops : SingleQuoteStops;
        var at = _contentStart = _at + 1;
        while (true)
        {
            var run = _input[at..].IndexOfAny(stops);
            if (run < 0)
            {
                RequireEnd("expected the closing quote of the string");
                return;
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
                IsUnclosed = true;
                throw ErrorAt(_at, at, DiagnosticCodes.Unexpected, "expected the closing quote of the string, found the end of the line");
            }

            at += StringEscape(at);
            if (_cut)
            {
                return;
            }
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
                RequireEnd("expected the closing quotes of the string");
                return;
            }

            at += run;
            if (_input[at] == '\\')
            {
                at += StringEscape(at);
                if (_cut)
                {
                    return;
                }
            }
            else if (at + 2 >= _input.Length)
            {
                // Fewer than three bytes: no end of the string yet, or none at all.
                RequireEnd("expected the closing quotes of the string");
                return;
            }
            else if (_input[at + 1] == quote && _input[at + 2] == quote)
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

    /// <summary>The token goes on to the end of the piece: more is needed, or it is an error, which shows only where the token begins.</summary>
    private void RequireEnd(string expected)
    {
        if (_final)
        {
            IsUnclosed = true;
            throw ErrorAt(_at, _contentStart, DiagnosticCodes.Unexpected, expected + ", found the end of the document");
        }

        _cut = true;
    }

    private int StringEscape(int at)
    {
        Escaped = true;
        return at + 1 < _input.Length && "tbnrf\"'\\"u8.Contains(_input[at + 1]) ? 2 : UnicodeEscape(at);
    }

    /// <summary>UCHAR: <c>\u</c> with 4 or <c>\U</c> with 8 digits, a Unicode scalar value.</summary>
    private int UnicodeEscape(int at)
    {
        if (at + 1 >= _input.Length && !_final)
        {
            _cut = true;
            return 0;
        }

        var digits = at + 1 >= _input.Length ? 0 : _input[at + 1] switch { (byte)'u' => 4, (byte)'U' => 8, _ => 0 };
        if (digits == 0)
        {
            var close = at + 1 < _input.Length && _input[at + 1] < 0x80 ? at + 2 : at + 1;
            throw ErrorAt(at, close, DiagnosticCodes.Escape, $"'{Excerpt(at, close)}' is not an escape here");
        }

        var end = at + 2 + digits;
        if (end > _input.Length && !_final)
        {
            _cut = true;
            return 0;
        }

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
