namespace KnowledgeGraph.Formats.Syntax;

/// <content>Names, words and numbers.</content>
internal ref partial struct RdfLexer
{
    private void LexNameOrNumber(byte b)
    {
        if (!_lines && (Characters.IsDigit(b) || b is (byte)'+' or (byte)'-' or (byte)'.'))
        {
            LexNumber();
            return;
        }

        _contentStart = _at;
        if (b != ':')
        {
            var first = Characters.NameBase(_input[_at..]);
            if (first == 0)
            {
                throw Unreadable();
            }

            _at = NameTail(_at + first);
        }

        _contentEnd = _at;
        if (_lines || Peek(0) != ':')
        {
            Kind = TokenKind.Word;
            return;
        }

        _at++;
        LexLocalName();
        Kind = TokenKind.PrefixedName;
    }

    /// <summary>The end of <c>((PN_CHARS | '.')* PN_CHARS)?</c>: dots inside, none at the end.</summary>
    private readonly int NameTail(int at)
    {
        var end = at;
        while (true)
        {
            at += Characters.AsciiNameRun(_input[at..]);
            if (at > end && _input[at - 1] != '.')
            {
                end = at;
            }

            if (at < _input.Length && _input[at] == '.')
            {
                at++;
                continue;
            }

            var length = Characters.NameCharacter(_input[at..]);
            if (length == 0)
            {
                return end;
            }

            end = at += length;
        }
    }

    /// <summary>PN_LOCAL (Turtle, production 168s); the token may also end at the colon (PNAME_NS).</summary>
    private void LexLocalName()
    {
        var at = _at;
        var end = at;
        while (at < _input.Length)
        {
            var b = _input[at];
            var length = b switch
            {
                (byte)':' => 1,
                (byte)'.' when at > _at => 1,
                (byte)'-' when at == _at => 0,
                (byte)'%' => PercentEscape(at),
                (byte)'\\' => LocalEscape(at),
                _ => at == _at ? Characters.NameStartOrDigit(_input[at..]) : Characters.NameCharacter(_input[at..]),
            };
            if (length == 0)
            {
                break;
            }

            at += length;
            if (b != '.')
            {
                end = at;
            }
        }

        _at = end;
    }

    private readonly int PercentEscape(int at) =>
        at + 2 < _input.Length && Characters.IsHex(_input[at + 1]) && Characters.IsHex(_input[at + 2])
            ? 3
            : throw ErrorAt(at, at + 1, DiagnosticCodes.Escape, "expected two hexadecimal digits after '%' in a name");

    private int LocalEscape(int at)
    {
        if (at + 1 >= _input.Length || !Characters.IsLocalEscape(_input[at + 1]))
        {
            throw ErrorAt(at, at + 1, DiagnosticCodes.Escape, "expected one of _~.-!$&'()*+,;=/?#@% after '\\' in a name");
        }

        Escaped = true;
        return 2;
    }

    private void LexBlankNodeLabel()
    {
        _contentStart = _at + 2;
        var first = Characters.NameStartOrDigit(_input[_contentStart..]);
        if (first == 0)
        {
            throw ErrorAt(_at, _contentStart, DiagnosticCodes.Unexpected, "expected a blank node label after '_:'");
        }

        _at = _contentEnd = NameTail(_contentStart + first);
        Kind = TokenKind.BlankNodeLabel;
    }

    /// <summary>LANGTAG, <c>@prefix</c> and <c>@base</c>; with RDF 1.2's base direction <c>--ltr</c> inside the token.</summary>
    private void LexAtWord()
    {
        var at = _contentStart = _at + 1;
        while (true)
        {
            var from = at;
            while (at < _input.Length && (Characters.IsAsciiLetter(_input[at]) || (from > _contentStart && Characters.IsDigit(_input[at]))))
            {
                at++;
            }

            if (at == from)
            {
                throw ErrorAt(_at, Math.Max(at, _at + 1), DiagnosticCodes.Unexpected, "expected a language tag such as 'en-GB' after '@'");
            }

            if (at >= _input.Length || _input[at] != '-')
            {
                break;
            }

            at += at + 1 < _input.Length && _input[at + 1] == '-' ? 2 : 1;
        }

        _at = _contentEnd = at;
        Kind = TokenKind.AtWord;
    }

    /// <summary>INTEGER, DECIMAL, DOUBLE (Turtle, productions 19 to 21); a dot that no digit or exponent follows ends the statement.</summary>
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

        if (at == _contentStart || (whole == 0 && Kind == TokenKind.Integer))
        {
            throw Unreadable();
        }

        var exponent = Exponent(at);
        if (exponent > 0)
        {
            at += exponent;
            Kind = TokenKind.Double;
        }

        _at = _contentEnd = at;
    }

    private readonly int Digits(int at)
    {
        var end = at;
        while (end < _input.Length && Characters.IsDigit(_input[end]))
        {
            end++;
        }

        return end - at;
    }

    private readonly int Exponent(int at)
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
