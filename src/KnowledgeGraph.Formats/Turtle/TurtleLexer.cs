using System.Text;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// The lexer of Turtle and TriG over one piece of a document (RDF 1.2 Turtle, section 7.5). It stands on one token at a time; a
/// token is a span of the piece, and nothing is copied. A token that the end of the piece may cut is not given: the lexer then
/// stands at its first byte and says that it needs more. The bytes are known to be UTF-8.
/// </summary>
internal ref partial struct TurtleLexer
{
    private readonly ReadOnlySpan<byte> _input;
    private readonly ReaderContext _context;
    private readonly bool _final;
    private readonly int _maxLength;
    private int _at;
    private int _contentStart;
    private int _contentEnd;
    private bool _cut;
    private uint _tokens;

    public TurtleLexer(ReadOnlySpan<byte> input, int start, bool isFinal, bool inComment, ReaderContext context)
    {
        _input = input;
        _at = start;
        _final = isFinal;
        _context = context;
        _maxLength = context.Options.MaxTermLength;
        InComment = inComment;
        Start = start;
    }

    /// <summary>The kind of the present token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Where the present token begins; where more is needed, the first byte that must be seen again.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends, exclusive.</summary>
    public readonly int End => _at;

    /// <summary>Whether its text holds escapes that must be undone.</summary>
    public bool Escaped { get; private set; }

    /// <summary>Of a string: whether it stands between three quotes on each side.</summary>
    public bool IsLong { get; private set; }

    /// <summary>Whether the error just thrown is that of a string or an IRI without end.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Whether the piece ended inside of a comment.</summary>
    public bool InComment { get; private set; }

    /// <summary>Where the text inside the delimiters begins.</summary>
    public readonly int ContentStart => _contentStart;

    /// <summary>The text inside the delimiters; of a prefixed name the part before the colon.</summary>
    public readonly ReadOnlySpan<byte> Content => _input[_contentStart.._contentEnd];

    /// <summary>Of a prefixed name the part after the colon.</summary>
    public readonly ReadOnlySpan<byte> Local => _input[(_contentEnd + 1).._at];

    public readonly ReadOnlySpan<byte> Input => _input;

    /// <summary>Steps to the next token; false if more of the document is needed.</summary>
    public bool Next()
    {
        if ((++_tokens & 0xFFF) == 0)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
        }

        SkipBlank();
        Start = _at;
        if (_at >= _input.Length)
        {
            Kind = TokenKind.EndOfInput;
            return _final;
        }

        Escaped = false;
        Lex(_input[_at]);
        if ((_cut ? _input.Length : _at) - Start > _maxLength)
        {
            throw Limit(nameof(RdfReaderOptions.MaxTermLength), _maxLength);
        }

        if (_cut)
        {
            _cut = false;
            _at = Start;
            return false;
        }

        return true;
    }

    /// <summary>Whether the present token is this word, without regard to case.</summary>
    public readonly bool IsKeyword(ReadOnlySpan<byte> word) => Kind == TokenKind.Word && Ascii.EqualsIgnoreCase(Content, word);

    private void SkipBlank()
    {
        var classes = ByteClass.Of;
        var at = _at;
        while (true)
        {
            if (InComment)
            {
                var end = _input[at..].IndexOfAny((byte)'\n', (byte)'\r');
                if (end < 0)
                {
                    _at = _input.Length;
                    return;
                }

                at += end + 1;
                InComment = false;
            }

            while (at < _input.Length && (classes[_input[at]] & ByteClass.Blank) != 0)
            {
                at++;
            }

            if (at >= _input.Length || _input[at] != '#')
            {
                _at = at;
                return;
            }

            InComment = true;
        }
    }

    /// <summary>A byte of the token; where the piece ends, 0, and the token counts as cut unless the document ends too.</summary>
    private byte Peek(int offset)
    {
        var at = _at + offset;
        if ((uint)at < (uint)_input.Length)
        {
            return _input[at];
        }

        _cut = !_final;
        return 0;
    }

    private void Lex(byte b)
    {
        switch (b)
        {
            case (byte)'<':
                LexAngle();
                break;
            case (byte)'"' or (byte)'\'':
                LexString(b);
                break;
            case (byte)';':
                Take(TokenKind.Semicolon, 1);
                break;
            case (byte)',':
                Take(TokenKind.Comma, 1);
                break;
            case (byte)'.' when !Characters.IsDigit(Peek(1)):
                Take(TokenKind.Dot, 1);
                break;
            case (byte)'[':
                Take(TokenKind.OpenBracket, 1);
                break;
            case (byte)']':
                Take(TokenKind.CloseBracket, 1);
                break;
            case (byte)'(':
                Take(TokenKind.OpenParenthesis, 1);
                break;
            case (byte)'_':
                LexBlankNodeLabel();
                break;
            case (byte)'@':
                LexAtWord();
                break;
            case (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'):
                LexNumber();
                break;
            default:
                LexRare(b);
                break;
        }
    }

    private void LexRare(byte b)
    {
        switch (b)
        {
            case (byte)'^' when Peek(1) == '^':
                Take(TokenKind.DatatypeMark, 2);
                break;
            case (byte)')':
                var closes = Peek(1) == '>' && Peek(2) == '>';
                Take(closes ? TokenKind.CloseTripleTerm : TokenKind.CloseParenthesis, closes ? 3 : 1);
                break;
            case (byte)'>' when Peek(1) == '>':
                Take(TokenKind.CloseReifiedTriple, 2);
                break;
            case (byte)'{':
                var annotates = Peek(1) == '|';
                Take(annotates ? TokenKind.OpenAnnotation : TokenKind.OpenBrace, annotates ? 2 : 1);
                break;
            case (byte)'}':
                Take(TokenKind.CloseBrace, 1);
                break;
            case (byte)'|' when Peek(1) == '}':
                Take(TokenKind.CloseAnnotation, 2);
                break;
            case (byte)'~':
                Take(TokenKind.Tilde, 1);
                break;
            default:
                LexName();
                break;
        }
    }

    private void Take(TokenKind kind, int length)
    {
        Kind = kind;
        _at += length;
    }
}
