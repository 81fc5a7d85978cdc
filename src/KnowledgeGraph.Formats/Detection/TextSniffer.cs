using System.Text;

namespace KnowledgeGraph.Formats.Detection;

/// <summary>
/// Tells N-Triples, N-Quads, Turtle and TriG by what their statements are made of. Goes on until something settles it, or until a
/// token fits none of them: then what stands before it decides, so that a broken document still has its format.
/// </summary>
internal ref struct TextSniffer(ReadOnlySpan<byte> bytes)
{
    private TextScanner _scanner = new(bytes);

    /// <summary>Whether there is something that N-Triples and N-Quads cannot write.</summary>
    private bool _isTurtle;
    private bool _isTriG;

    /// <summary>Whether a statement or a directive was seen to its end.</summary>
    private bool _isProven;
    private bool _hasQuads;
    private bool _isInGraph;

    /// <summary>Terms of the present statement, brackets around it aside.</summary>
    private int _terms;
    private int _depth;

    /// <summary>Whether the next term belongs to the one before it: a datatype, a reifier.</summary>
    private bool _isPart;

    /// <summary>Whether the present statement has a blank node with properties, which may be all of it.</summary>
    private bool _hasBrackets;

    /// <summary>Whether the last token ended a statement, or there is none yet.</summary>
    private bool _isAtStart = true;

    private enum Step
    {
        On,
        Refused,
        Ended,
    }

    public RdfFormat? Format()
    {
        while (true)
        {
            var step = See(_scanner.Next());
            if (step == Step.On)
            {
                continue;
            }

            // A statement longer than all bytes that there are.
            _isProven |= step == Step.Ended && _terms >= 2;
            return !_isProven ? null
                : _isTriG ? RdfFormat.TriG
                : _isTurtle ? RdfFormat.Turtle
                : _hasQuads ? RdfFormat.NQuads
                : RdfFormat.NTriples;
        }
    }

    private Step See(TextTokenKind kind)
    {
        if (kind is not (TextTokenKind.End or TextTokenKind.Unknown) && _isAtStart != _scanner.IsOnNewLine && kind != TextTokenKind.Dot)
        {
            // One statement a line, and one line a statement.
            _isTurtle = true;
        }

        switch (kind)
        {
            case TextTokenKind.End:
                return Step.Ended;
            case TextTokenKind.Iri or TextTokenKind.BlankNode:
                return Term();
            case TextTokenKind.RelativeIri or TextTokenKind.PrefixedName:
                _isTurtle = true;
                return Term();
            case TextTokenKind.String or TextTokenKind.TurtleString or TextTokenKind.Number:
                _isTurtle |= kind != TextTokenKind.String;
                return _terms == 0 && _depth == 0 ? Step.Refused : Term();
            case TextTokenKind.At when _isAtStart:
                return Directive(_scanner.Token[1..]);
            case TextTokenKind.At:
                return Step.On;
            case TextTokenKind.Word:
                return Word(_scanner.Token);
            case TextTokenKind.DoubleCaret:
                _isPart = true;
                return Step.On;
            case TextTokenKind.Tilde:
                _isPart = true;
                return Turtle();
            case TextTokenKind.Open:
                _depth++;
                return Turtle();
            case TextTokenKind.OpenTripleTerm:
                _depth++;
                _isAtStart = false;
                return Step.On;
            case TextTokenKind.Close or TextTokenKind.CloseTripleTerm:
                return Close();
            case TextTokenKind.CloseAnnotation:
                _depth--;
                return _depth >= 0 ? Step.On : Step.Refused;
            case TextTokenKind.Semicolon or TextTokenKind.Comma:
                return Another(kind == TextTokenKind.Semicolon ? 1 : 2);
            case TextTokenKind.OpenBrace:
                return OpenGraph();
            case TextTokenKind.CloseBrace:
                return CloseGraph();
            case TextTokenKind.Dot:
                return EndStatement();
            default:
                return Step.Refused;
        }
    }

    private Step Term()
    {
        _terms += _depth == 0 && !_isPart ? 1 : 0;
        _isPart = _isAtStart = false;
        return _terms > 4 ? Step.Refused : Step.On;
    }

    private Step Turtle()
    {
        _isTurtle = true;
        _isAtStart = false;
        return Step.On;
    }

    private Step Close()
    {
        _depth--;
        _hasBrackets = true;
        return _depth < 0 ? Step.Refused : Term();
    }

    private Step Word(ReadOnlySpan<byte> word)
    {
        if (_isAtStart)
        {
            return Directive(word);
        }

        if (word.SequenceEqual("a"u8) || word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8))
        {
            _isTurtle = true;
            return Term();
        }

        return Step.Refused;
    }

    /// <summary>At the beginning of a statement.</summary>
    private Step Directive(ReadOnlySpan<byte> word)
    {
        if (Ascii.EqualsIgnoreCase(word, "version"u8))
        {
            // Also N-Triples and N-Quads have it, without the @.
            _isTurtle |= _scanner.Token[0] == '@';
            return Directive(_scanner.Next() is TextTokenKind.String or TextTokenKind.TurtleString);
        }

        _isTurtle = true;
        if (Ascii.EqualsIgnoreCase(word, "graph"u8))
        {
            _isTriG = true;
            _isAtStart = false;
            return Step.On;
        }

        if (Ascii.EqualsIgnoreCase(word, "prefix"u8))
        {
            return Directive(_scanner.Next() == TextTokenKind.PrefixedName && IsIri(_scanner.Next()));
        }

        if (Ascii.EqualsIgnoreCase(word, "base"u8))
        {
            return Directive(IsIri(_scanner.Next()));
        }

        // Queries and updates of SPARQL begin with the same directives.
        _isProven &= !IsSparql(word);
        return Step.Refused;
    }

    private Step Directive(bool isComplete)
    {
        _isProven |= isComplete;
        return isComplete ? Step.On : Step.Refused;
    }

    private static bool IsIri(TextTokenKind kind) => kind is TextTokenKind.Iri or TextTokenKind.RelativeIri;

    private static bool IsSparql(ReadOnlySpan<byte> word) =>
        Ascii.EqualsIgnoreCase(word, "select"u8) || Ascii.EqualsIgnoreCase(word, "construct"u8) || Ascii.EqualsIgnoreCase(word, "ask"u8)
        || Ascii.EqualsIgnoreCase(word, "describe"u8) || Ascii.EqualsIgnoreCase(word, "insert"u8) || Ascii.EqualsIgnoreCase(word, "delete"u8)
        || Ascii.EqualsIgnoreCase(word, "with"u8) || Ascii.EqualsIgnoreCase(word, "load"u8);

    /// <summary>After ; or , the next predicate or object.</summary>
    private Step Another(int termsBefore)
    {
        _isTurtle = true;
        _isPart = false;
        if (_depth > 0)
        {
            return Step.On;
        }

        _isProven |= _terms == 3;
        var isRight = _terms == 3;
        _terms = termsBefore;
        return isRight ? Step.On : Step.Refused;
    }

    private Step OpenGraph()
    {
        if (_depth > 0 || _terms > 1 || _isInGraph)
        {
            return Step.Refused;
        }

        _isProven |= _terms == 1;
        _isTriG = _isInGraph = _isAtStart = true;
        _terms = 0;
        return Step.On;
    }

    private Step CloseGraph()
    {
        if (!_isInGraph || _depth > 0)
        {
            return Step.Refused;
        }

        _isProven |= _terms is 0 or 3;
        _terms = 0;
        _isInGraph = _isPart = false;
        _isAtStart = true;
        return Step.On;
    }

    private Step EndStatement()
    {
        if (_depth > 0 || _terms == 0)
        {
            // The dot of a directive.
            return _depth == 0 && _isAtStart && _isProven ? Step.On : Step.Refused;
        }

        var isRight = _terms == 3 || (_terms == 4 && !_isTurtle) || (_terms == 1 && _hasBrackets);
        _hasQuads |= _terms == 4;
        _isProven |= isRight;
        _terms = 0;
        _hasBrackets = _isPart = false;
        _isAtStart = true;
        return isRight ? Step.On : Step.Refused;
    }
}
