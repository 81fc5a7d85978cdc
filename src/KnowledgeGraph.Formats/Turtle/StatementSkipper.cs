using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>
/// Finds the place to go on after an error: behind the next dot that ends a statement, outside of strings, IRIs, comments and (in TriG)
/// of braces opened on the way, or at a line that begins with a directive. In a graph its closing brace is such a place too. A directive that ends without a
/// dot (<c>PREFIX</c>, <c>BASE</c>, <c>VERSION</c>) is over at the end of its line, for the next dot is that of another statement. When a
/// string is not closed (a short one on its line, a long one at all) nothing tells text from Turtle; then only a dot at the end of
/// a line counts, or a directive.
/// </summary>
internal sealed partial class StatementSkipper(bool trig, int maxLength)
{
    private static readonly SearchValues<byte> Stops = SearchValues.Create(".<\"'#{}|\\\n\r"u8);
    private static readonly SearchValues<byte> LineStops = SearchValues.Create(".\n\r"u8);

    private bool _inComment;
    private bool _brokenString;
    private bool _atLineStart;
    private bool _endsWithLine;
    private byte _longQuote;
    private int _braces;

    public bool IsSkipping { get; private set; }

    /// <summary>Whether the graph in which the error was has ended.</summary>
    public bool LeavesGraph { get; private set; }

    /// <summary>Skips from the token at fault.</summary>
    /// <param name="atLineStart">Whether that token begins a line.</param>
    /// <param name="unclosed">Whether it is a string or an IRI without end.</param>
    /// <param name="endsWithLine">Whether the statement at fault ends with its line; one that begins the next line is then no part of it.</param>
    public void Begin(bool atLineStart, bool unclosed, bool endsWithLine)
    {
        IsSkipping = true;
        LeavesGraph = false;
        _inComment = false;
        _atLineStart = atLineStart;
        _brokenString = unclosed;
        _endsWithLine = endsWithLine;
        _longQuote = 0;
        _braces = 0;
    }

    /// <summary>The number of bytes passed over; the rest must be seen again with more behind it, or is where to go on.</summary>
    public int Skip(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        var at = 0;
        while (IsSkipping)
        {
            if (at >= bytes.Length)
            {
                // The end of the document ends everything.
                IsSkipping = !isFinal;
                LeavesGraph = isFinal;
                return bytes.Length;
            }

            var step = Step(bytes[at..], isFinal);
            if (step < 0)
            {
                return at;
            }

            at += step;
        }

        return at;
    }

    /// <summary>The length of the next thing, or -1 if more is needed to tell.</summary>
    private int Step(ReadOnlySpan<byte> rest, bool isFinal)
    {
        if (_atLineStart)
        {
            return LineStart(rest, isFinal);
        }

        if (_inComment)
        {
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            _inComment = end < 0;
            return end < 0 ? rest.Length : end;
        }

        if (_longQuote != 0)
        {
            return LongString(rest, isFinal);
        }

        var run = rest.IndexOfAny(_brokenString ? LineStops : Stops);
        if (run != 0)
        {
            return run < 0 ? rest.Length : run;
        }

        switch (rest[0])
        {
            case (byte)'\n' or (byte)'\r':
                _atLineStart = true;
                return 1;
            case (byte)'.':
                return Dot(rest, isFinal);
            case (byte)'<':
                return Iri(rest, isFinal);
            case (byte)'"' or (byte)'\'':
                return String(rest, isFinal);
            case (byte)'#':
                _inComment = true;
                return 1;
            case (byte)'\\':
                return rest.Length == 1 && !isFinal ? -1 : rest.Length > 1 && rest[1] < 0x80 ? 2 : 1;
            default:
                return Brace(rest, isFinal);
        }
    }

    private int LineStart(ReadOnlySpan<byte> rest, bool isFinal)
    {
        const int longest = 9;
        if (rest.Length < longest && !isFinal)
        {
            return -1;
        }

        _atLineStart = false;
        if (_endsWithLine)
        {
            IsSkipping = false;
            return 0;
        }

        var word = rest[..Math.Max(0, rest[..Math.Min(rest.Length, longest)].IndexOfAny(" \t\n\r"u8))];
        IsSkipping = !(word.SequenceEqual("@prefix"u8) || word.SequenceEqual("@base"u8) || word.SequenceEqual("@version"u8)
            || Ascii.EqualsIgnoreCase(word, "PREFIX"u8) || Ascii.EqualsIgnoreCase(word, "BASE"u8)
            || Ascii.EqualsIgnoreCase(word, "VERSION"u8) || (trig && Ascii.EqualsIgnoreCase(word, "GRAPH"u8)));

        // No directive stands in a graph: whatever was open is over.
        LeavesGraph |= !IsSkipping;
        return 0;
    }

    private int Dot(ReadOnlySpan<byte> rest, bool isFinal)
    {
        if (_brokenString)
        {
            var after = rest[1..].IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (after < 0 && !isFinal)
            {
                return rest.Length > maxLength ? 1 : -1;
            }

            IsSkipping = after >= 0 && rest[after + 1] is not ((byte)'\n' or (byte)'\r');
            return 1;
        }

        if (rest.Length == 1 && !isFinal)
        {
            return -1;
        }

        // Inside of a name or a number a dot is followed by more of it.
        var inside = rest.Length > 1
            && ((ByteClass.Of[rest[1]] & (ByteClass.Name | ByteClass.Wide)) != 0 || rest[1] is (byte)':' or (byte)'%' or (byte)'\\' or (byte)'.');
        IsSkipping = inside || _braces > 0;
        return 1;
    }

    private int Brace(ReadOnlySpan<byte> rest, bool isFinal)
    {
        if (rest.Length == 1 && rest[0] != '}' && !isFinal)
        {
            return -1;
        }

        if (rest.Length > 1 && rest[..2] is [(byte)'{', (byte)'|'] or [(byte)'|', (byte)'}'])
        {
            // An annotation, whose braces enclose no statements.
            return 2;
        }

        if (trig && rest[0] == '{')
        {
            _braces++;
        }
        else if (trig && rest[0] == '}' && --_braces <= 0)
        {
            // The end of the graph in which the error was, or of one that began on the way: no graph stands in a graph.
            IsSkipping = false;
            LeavesGraph = true;
        }

        return 1;
    }
}
