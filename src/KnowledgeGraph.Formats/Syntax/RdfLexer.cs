using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// The one lexer of N-Triples, N-Quads, Turtle and TriG. It stands on one token at a time; the token is a span of the input, and
/// nothing is copied. In the line formats line ends are tokens and the Turtle-only forms are errors. The input is known to be UTF-8.
/// </summary>
internal ref partial struct RdfLexer
{
    private readonly ReadOnlySpan<byte> _input;
    private readonly ReaderContext _context;
    private readonly bool _lines;
    private int _at;
    private uint _tokens;

    public RdfLexer(ReadOnlySpan<byte> input, ReaderContext context, bool lines)
    {
        _input = input;
        _context = context;
        _lines = lines;
        _at = context.BytesBefore == 0 && input.StartsWith(ReaderContext.ByteOrderMark) ? 3 : 0;
    }

    /// <summary>The kind of the present token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the present token begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public readonly int End => _at;

    /// <summary>Whether its text holds escapes that must be undone.</summary>
    public bool Escaped { get; private set; }

    /// <summary>How many line ends were passed (line formats only).</summary>
    public long LineEnds { get; private set; }

    /// <summary>The text inside the delimiters; of a prefixed name the part before the colon.</summary>
    public ReadOnlySpan<byte> Content => _input[_contentStart.._contentEnd];

    /// <summary>Of a prefixed name the part after the colon.</summary>
    public readonly ReadOnlySpan<byte> Local => _input[(_contentEnd + 1).._at];

    public readonly ReadOnlySpan<byte> Input => _input;

    private int _contentStart;
    private int _contentEnd;

    /// <summary>Steps to the next token.</summary>
    public void Next()
    {
        if ((++_tokens & 0xFFF) == 0)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
        }

        SkipBlank();
        Start = _at;
        Escaped = false;
        if (_at >= _input.Length)
        {
            Kind = TokenKind.EndOfInput;
            return;
        }

        var b = _input[_at];
        switch (b)
        {
            case (byte)'<':
                LexAngle();
                break;
            case (byte)'"':
                LexString(b);
                break;
            case (byte)'_' when Peek(1) == ':':
                LexBlankNodeLabel();
                break;
            case (byte)'@':
                LexAtWord();
                break;
            case (byte)'^':
                LexDatatypeMark();
                break;
            case (byte)'\r' or (byte)'\n':
                LexLineEnd();
                break;
            default:
                if (!LexPunctuation(b))
                {
                    LexNameOrNumber(b);
                }

                break;
        }

        if (_at - Start > _context.Options.MaxTermLength)
        {
            throw _context.Limit(_input, Start, nameof(RdfReaderOptions.MaxTermLength), _context.Options.MaxTermLength);
        }
    }

    /// <summary>Whether the present token is this word, without regard to case.</summary>
    public bool IsKeyword(ReadOnlySpan<byte> word) => Kind == TokenKind.Word && Ascii.EqualsIgnoreCase(Content, word);

    /// <summary>An error at the present token.</summary>
    public readonly RdfSyntaxException Expected(string what) =>
        _context.Error(_input, Start, Math.Max(End, Start), DiagnosticCodes.Unexpected, $"expected {what}, found {Describe()}");

    public readonly RdfSyntaxException Error(string code, string message) => _context.Error(_input, Start, End, code, message);

    public readonly RdfSyntaxException Limit(string name, long limit) => _context.Limit(_input, Start, name, limit);

    private readonly RdfSyntaxException ErrorAt(int start, int end, string code, string message) =>
        _context.Error(_input, start, end, code, message);

    private readonly string Describe() => Kind switch
    {
        TokenKind.EndOfInput => "the end of the document",
        TokenKind.EndOfLine => "the end of the line",
        _ => "'" + Excerpt(Start, End) + "'",
    };

    private readonly string Excerpt(int start, int end)
    {
        const int longest = 40;
        var text = Encoding.UTF8.GetString(_input[start..Math.Min(end, start + (4 * longest))]);
        return text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest), "...");
    }

    /// <summary>The byte so far ahead, 0 past the end (which no token holds).</summary>
    private readonly byte Peek(int ahead) => _at + ahead < _input.Length ? _input[_at + ahead] : (byte)0;

    private void SkipBlank()
    {
        while (_at < _input.Length)
        {
            var b = _input[_at];
            if (b is (byte)' ' or (byte)'\t' || (!_lines && b is (byte)'\n' or (byte)'\r'))
            {
                _at++;
            }
            else if (b == '#')
            {
                var end = _input[_at..].IndexOfAny((byte)'\n', (byte)'\r');
                _at = end < 0 ? _input.Length : _at + end;
            }
            else
            {
                return;
            }
        }
    }

    private void LexLineEnd()
    {
        _at += _input[_at] == '\r' && Peek(1) == '\n' ? 2 : 1;
        LineEnds++;
        Kind = TokenKind.EndOfLine;
    }

    private bool LexPunctuation(byte b)
    {
        switch (b)
        {
            case (byte)'.' when _lines || !Characters.IsDigit(Peek(1)):
                return Take(TokenKind.Dot, 1);
            case (byte)')' when Peek(1) == '>' && Peek(2) == '>':
                return Take(TokenKind.CloseTripleTerm, 3);
            case (byte)'>' when Peek(1) == '>':
                return Take(TokenKind.CloseReifiedTriple, 2);
        }

        if (_lines)
        {
            return false;
        }

        switch (b)
        {
            case (byte)'\'':
                LexString(b);
                return true;
            case (byte)';':
                return Take(TokenKind.Semicolon, 1);
            case (byte)',':
                return Take(TokenKind.Comma, 1);
            case (byte)'[':
                return Take(TokenKind.OpenBracket, 1);
            case (byte)']':
                return Take(TokenKind.CloseBracket, 1);
            case (byte)'(':
                return Take(TokenKind.OpenParenthesis, 1);
            case (byte)')':
                return Take(TokenKind.CloseParenthesis, 1);
            case (byte)'{':
                return Peek(1) == '|' ? Take(TokenKind.OpenAnnotation, 2) : Take(TokenKind.OpenBrace, 1);
            case (byte)'}':
                return Take(TokenKind.CloseBrace, 1);
            case (byte)'|' when Peek(1) == '}':
                return Take(TokenKind.CloseAnnotation, 2);
            case (byte)'~':
                return Take(TokenKind.Tilde, 1);
            default:
                return false;
        }
    }

    private bool Take(TokenKind kind, int length)
    {
        Kind = kind;
        _at += length;
        return true;
    }

    private void LexDatatypeMark()
    {
        if (Peek(1) != '^')
        {
            throw Unreadable();
        }

        Take(TokenKind.DatatypeMark, 2);
    }

    private readonly RdfSyntaxException Unreadable()
    {
        _ = Rune.DecodeFromUtf8(_input[_at..], out var rune, out var length);
        var shown = Rune.IsControl(rune) ? "" : $" '{rune}'";
        return ErrorAt(
            _at, _at + length, DiagnosticCodes.Character,
            string.Create(CultureInfo.InvariantCulture, $"no token begins with{shown} U+{rune.Value:X4}"));
    }
}
