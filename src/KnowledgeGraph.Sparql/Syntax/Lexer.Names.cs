using System.Text;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Names: variables, prefixed names, blank node labels, words, language tags.</summary>
internal sealed partial class Lexer
{
    private Token ScanVariable(int start)
    {
        var end = start + 1;
        var c = NameCharacters.At(_text, end, out var length);
        if (!NameCharacters.IsVariableStart(c))
        {
            RefuseHoleAt(end);
            return _text[start] == '?' ? new Token(TokenKind.Question, start, end) : throw UnknownCharacter(start);
        }

        do
        {
            end += length;
            c = NameCharacters.At(_text, end, out length);
        }
        while (NameCharacters.IsVariablePart(c));

        return new Token(TokenKind.Variable, start, end, _text[(start + 1)..end]);
    }

    private Token ScanBlankNodeLabel(int start)
    {
        var c = NameCharacters.At(_text, start + 2, out var length);
        if (!NameCharacters.IsVariableStart(c))
        {
            throw Broken("a blank node label begins with a letter, a digit or '_'", start, start + 2);
        }

        var end = SkipNameWithDots(start + 2 + length);
        return new Token(TokenKind.BlankNodeLabel, start, end, _text[(start + 2)..end]);
    }

    /// <summary>A prefix with its colon and local name, or else a bare word.</summary>
    private Token ScanNameOrWord(int start)
    {
        NameCharacters.At(_text, start, out var length);
        if (_text[start] != '_')
        {
            var end = SkipNameWithDots(start + length);
            if (Peek(end) == ':')
            {
                return ScanLocalName(start, end);
            }
        }

        var word = start;
        while (word < _text.Length && (char.IsAsciiLetterOrDigit(_text[word]) || _text[word] == '_'))
        {
            word++;
        }

        return word > start ? new Token(TokenKind.Word, start, word, _text[start..word]) : throw UnknownCharacter(start);
    }

    /// <summary>The end of (PN_CHARS | '.')* PN_CHARS: dots inside belong to the name, dots at the end do not.</summary>
    private int SkipNameWithDots(int at)
    {
        var end = at;
        while (true)
        {
            var c = NameCharacters.At(_text, at, out var length);
            if (NameCharacters.IsPart(c))
            {
                at += length;
                end = at;
            }
            else if (c == '.')
            {
                at++;
            }
            else
            {
                return end;
            }
        }
    }

    /// <summary>PNAME_NS or PNAME_LN: <paramref name="colon"/> is the index of the colon.</summary>
    private Token ScanLocalName(int start, int colon)
    {
        var local = new StringBuilder();
        var at = colon + 1;
        var end = at;
        var kept = 0;
        while (TryScanLocalCharacter(at, local, first: at == colon + 1, out var length))
        {
            at += length;
            if (_text[at - 1] != '.' || _text[at - length] == '\\')
            {
                end = at;
                kept = local.Length;
            }
        }

        return new Token(TokenKind.PrefixedName, start, end, local.ToString(0, kept), _text[start..colon]);
    }

    private bool TryScanLocalCharacter(int at, StringBuilder local, bool first, out int length)
    {
        var c = NameCharacters.At(_text, at, out length);
        switch (c)
        {
            case '%':
                if (!char.IsAsciiHexDigit(Peek(at + 1)) || !char.IsAsciiHexDigit(Peek(at + 2)))
                {
                    throw Broken("'%' in a name is followed by two hexadecimal digits", at, at + 1);
                }

                length = 3;
                local.Append(_text, at, 3);
                return true;
            case '\\':
                if (!NameCharacters.IsLocalEscape(Peek(at + 1)))
                {
                    throw Broken("no such escape in a name", at, Math.Min(at + 2, _text.Length));
                }

                length = 2;
                local.Append(_text[at + 1]);
                return true;
        }

        if (c != ':' && !(first ? NameCharacters.IsVariableStart(c) : NameCharacters.IsPart(c) || c == '.'))
        {
            return false;
        }

        local.Append(_text, at, length);
        return true;
    }

    /// <summary>LANGTAG, with the base direction of SPARQL 1.2 (<c>@ar--rtl</c>).</summary>
    private Token ScanLanguageTag(int start)
    {
        var end = start + 1;
        while (char.IsAsciiLetter(Peek(end)))
        {
            end++;
        }

        if (end == start + 1)
        {
            throw Broken("a language tag follows '@', such as @en", start, end);
        }

        while (Peek(end) == '-' && char.IsAsciiLetterOrDigit(Peek(end + 1)))
        {
            end++;
            while (char.IsAsciiLetterOrDigit(Peek(end)))
            {
                end++;
            }
        }

        if (Peek(end) == '-' && Peek(end + 1) == '-')
        {
            end += 2;
            while (char.IsAsciiLetter(Peek(end)))
            {
                end++;
            }
        }

        return new Token(TokenKind.LanguageTag, start, end, _text[(start + 1)..end]);
    }
}
