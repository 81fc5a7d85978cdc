using System.Buffers;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// What one reading of one document keeps from its first byte to its last: options, sink, count of quads, errors passed over, and,
/// where the document comes in chunks, the place in the document at which the present chunk begins. Every parser writes to it, in
/// spans or in terms, whichever it has; the sink gets the one that it takes.
/// </summary>
internal sealed class ReaderContext
{
    private readonly IQuadSpanSink? _spans;
    private readonly IQuadSink? _terms;
    private readonly TermCache? _cache;
    private readonly TermEncoder? _encoder;
    private readonly List<Diagnostic> _errors = [];

    /// <summary>A sink that takes both kinds is given what the parser has.</summary>
    public ReaderContext(object sink, RdfReaderOptions options, CancellationToken cancellation)
    {
        _spans = sink as IQuadSpanSink;
        _terms = sink as IQuadSink;
        _cache = _spans is null ? new TermCache() : null;
        _encoder = _terms is null ? new TermEncoder(_spans!) : null;
        Options = options;
        Cancellation = cancellation;
    }

    public RdfReaderOptions Options { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>How many quads the sink was given.</summary>
    public long Quads { get; private set; }

    /// <summary>The errors passed over.</summary>
    public IReadOnlyList<Diagnostic> Errors => _errors;

    /// <summary>Lines before the present chunk.</summary>
    public long LinesBefore { get; set; }

    /// <summary>Bytes before the present chunk.</summary>
    public long BytesBefore { get; set; }

    /// <summary>These bytes are done with; positions go on behind them.</summary>
    public void Advance(ReadOnlySpan<byte> used)
    {
        // A CR that ends the piece may belong to a line end whose LF comes next; the LF is then counted and the CR is not.
        LinesBefore += used.Count((byte)'\n');
        BytesBefore += used.Length;
    }

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Passes a quad on; false if that would pass <see cref="RdfReaderOptions.MaxQuads"/>.</summary>
    public bool Emit(in QuadSpan quad)
    {
        if (Quads >= Options.MaxQuads)
        {
            return false;
        }

        Quads++;
        if (_spans is not null)
        {
            _spans.OnQuad(quad);
        }
        else
        {
            _terms!.OnQuad(_cache!.Quad(quad));
        }

        return true;
    }

    /// <summary>Passes a quad on; false if that would pass <see cref="RdfReaderOptions.MaxQuads"/>.</summary>
    public bool Emit(Term subject, Iri predicate, Term @object, Term? graph)
    {
        if (Quads >= Options.MaxQuads)
        {
            return false;
        }

        Quads++;
        if (_terms is not null)
        {
            _terms.OnQuad(new Quad(subject, predicate, @object, graph));
        }
        else
        {
            _encoder!.Emit(subject, predicate, @object, graph);
        }

        return true;
    }

    public void Prefix(string prefix, string iri)
    {
        _terms?.OnPrefix(prefix, iri);
        _encoder?.Prefix(prefix, iri);
    }

    public void Base(string iri)
    {
        _terms?.OnBase(iri);
        _encoder?.Base(iri);
    }

    /// <summary>Notes an error, if the options say to go on, or throws it; limits always end the reading.</summary>
    public void Recover(RdfSyntaxException error)
    {
        if (Options.OnError == RdfErrorPolicy.Throw || error.IsLimit)
        {
            ExceptionDispatchInfo.Throw(error);
        }

        if (_errors.Count >= Options.MaxErrors)
        {
            throw new RdfSyntaxException(error.Diagnostic with
            {
                Code = DiagnosticCodes.Limit,
                Message = string.Create(CultureInfo.InvariantCulture, $"the document passes {nameof(RdfReaderOptions.MaxErrors)} = {Options.MaxErrors}; the next error is: {error.Diagnostic.Message}"),
            });
        }

        _errors.Add(error.Diagnostic);
    }

    /// <summary>The chunk must be UTF-8 from beginning to end, so that the lexer need not look.</summary>
    public void RequireUtf8(ReadOnlySpan<byte> chunk)
    {
        if (Utf8.IsValid(chunk))
        {
            return;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(chunk[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        throw Error(
            chunk, at, at + 1, DiagnosticCodes.NotUtf8,
            string.Create(CultureInfo.InvariantCulture, $"the byte 0x{chunk[at]:X2} is not part of a UTF-8 character"));
    }

    public RdfSyntaxException Limit(ReadOnlySpan<byte> chunk, int at, string name, long limit) =>
        Error(chunk, at, at, DiagnosticCodes.Limit, string.Create(CultureInfo.InvariantCulture, $"the document passes {name} = {limit}"));

    public RdfSyntaxException Error(ReadOnlySpan<byte> chunk, int start, int end, string code, string message) =>
        new(new Diagnostic(code, message, Position(chunk, start), Position(chunk, end)) { Source = Options.SourceName });

    /// <summary>Lines end at LF, CR or both; columns count code points. Only errors ask, so it may look at every byte before.</summary>
    private SourcePosition Position(ReadOnlySpan<byte> chunk, int offset)
    {
        offset = Math.Min(offset, chunk.Length);
        long line = LinesBefore + 1;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (chunk[i] == '\n' || (chunk[i] == '\r' && (i + 1 >= chunk.Length || chunk[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        long column = 1;
        for (var i = lineStart; i < offset; i++)
        {
            // Continuation bytes belong to the code point before them.
            column += (chunk[i] & 0xC0) == 0x80 ? 0 : 1;
        }

        if (lineStart == 0 && BytesBefore == 0 && offset >= 3 && chunk.StartsWith(ByteOrderMark))
        {
            column--;
        }

        return new SourcePosition(line, column, BytesBefore + offset);
    }
}
