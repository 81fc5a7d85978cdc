using System.Buffers;
using System.Text;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>
/// Runs over Turtle or TriG to find where statements end, without reading them: only strings, IRIs, comments and brackets are told
/// apart. It begins between two statements. Where it does not understand the text it says so; a parser will tell what is wrong.
/// </summary>
internal ref struct StatementScanner(ReadOnlySpan<byte> bytes, int start, bool trig, bool isLast)
{
    private static readonly SearchValues<byte> Stops = SearchValues.Create(".<\"'#[](){}\\"u8);

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at = start;
    private int _depth;

    /// <summary>Behind the last escape inside of a name, which belongs to that name whatever it is.</summary>
    private int _escapeEnd = -1;

    /// <summary>The last dot found to be inside of a word, and whether that word is a number.</summary>
    private int _innerDot = -1;
    private bool _isNumber;

    /// <summary>Behind the last statement that has certainly ended.</summary>
    public int End { get; private set; }

    /// <summary>Where a declaration begins, before which the run has stopped.</summary>
    public int Begin { get; private set; }

    public bool FoundDeclaration { get; private set; }

    /// <summary>Whether the text is none that this can tell apart.</summary>
    public bool IsBroken { get; private set; }

    public void Run()
    {
        var between = true;
        while (true)
        {
            if (between && !StartStatement())
            {
                return;
            }

            var run = _bytes[_at..].IndexOfAny(Stops);
            if (run < 0)
            {
                return;
            }

            _at += run;
            if (_bytes[_at] == '.')
            {
                between = IsEnd();
                _at++;
            }
            else if (!Skip(out between))
            {
                return;
            }
        }
    }

    /// <summary>From where <see cref="Run"/> has stopped: behind the declarations that stand there; 0 if that is not in these bytes.</summary>
    public int DeclarationsEnd()
    {
        var end = 0;
        while (FoundDeclaration)
        {
            if (!SkipDeclaration())
            {
                return end;
            }

            end = _at;
            FoundDeclaration = false;
            StartStatement();
        }

        return end;
    }

    /// <summary>False if the run ends here.</summary>
    private bool StartStatement()
    {
        End = Math.Min(_at, _bytes.Length);
        while (true)
        {
            var text = _bytes[_at..].IndexOfAnyExcept(" \t\r\n"u8);
            if (text < 0)
            {
                return false;
            }

            _at += text;
            if (_bytes[_at] != '#')
            {
                break;
            }

            var lineEnd = _bytes[_at..].IndexOfAny((byte)'\n', (byte)'\r');
            if (lineEnd < 0)
            {
                return false;
            }

            _at += lineEnd;
        }

        Begin = _at;
        FoundDeclaration = _bytes[_at] == '@' || IsKeyword("PREFIX"u8) || IsKeyword("BASE"u8) || IsKeyword("VERSION"u8);
        return !FoundDeclaration;
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> word)
    {
        // A word that the end of the bytes may cut counts: then too the run must not go on.
        var rest = _bytes[_at..];
        if ((rest[0] | 0x20) != (word[0] | 0x20))
        {
            return false;
        }

        return rest.Length <= word.Length
            ? !isLast && Ascii.EqualsIgnoreCase(rest, word[..rest.Length])
            : Ascii.EqualsIgnoreCase(rest[..word.Length], word) && !IsWord(rest[word.Length]);
    }

    /// <summary>Behind what begins at this stop; false if it has no end here.</summary>
    private bool Skip(out bool between)
    {
        between = false;
        switch (_bytes[_at])
        {
            case (byte)'<':
                return SkipIri();
            case (byte)'"' or (byte)'\'':
                return SkipString();
            case (byte)'#':
                var lineEnd = _bytes[_at..].IndexOfAny((byte)'\n', (byte)'\r');
                _at += Math.Max(lineEnd, 0);
                return lineEnd >= 0;
            case (byte)'\\':
                _at = _escapeEnd = _at + 2;
                return _at <= _bytes.Length;
            case (byte)'[' or (byte)'(' or (byte)'{':
                _depth++;
                _at++;
                return true;
            default:
                // In TriG a graph ends with its brace and no dot.
                IsBroken |= --_depth < 0;
                between = trig && _depth == 0 && _bytes[_at] == '}' && _bytes[_at - 1] != '|';
                _at++;
                return !IsBroken;
        }
    }

    private bool SkipIri()
    {
        var at = _at + 1;
        if (at < _bytes.Length && _bytes[at] == '<')
        {
            _at += 2;
            return true;
        }

        while (true)
        {
            var run = _bytes[at..].IndexOfAny(Characters.IriStops);
            if (run < 0)
            {
                return false;
            }

            at += run;
            if (_bytes[at] != '\\')
            {
                IsBroken = _bytes[at] != '>';
                _at = at + 1;
                return !IsBroken;
            }

            at++;
        }
    }

    private bool SkipString()
    {
        var quote = _bytes[_at];
        var rest = _bytes[(_at + 1)..];
        if (rest.Length < 2 && !isLast)
        {
            return false;
        }

        var isLong = rest.Length >= 2 && rest[0] == quote && rest[1] == quote;
        var at = _at + (isLong ? 3 : 1);
        while (at < _bytes.Length)
        {
            var run = isLong ? _bytes[at..].IndexOfAny(quote, (byte)'\\') : _bytes[at..].IndexOfAny([quote, (byte)'\\', (byte)'\n', (byte)'\r']);
            if (run < 0)
            {
                return false;
            }

            at += run;
            if (_bytes[at] == '\\')
            {
                at += 2;
            }
            else if (!isLong)
            {
                IsBroken = _bytes[at] != quote;
                _at = at + 1;
                return !IsBroken;
            }
            else if (_bytes.Length - at >= 3 && _bytes[at + 1] == quote && _bytes[at + 2] == quote)
            {
                _at = at + 3;
                return true;
            }
            else
            {
                at++;
            }
        }

        return false;
    }

    /// <summary>Whether the dot here ends a statement; if not it belongs to a name or a number, or stands inside of brackets.</summary>
    private bool IsEnd()
    {
        if (_depth > 0)
        {
            return false;
        }

        if (_at + 1 >= _bytes.Length)
        {
            return isLast;
        }

        var next = _bytes[_at + 1];
        if (!IsWord(next))
        {
            return true;
        }

        var isInner = IsInner(next);
        _innerDot = isInner ? _at : _innerDot;
        return !isInner;
    }

    /// <summary>Whether a dot before more of a word belongs to the word before it.</summary>
    private bool IsInner(byte next)
    {
        var from = _at;
        while (from > 0 && from != _escapeEnd && from - 1 != _innerDot && IsWord(_bytes[from - 1]))
        {
            from--;
        }

        if (from == _escapeEnd || (from > 0 && from - 1 == _innerDot))
        {
            // A number has one dot, a name any number of them.
            return from == _escapeEnd || !_isNumber || Characters.IsDigit(next);
        }

        var word = _bytes[from.._at];
        if (word.IsEmpty || (from > 0 && _bytes[from - 1] == '@') || word.IndexOf((byte)':') == word.Length - 1)
        {
            // Behind a bracket, a language tag or a prefix alone only a number begins with a dot.
            return Characters.IsDigit(next);
        }

        _isNumber = Characters.IsDigit(word[0]) || word[0] == '-';
        return !_isNumber || Characters.IsDigit(next) || (next | 0x20) == 'e';
    }

    /// <summary>A declaration ends with its IRI or its version; one that begins with @ with the dot behind.</summary>
    private bool SkipDeclaration()
    {
        var needsDot = _bytes[_at] == '@';
        var hasIri = false;
        while (true)
        {
            var run = _bytes[_at..].IndexOfAny(Stops);
            if (run < 0)
            {
                return false;
            }

            _at += run;
            switch (_bytes[_at])
            {
                case (byte)'.' when needsDot && hasIri:
                    // Before a digit it begins a number, and that is an error.
                    _at++;
                    IsBroken = _at < _bytes.Length && Characters.IsDigit(_bytes[_at]);
                    return !IsBroken && (_at < _bytes.Length || isLast);
                case (byte)'.' when !hasIri:
                    _at++;
                    break;
                case (byte)'<' or (byte)'"' or (byte)'\'' or (byte)'#':
                    hasIri |= _bytes[_at] != '#';
                    if (!Skip(out _))
                    {
                        return false;
                    }

                    if (hasIri && !needsDot)
                    {
                        return true;
                    }

                    break;
                default:
                    IsBroken = true;
                    return false;
            }
        }
    }

    private static bool IsWord(byte b) =>
        b >= 0x80 || char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-' or (byte)':' or (byte)'%' or (byte)'\\' or (byte)'.';
}
