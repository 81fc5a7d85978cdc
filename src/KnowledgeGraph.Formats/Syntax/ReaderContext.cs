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
    private readonly BlankNodeLabels? _labels;
    private readonly List<Diagnostic> _errors = [];
    private readonly long _maxQuads;
    private readonly QuadBudget? _budget;
    private DocumentPlace _place;
    private DocumentPlace _marked;
    private int _markedAt;

    /// <summary>A sink that takes both kinds is given what the parser has. Several readers may share a budget of quads.</summary>
    public ReaderContext(object sink, RdfReaderOptions options, CancellationToken cancellation, QuadBudget? budget = null)
    {
        _spans = sink as IQuadSpanSink;
        _terms = sink as IQuadSink;
        _cache = _spans is null ? new TermCache() : null;
        _encoder = _terms is null ? new TermEncoder(_spans!) : null;
        _labels = BlankNodeLabels.For(options);
        _maxQuads = options.MaxQuads;
        _budget = budget;
        Options = options;
        Cancellation = cancellation;
    }

    public RdfReaderOptions Options { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>How many quads the sink was given.</summary>
    public long Quads { get; private set; }

    /// <summary>The errors passed over.</summary>
    public IReadOnlyList<Diagnostic> Errors => _errors;

    /// <summary>Where a parser of whole documents stands, for errors that are found here; null if it does not know.</summary>
    public Func<SourcePosition>? Where { get; set; }

    /// <summary>Whether the document came as a string, so that what it says of its encoding means nothing.</summary>
    public bool IsText { get; set; }

    /// <summary>Where the present chunk begins.</summary>
    public DocumentPlace Place => _place;

    /// <summary>Bytes before the present chunk.</summary>
    public long BytesBefore => _place.Bytes;

    /// <summary>The next chunk begins somewhere else.</summary>
    public void MoveTo(DocumentPlace place)
    {
        _place = _marked = place;
        _markedAt = 0;
    }

    /// <summary>The errors since it was asked last.</summary>
    public Diagnostic[] TakeErrors()
    {
        var errors = _errors.ToArray();
        _errors.Clear();
        return errors;
    }

    /// <summary>These bytes are done with; positions go on behind them.</summary>
    public void Advance(ReadOnlySpan<byte> used)
    {
        _place.Advance(used);
        (_marked, _markedAt) = (_place, 0);
    }

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Passes a quad on; false if that would pass <see cref="RdfReaderOptions.MaxQuads"/>. Blank nodes come with the labels of the
    /// document and get here those that the options ask for.
    /// </summary>
    public bool Emit(in QuadSpan quad)
    {
        if (Quads >= _maxQuads || (_budget is not null && !_budget.TryTake()))
        {
            return false;
        }

        Quads++;
        if (_labels is not null)
        {
            Pass(_labels.Apply(quad));
        }
        else
        {
            Pass(quad);
        }

        return true;
    }

    /// <inheritdoc cref="Emit(in QuadSpan)"/>
    /// <remarks>Parsers of spans look themselves whether a term is right for strict reading; those of terms need not.</remarks>
    public bool Emit(Term subject, Iri predicate, Term @object, Term? graph)
    {
        if (Options.Strict && StrictTerms.Fault(subject, predicate, @object, graph) is { } fault)
        {
            var at = Where?.Invoke() ?? default;
            throw new RdfSyntaxException(new Diagnostic(DiagnosticCodes.Iri, fault, at, at) { Source = Options.SourceName });
        }

        if (Quads >= _maxQuads || (_budget is not null && !_budget.TryTake()))
        {
            return false;
        }

        Quads++;
        if (_labels is not null)
        {
            subject = _labels.Apply(subject);
            @object = _labels.Apply(@object);
            graph = graph is null ? null : _labels.Apply(graph);
        }

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

    public void Prefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri)
    {
        if (_spans is not null)
        {
            _spans.OnPrefix(prefix, iri);
        }
        else
        {
            _terms!.OnPrefix(Encoding.UTF8.GetString(prefix), Encoding.UTF8.GetString(iri));
        }
    }

    public void Base(ReadOnlySpan<byte> iri)
    {
        if (_spans is not null)
        {
            _spans.OnBase(iri);
        }
        else
        {
            _terms!.OnBase(Encoding.UTF8.GetString(iri));
        }
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
        Options.ErrorHandler?.Invoke(error.Diagnostic);
    }

    public RdfReadReport Report(long bytes) => new(Quads, bytes, _errors);

    /// <summary>So many bytes were read.</summary>
    public void RequireInputLimit(long bytes)
    {
        if (bytes > Options.MaxInputBytes)
        {
            throw Limit(default, 0, nameof(RdfReaderOptions.MaxInputBytes), Options.MaxInputBytes);
        }
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

        throw NotUtf8(chunk, at);
    }

    public RdfSyntaxException NotUtf8(ReadOnlySpan<byte> chunk, int at) =>
        Error(
            chunk, at, at + 1, DiagnosticCodes.NotUtf8,
            string.Create(CultureInfo.InvariantCulture, $"the byte 0x{chunk[at]:X2} is not part of a UTF-8 character"));

    public RdfSyntaxException Limit(ReadOnlySpan<byte> chunk, int at, string name, long limit) =>
        Error(chunk, at, at, DiagnosticCodes.Limit, string.Create(CultureInfo.InvariantCulture, $"the document passes {name} = {limit}"));

    public RdfSyntaxException Error(ReadOnlySpan<byte> chunk, int start, int end, string code, string message) =>
        new(new Diagnostic(code, message, Position(chunk, start), Position(chunk, end)) { Source = Options.SourceName });

    /// <summary>The position so far inside the present chunk. Errors come in document order, so the place of the last one is kept.</summary>
    public SourcePosition Position(ReadOnlySpan<byte> chunk, int offset)
    {
        offset = Math.Min(offset, chunk.Length);
        if (offset < _markedAt)
        {
            return _place.After(chunk, offset);
        }

        var position = _marked.After(chunk[_markedAt..], offset - _markedAt);
        _marked.Advance(chunk[_markedAt..offset]);
        _markedAt = offset;
        return position;
    }

    private void Pass(in QuadSpan quad)
    {
        if (_spans is not null)
        {
            _spans.OnQuad(quad);
        }
        else
        {
            _terms!.OnQuad(_cache!.Quad(quad));
        }
    }
}
