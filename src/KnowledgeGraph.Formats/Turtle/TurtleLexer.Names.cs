using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <content>Names and words. Each of them may go on behind the end of the piece.</content>
internal ref partial struct TurtleLexer
{
    /// <summary>PNAME_NS, PNAME_LN, or a word: a keyword or a mistake.</summary>
    private void LexName()
    {
        var at = _contentStart = _at;
        if (_input[at] != ':')
        {
            var first = Characters.NameBase(_input[at..]);
            if (first == 0)
            {
                RefuseByte();
                return;
            }

            at = NameEnd(at + first);
            if (_cut)
            {
                return;
            }
        }

        _contentEnd = at;
        if (at < _input.Length && _input[at] == ':')
        {
            Kind = TokenKind.PrefixedName;
            _at = LocalEnd(at + 1);
            return;
        }

        Kind = TokenKind.Word;
        _at = at;
    }

    /// <summary>The end of <c>((PN_CHARS | '.')* PN_CHARS)?</c>: dots inside, none at the end.</summary>
    private int NameEnd(int at)
    {
        var classes = ByteClass.Of;
        var end = at;
        while (at < _input.Length)
        {
            var b = _input[at];
            if ((classes[b] & ByteClass.Name) != 0)
            {
                end = ++at;
            }
            else if (b == '.')
            {
                at++;
            }
            else if ((classes[b] & ByteClass.Wide) != 0 && Characters.NameCharacter(_input[at..]) is > 0 and var length)
            {
                end = at += length;
            }
            else
            {
                return end;
            }
        }

        _cut = !_final;
        return end;
    }

    /// <summary>The end of PN_LOCAL, which may be empty (Turtle, section 7.5).</summary>
    private int LocalEnd(int at)
    {
        var classes = ByteClass.Of;
        var start = at;
        var end = at;
        while (at < _input.Length)
        {
            var b = _input[at];
            if ((classes[b] & ByteClass.Name) != 0 && (b != '-' || at > start))
            {
                end = ++at;
                continue;
            }

            var length = b switch
            {
                (byte)':' => 1,
                (byte)'.' when at > start => 1,
                (byte)'%' => PercentEscape(at),
                (byte)'\\' => LocalEscape(at),
                >= 0x80 => at == start ? Characters.NameStartOrDigit(_input[at..]) : Characters.NameCharacter(_input[at..]),
                _ => 0,
            };
            if (length == 0)
            {
                return end;
            }

            at += length;
            if (b != '.')
            {
                end = at;
            }
        }

        _cut = !_final;
        return end;
    }

    private int PercentEscape(int at)
    {
        if (at + 2 >= _input.Length && !_final)
        {
            _cut = true;
            return 0;
        }

        return at + 2 < _input.Length && Characters.IsHex(_input[at + 1]) && Characters.IsHex(_input[at + 2])
            ? 3
            : throw ErrorAt(at, at + 1, DiagnosticCodes.Escape, "expected two hexadecimal digits after '%' in a name");
    }

    private int LocalEscape(int at)
    {
        if (at + 1 >= _input.Length && !_final)
        {
            _cut = true;
            return 0;
        }

        if (at + 1 >= _input.Length || !Characters.IsLocalEscape(_input[at + 1]))
        {
            throw ErrorAt(at, at + 1, DiagnosticCodes.Escape, "expected one of _~.-!$&'()*+,;=/?#@% after '\\' in a name");
        }

        Escaped = true;
        return 2;
    }

    private void LexBlankNodeLabel()
    {
        if (Peek(1) != ':')
        {
            RefuseByte();
            return;
        }

        _contentStart = _at + 2;
        var first = Characters.NameStartOrDigit(_input[_contentStart..]);
        if (first == 0)
        {
            if (Peek(2) == 0 && _cut)
            {
                return;
            }

            throw ErrorAt(_at, _contentStart, DiagnosticCodes.Unexpected, "expected a blank node label after '_:'");
        }

        _at = _contentEnd = NameEnd(_contentStart + first);
        Kind = TokenKind.BlankNodeLabel;
    }

    /// <summary>LANG_DIR, and the <c>@prefix</c>, <c>@base</c> and <c>@version</c> that look like one.</summary>
    private void LexAtWord()
    {
        Kind = TokenKind.AtWord;
        var at = _contentStart = _at + 1;
        var directed = false;
        while (true)
        {
            var from = at;
            while (at < _input.Length
                && (Characters.IsAsciiLetter(_input[at]) || (from > _contentStart && !directed && Characters.IsDigit(_input[at]))))
            {
                at++;
            }

            if (at >= _input.Length && !_final)
            {
                _cut = true;
                return;
            }

            if (at == from)
            {
                throw ErrorAt(_at, Math.Max(at, _at + 1), DiagnosticCodes.Unexpected, "expected a language tag such as 'en-GB' after '@'");
            }

            if (directed || at >= _input.Length || _input[at] != '-')
            {
                break;
            }

            if (at + 1 >= _input.Length && !_final)
            {
                _cut = true;
                return;
            }

            directed = at + 1 < _input.Length && _input[at + 1] == '-';
            at += directed ? 2 : 1;
        }

        _at = _contentEnd = at;
    }
}
