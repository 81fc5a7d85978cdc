using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Numbers, strings, and the escapes of strings and IRIs.</summary>
internal sealed partial class Lexer
{
    private bool StartsNumber(int at)
    {
        if (_text[at] is '+' or '-')
        {
            at++;
        }

        return char.IsAsciiDigit(Peek(at)) || (Peek(at) == '.' && char.IsAsciiDigit(Peek(at + 1)));
    }

    private Token ScanNumber(int start)
    {
        var end = SkipDigits(_text[start] is '+' or '-' ? start + 1 : start);
        var kind = TokenKind.Integer;
        var fraction = Peek(end) == '.' ? SkipDigits(end + 1) : end;
        if (fraction > end + 1)
        {
            (kind, end) = (TokenKind.Decimal, fraction);
        }

        // DOUBLE may have a dot without digits after it (1.e5); a decimal may not.
        var exponent = SkipExponent(Math.Max(fraction, end));
        if (exponent > 0)
        {
            (kind, end) = (TokenKind.Double, exponent);
        }

        return new Token(kind, start, end, _text[start..end]);
    }

    private int SkipExponent(int at)
    {
        if (Peek(at) is not ('e' or 'E'))
        {
            return -1;
        }

        var digits = Peek(at + 1) is '+' or '-' ? at + 2 : at + 1;
        var end = SkipDigits(digits);
        return end > digits ? end : -1;
    }

    private int SkipDigits(int at)
    {
        while (char.IsAsciiDigit(Peek(at)))
        {
            at++;
        }

        return at;
    }

    private Token ScanString(int start)
    {
        var quote = _text[start];
        var isLong = Peek(start + 1) == quote && Peek(start + 2) == quote;
        var at = start + (isLong ? 3 : 1);
        var value = new StringBuilder();
        while (true)
        {
            if (at >= _text.Length || (!isLong && _text[at] is '\n' or '\r'))
            {
                throw Broken("the string is not closed", start, Math.Min(start + (isLong ? 3 : 1), _text.Length));
            }

            var c = _text[at];
            if (c == quote && (!isLong || (Peek(at + 1) == quote && Peek(at + 2) == quote)))
            {
                return new Token(TokenKind.String, start, at + (isLong ? 3 : 1), value.ToString());
            }

            if (c == '\\')
            {
                at = UnescapeInString(at, value);
            }
            else
            {
                at += AppendCharacter(at, value);
            }
        }
    }

    private int UnescapeInString(int at, StringBuilder value)
    {
        var c = Peek(at + 1);
        if (c is 'u' or 'U')
        {
            return UnescapeCodePoint(at, value);
        }

        value.Append(c switch
        {
            't' => '\t',
            'b' => '\b',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            '\\' or '"' or '\'' => c,
            _ => throw Broken("no such escape in a string; write \\\\ for a backslash", at, Math.Min(at + 2, _text.Length)),
        });
        return at + 2;
    }

    private int AppendCharacter(int at, StringBuilder value)
    {
        var c = NameCharacters.At(_text, at, out var length);
        if (c < 0)
        {
            throw Broken("half of a surrogate pair", at, at + 1);
        }

        value.Append(_text, at, length);
        return length;
    }

    private string UnescapeIri(int start, int end)
    {
        if (!_text.AsSpan(start, end - start).Contains('\\'))
        {
            return _text[start..end];
        }

        var value = new StringBuilder();
        var at = start;
        while (at < end)
        {
            if (_text[at] != '\\')
            {
                value.Append(_text[at++]);
                continue;
            }

            at = Peek(at + 1) is 'u' or 'U'
                ? UnescapeCodePoint(at, value)
                : throw Broken("an IRI has no escape but \\u and \\U", at, at + 1);
        }

        return value.ToString();
    }

    /// <summary>Reads \uXXXX or \UXXXXXXXX; surrogates are no characters, also in pairs.</summary>
    private int UnescapeCodePoint(int at, StringBuilder value)
    {
        var digits = _text[at + 1] == 'u' ? 4 : 8;
        var end = at + 2 + digits;
        if (end > _text.Length
            || !uint.TryParse(_text.AsSpan(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint)
            || !Rune.TryCreate(codePoint, out var rune))
        {
            throw Broken($"\\{_text[at + 1]} is followed by {digits} hexadecimal digits that name a character", at, Math.Min(end, _text.Length));
        }

        value.Append(rune.ToString());
        return end;
    }
}
