using System.Runtime.CompilerServices;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats.Lines;

/// <summary>
/// The grammar of N-Triples and N-Quads over bytes that are UTF-8, in one pass and without copies: a term is a span of the input, and
/// of the scratch buffer where it holds escapes.
/// </summary>
internal ref partial struct LineReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly LineTools _tools;
    private readonly ReaderContext _context;
    private readonly bool _quads;
    private readonly bool _strict;
    private readonly int _maxTermLength;
    private int _at;
    private bool _scratched;

    /// <summary>Reads from <paramref name="start"/> to the end of the bytes; places in errors count from their beginning.</summary>
    public LineReader(ReadOnlySpan<byte> bytes, int start, LineTools tools)
    {
        _bytes = bytes;
        _at = start;
        _tools = tools;
        _context = tools.Context;
        _quads = tools.Quads;
        _strict = tools.Strict;
        _maxTermLength = tools.MaxTermLength;
    }

    /// <summary>Where the term begins that is read at present.</summary>
    public int Token { get; private set; }

    /// <summary>Whether an error was found here, and not by the sink.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether the error is that the bytes end.</summary>
    public bool RanOut { get; private set; }

    /// <summary>Reads all lines; after an error it goes on where <see cref="SkipLine"/> left it.</summary>
    public void ReadLines()
    {
        while (_at < _bytes.Length)
        {
            switch (_bytes[_at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r':
                    _at++;
                    break;
                case (byte)'#':
                    SkipLine();
                    break;
                case (byte)'V':
                    ReadVersion();
                    ReadLineEnd();
                    break;
                default:
                    ReadStatement(emit: true);
                    ReadLineEnd();
                    break;
            }
        }
    }

    /// <summary>Goes to the end of the present line.</summary>
    public void SkipLine()
    {
        Failed = false;
        var end = _bytes[_at..].IndexOfAny((byte)'\n', (byte)'\r');
        _at = end < 0 ? _bytes.Length : _at + end;
    }

    /// <summary>
    /// The beginning of a line whose end is not there yet: true if all that can still come is a comment; then its statement was read
    /// and passed on. False if nothing is known yet.
    /// </summary>
    public bool TryUnfinishedLine()
    {
        SkipBlank();
        if (_at == _bytes.Length)
        {
            return false;
        }

        if (_bytes[_at] == '#')
        {
            return true;
        }

        var start = _at;
        ReadAny(emit: false);
        SkipBlank();
        if (_at == _bytes.Length || _bytes[_at] != '#')
        {
            return _at != _bytes.Length && ReadLineEndOrFail();
        }

        _at = start;
        ReadAny(emit: true);
        return true;
    }

    private void ReadAny(bool emit)
    {
        if (_bytes[_at] == 'V')
        {
            ReadVersion();
        }
        else
        {
            ReadStatement(emit);
        }
    }

    private bool ReadLineEndOrFail()
    {
        ReadLineEnd();
        return false;
    }

    private void ReadStatement(bool emit)
    {
        var start = _at;
        if (_scratched)
        {
            _tools.Scratch.Clear();
            _scratched = false;
        }

        var subject = ReadNode("a subject (an IRI or a blank node)");
        SkipBlank();
        var predicate = ReadPredicate();
        SkipBlank();
        var @object = ReadObject();
        SkipBlank();
        var graph = default(TermSpan);
        if (_quads && _at < _bytes.Length && _bytes[_at] is (byte)'<' or (byte)'_')
        {
            graph = ReadNode("a graph name (an IRI or a blank node)");
            SkipBlank();
        }

        if (_at >= _bytes.Length || _bytes[_at] != '.')
        {
            throw Expected(_quads && graph.IsNone ? "a graph name or '.'" : "'.'");
        }

        _at++;
        if (emit && !_context.Emit(new QuadSpan(subject, predicate, @object, graph)))
        {
            throw Limit(start, nameof(RdfReaderOptions.MaxQuads), _context.Options.MaxQuads);
        }
    }

    /// <summary>versionDirective: the label is any string without line ends; with the strict option one that RDF 1.2 defines.</summary>
    private void ReadVersion()
    {
        Token = _at;
        if (!_bytes[_at..].StartsWith("VERSION"u8))
        {
            throw Expected("a statement");
        }

        _at += "VERSION"u8.Length;
        SkipBlank();
        if (_at >= _bytes.Length || _bytes[_at] != '"')
        {
            throw Expected("a version label such as \"1.2\"");
        }

        var label = ReadString();
        if (_strict && !(label.SequenceEqual("1.1"u8) || label.SequenceEqual("1.2"u8) || label.SequenceEqual("1.2-basic"u8)))
        {
            throw Fail(Token, _at, DiagnosticCodes.NotSupported, "expected the version \"1.1\", \"1.2\" or \"1.2-basic\" of RDF");
        }
    }

    private void ReadLineEnd()
    {
        SkipBlank();
        if (_at < _bytes.Length && _bytes[_at] is not ((byte)'\n' or (byte)'\r' or (byte)'#'))
        {
            throw Expected("the end of the line");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipBlank()
    {
        var bytes = _bytes;
        var at = _at;
        while ((uint)at < (uint)bytes.Length && bytes[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        _at = at;
    }
}
