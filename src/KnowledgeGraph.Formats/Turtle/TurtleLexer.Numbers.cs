using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>Numbers.</content>
internal ref partial struct TurtleLexer
{
    /// <summary>INTEGER, DECIMAL, DOUBLE; a dot that no digit or exponent follows ends the statement.</summary>
    private void LexNumber()
    {
        var at = _contentStart = _at;
        if (_input[at] is (byte)'+' or (byte)'-')
        {
            at++;
        }

        var whole = Digits(at);
        at += whole;
        Kind = TokenKind.Integer;
        if (at < _input.Length && _input[at] == '.')
        {
            var fraction = Digits(at + 1);
            if (fraction > 0)
            {
                at += 1 + fraction;
                Kind = TokenKind.Decimal;
            }
            else if (whole > 0 && Exponent(at + 1) > 0)
            {
                at++;
            }
        }

        if (whole == 0 && Kind == TokenKind.Integer)
        {
            RefuseByte();
            return;
        }

        var exponent = Exponent(at);
        if (exponent > 0)
        {
            at += exponent;
            Kind = TokenKind.Double;
        }

        _at = _contentEnd = at;
    }

    private int Digits(int at)
    {
        var end = at;
        while (end < _input.Length && Characters.IsDigit(_input[end]))
        {
            end++;
        }

        _cut |= end >= _input.Length && !_final;
        return end - at;
    }

    private int Exponent(int at)
    {
        if (at >= _input.Length || (_input[at] | 0x20) != 'e')
        {
            return 0;
        }

        var sign = at + 1 < _input.Length && _input[at + 1] is (byte)'+' or (byte)'-' ? 1 : 0;
        var digits = Digits(at + 1 + sign);
        return digits == 0 ? 0 : 1 + sign + digits;
    }
}
