using System.Buffers;

namespace KnowledgeGraph.Formats.Detection;

/// <summary>Cuts text into rough tokens of Turtle and its kin: enough to tell the languages apart, too little to parse them.</summary>
internal ref struct TextScanner(ReadOnlySpan<byte> bytes)
{
    private static readonly SearchValues<byte> IriEnds = SearchValues.Create(">< \t\r\n\"{}"u8);
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789+-.eE"u8);

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>The last token.</summary>
    public ReadOnlySpan<byte> Token { get; private set; }

    /// <summary>Whether a line ended before the last token, or this is the first one.</summary>
    public bool IsOnNewLine { get; private set; }

    public TextTokenKind Next()
    {
        SkipWhite();
        if (_at == _bytes.Length)
        {
            Token = default;
            return TextTokenKind.End;
        }

        var rest = _bytes[_at..];
        return (char)rest[0] switch
        {
            '<' when rest.StartsWith("<<("u8) => Take(TextTokenKind.OpenTripleTerm, 3),
            '<' when rest.StartsWith("<<"u8) => Take(TextTokenKind.Open, 2),
            '<' => Iri(rest),
            '"' or '\'' => Text(rest),
            '@' => Take(TextTokenKind.At, 1 + TrimmedRunLength(rest[1..])),
            '^' when rest.StartsWith("^^"u8) => Take(TextTokenKind.DoubleCaret, 2),
            '{' => rest.StartsWith("{|"u8) ? Take(TextTokenKind.Open, 2) : Take(TextTokenKind.OpenBrace, 1),
            '|' when rest.StartsWith("|}"u8) => Take(TextTokenKind.CloseAnnotation, 2),
            '}' => Take(TextTokenKind.CloseBrace, 1),
            ')' when rest.StartsWith(")>>"u8) => Take(TextTokenKind.CloseTripleTerm, 3),
            '>' when rest.StartsWith(">>"u8) => Take(TextTokenKind.Close, 2),
            '[' or '(' => Take(TextTokenKind.Open, 1),
            ']' or ')' => Take(TextTokenKind.Close, 1),
            ';' => Take(TextTokenKind.Semicolon, 1),
            ',' => Take(TextTokenKind.Comma, 1),
            '~' => Take(TextTokenKind.Tilde, 1),
            '.' when rest.Length < 2 || !char.IsAsciiDigit((char)rest[1]) => Take(TextTokenKind.Dot, 1),
            _ => Run(rest),
        };
    }

    private void SkipWhite()
    {
        IsOnNewLine = _at == 0;
        while (_at < _bytes.Length)
        {
            switch ((char)_bytes[_at])
            {
                case '\n' or '\r':
                    IsOnNewLine = true;
                    break;
                case ' ' or '\t':
                    break;
                case '#':
                    var end = _bytes[_at..].IndexOfAny((byte)'\n', (byte)'\r');
                    _at = end < 0 ? _bytes.Length : _at + end;
                    continue;
                default:
                    return;
            }

            _at++;
        }
    }

    private TextTokenKind Take(TextTokenKind kind, int length)
    {
        length = Math.Min(length, _bytes.Length - _at);
        Token = _bytes.Slice(_at, length);
        _at += length;
        return kind;
    }

    private TextTokenKind Iri(ReadOnlySpan<byte> rest)
    {
        var length = rest[1..].IndexOfAny(IriEnds);
        if (length < 0)
        {
            return Take(TextTokenKind.End, rest.Length);
        }

        return rest[1 + length] != '>' ? Take(TextTokenKind.Unknown, 1)
            : Take(HasScheme(rest.Slice(1, length)) ? TextTokenKind.Iri : TextTokenKind.RelativeIri, length + 2);
    }

    private static bool HasScheme(ReadOnlySpan<byte> iri)
    {
        var colon = iri.IndexOf((byte)':');
        if (colon <= 0 || !char.IsAsciiLetter((char)iri[0]))
        {
            return false;
        }

        foreach (var b in iri[..colon])
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'+' or (byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        return true;
    }

    private TextTokenKind Text(ReadOnlySpan<byte> rest)
    {
        var quote = rest[0];
        var isLong = rest.Length > 2 && rest[1] == quote && rest[2] == quote;
        for (var i = isLong ? 3 : 1; i < rest.Length; i++)
        {
            if (rest[i] == '\\')
            {
                i++;
            }
            else if (!isLong && (rest[i] == '\n' || rest[i] == '\r'))
            {
                return Take(TextTokenKind.Unknown, 1);
            }
            else if (rest[i] == quote && (!isLong || rest[i..].StartsWith<byte>([quote, quote, quote])))
            {
                return Take(isLong || quote == '\'' ? TextTokenKind.TurtleString : TextTokenKind.String, i + (isLong ? 3 : 1));
            }
        }

        return Take(TextTokenKind.End, rest.Length);
    }

    private TextTokenKind Run(ReadOnlySpan<byte> rest)
    {
        var length = TrimmedRunLength(rest);
        var run = rest[..length];
        var colon = run.IndexOf((byte)':');
        return length == 0 ? Take(TextTokenKind.Unknown, 1)
            : run.StartsWith("_:"u8) ? Take(TextTokenKind.BlankNode, length)
            : colon == 0 || (colon > 0 && IsLetter(run[0])) ? Take(TextTokenKind.PrefixedName, length)
            : !run.ContainsAnyExcept(NumberBytes) && run.ContainsAnyInRange((byte)'0', (byte)'9') ? Take(TextTokenKind.Number, length)
            : run.ContainsAnyExceptInRange((byte)'A', (byte)'z') ? Take(TextTokenKind.Unknown, length)
            : Take(TextTokenKind.Word, length);
    }

    /// <summary>As far as names, numbers and words go; a backslash takes the next byte with it.</summary>
    private static int RunLength(ReadOnlySpan<byte> rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == '\\')
            {
                i++;
            }
            else if (rest[i] <= ' ' || "<>\"'(){}[],;#^`|~/=*?&$!@"u8.Contains(rest[i]))
            {
                return i;
            }
        }

        return rest.Length;
    }

    /// <summary>Dots at the end belong to the statement.</summary>
    private static int TrimmedRunLength(ReadOnlySpan<byte> rest)
    {
        var length = RunLength(rest);
        while (length > 1 && rest[length - 1] == '.' && rest[length - 2] != '\\')
        {
            length--;
        }

        return length;
    }

    private static bool IsLetter(byte b) => b >= 0x80 || char.IsAsciiLetter((char)b);
}
