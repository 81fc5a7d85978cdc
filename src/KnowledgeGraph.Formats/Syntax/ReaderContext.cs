using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// What one reading of one document keeps from its first byte to its last: options, sink, count of quads, and, where the document
/// comes in chunks, the place in the document at which the present chunk begins.
/// </summary>
internal sealed class ReaderContext(IQuadSink sink, RdfReaderOptions options, CancellationToken cancellation)
{
    private long _quads;

    public IQuadSink Sink { get; } = sink;

    public RdfReaderOptions Options { get; } = options;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Lines before the present chunk.</summary>
    public long LinesBefore { get; set; }

    /// <summary>Bytes before the present chunk.</summary>
    public long BytesBefore { get; set; }

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public bool Emit(Term subject, Iri predicate, Term @object, Term? graph)
    {
        if (++_quads > Options.MaxQuads)
        {
            return false;
        }

        Sink.OnQuad(new Quad(subject, predicate, @object, graph));
        return true;
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
