using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>
/// Cuts a query text into terminals, the longest one at each place (SPARQL 1.1, section 19.8). Codepoint escapes are
/// read inside IRIs and strings, where SPARQL 1.2 (section 19.2) and the test suites have them, and nowhere else.
/// </summary>
internal sealed partial class Lexer(SourceText source, int start = 0)
{
    private readonly string _text = source.Text;
    private int _at = start;
    private int _hole;

    public Token Next()
    {
        SkipWhitespaceAndComments();
        var start = _at;
        if (start == _text.Length)
        {
            return new Token(TokenKind.EndOfInput, start, start);
        }

        var token = Scan(start);
        _at = token.End;
        RefuseHoleInside(token);
        return token;
    }

    private Token Scan(int start)
    {
        var c = _text[start];
        switch (c)
        {
            case '\0' when IsHole(start, out var value):
                return ScanValue(start, value);
            case '<':
                return ScanLess(start);
            case '?' or '$':
                return ScanVariable(start);
            case '"' or '\'':
                return ScanString(start);
            case '@':
                return ScanLanguageTag(start);
            case '_' when Peek(start + 1) == ':':
                return ScanBlankNodeLabel(start);
            case ':':
                return ScanLocalName(start, start);
        }

        if (char.IsAsciiDigit(c) || StartsNumber(start))
        {
            return ScanNumber(start);
        }

        var codePoint = NameCharacters.At(_text, start, out _);
        return NameCharacters.IsStart(codePoint) ? ScanNameOrWord(start) : ScanSymbol(start);
    }

    private void SkipWhitespaceAndComments()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] is ' ' or '\t' or '\r' or '\n')
            {
                _at++;
            }
            else if (_text[_at] == '#')
            {
                var end = _text.AsSpan(_at).IndexOfAny('\r', '\n');
                _at = end < 0 ? _text.Length : _at + end;
            }
            else
            {
                return;
            }
        }
    }

    private Token ScanSymbol(int start)
    {
        var next = Peek(start + 1);
        var (kind, length) = _text[start] switch
        {
            '{' => next == '|' ? (TokenKind.LeftAnnotation, 2) : (TokenKind.LeftBrace, 1),
            '}' => (TokenKind.RightBrace, 1),
            '(' => (TokenKind.LeftParenthesis, 1),
            ')' => next == '>' && Peek(start + 2) == '>' ? (TokenKind.RightTripleTerm, 3) : (TokenKind.RightParenthesis, 1),
            '[' => (TokenKind.LeftBracket, 1),
            ']' => (TokenKind.RightBracket, 1),
            '.' => (TokenKind.Dot, 1),
            ';' => (TokenKind.Semicolon, 1),
            ',' => (TokenKind.Comma, 1),
            '=' => (TokenKind.Equal, 1),
            '!' => next == '=' ? (TokenKind.NotEqual, 2) : (TokenKind.Exclamation, 1),
            '>' => next == '=' ? (TokenKind.GreaterOrEqual, 2) : next == '>' ? (TokenKind.RightReified, 2) : (TokenKind.Greater, 1),
            '&' when next == '&' => (TokenKind.AndAnd, 2),
            '|' => next == '|' ? (TokenKind.OrOr, 2) : next == '}' ? (TokenKind.RightAnnotation, 2) : (TokenKind.Bar, 1),
            '+' => (TokenKind.Plus, 1),
            '-' => (TokenKind.Minus, 1),
            '*' => (TokenKind.Star, 1),
            '/' => (TokenKind.Slash, 1),
            '^' => next == '^' ? (TokenKind.CaretCaret, 2) : (TokenKind.Caret, 1),
            '~' => (TokenKind.Tilde, 1),
            _ => throw UnknownCharacter(start),
        };
        return new Token(kind, start, start + length);
    }

    /// <summary>'&lt;' begins an IRI if one can be read to its '&gt;', else it is an operator.</summary>
    private Token ScanLess(int start)
    {
        if (Peek(start + 1) == '<')
        {
            return Peek(start + 2) == '('
                ? new Token(TokenKind.LeftTripleTerm, start, start + 3)
                : new Token(TokenKind.LeftReified, start, start + 2);
        }

        var end = start + 1;
        while (end < _text.Length && _text[end] is > ' ' and not ('<' or '>' or '"' or '{' or '}' or '|' or '^' or '`'))
        {
            end++;
        }

        if (end < _text.Length && _text[end] == '>')
        {
            return new Token(TokenKind.Iri, start, end + 1, UnescapeIri(start + 1, end));
        }

        if (end > start + 1 || Peek(end + 1) == '>')
        {
            RefuseHoleAt(end);
        }

        return Peek(start + 1) == '='
            ? new Token(TokenKind.LessOrEqual, start, start + 2)
            : new Token(TokenKind.Less, start, start + 1);
    }

    /// <summary>A value is a whole term: it cannot complete a name, a variable or a number.</summary>
    private Token ScanValue(int start, Term? value)
    {
        var before = start == 0 ? ' ' : _text[start - 1];
        if (before is ':' or '?' or '$' or '@' || NameCharacters.IsPart(before) || Peek(start + 1) == ':' || NameCharacters.IsPart(Peek(start + 1)))
        {
            throw source.Error(SyntaxCode.Parameter, "a value is a whole term, not a part of a name: put a blank between them", start, start + 1);
        }

        return new Token(TokenKind.Value, start, start + 1, Value: value);
    }

    private bool IsHole(int index, out Term? value)
    {
        while (_hole < source.Holes.Length && source.Holes[_hole].Index < index)
        {
            _hole++;
        }

        var found = _hole < source.Holes.Length && source.Holes[_hole].Index == index;
        value = found ? source.Holes[_hole].Value : null;
        return found;
    }

    private void RefuseHoleAt(int index)
    {
        if (index < _text.Length && _text[index] == '\0' && source.Holes.Any(hole => hole.Index == index))
        {
            throw source.Error(SyntaxCode.Parameter, "a value stands by itself, never inside quotes, an IRI or a name", index, index + 1);
        }
    }

    /// <summary>A value inside quotes or angle brackets would have to become text; it is refused instead.</summary>
    private void RefuseHoleInside(Token token)
    {
        if (token.Kind == TokenKind.Value)
        {
            return;
        }

        for (var i = _hole; i < source.Holes.Length && source.Holes[i].Index < token.End; i++)
        {
            if (source.Holes[i].Index >= token.Start)
            {
                var at = source.Holes[i].Index;
                throw source.Error(SyntaxCode.Parameter, "a value stands by itself, never inside quotes, an IRI or a name", at, at + 1);
            }
        }
    }

    private char Peek(int index) => index < _text.Length ? _text[index] : '\uFFFF';

    private SparqlSyntaxException UnknownCharacter(int at)
    {
        var codePoint = NameCharacters.At(_text, at, out var length);
        var name = codePoint < 0 ? "half of a surrogate pair" : $"the character U+{codePoint:X4}";
        return source.Error(SyntaxCode.Grammar, name + " begins nothing in SPARQL", at, at + Math.Max(1, length));
    }

    private SparqlSyntaxException Broken(string message, int start, int end) =>
        source.Error(SyntaxCode.Grammar, message, start, end);
}
