using System.Runtime.CompilerServices;
using System.Text;
using KnowledgeGraph.Formats.Lines;
using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats;

/// <summary>
/// Reads RDF documents in N-Triples, N-Quads, Turtle and TriG (RDF 1.1, and of RDF 1.2 triple terms and base directions). Input is
/// UTF-8, with or without byte order mark. Static and free of state: safe for any number of threads.
/// </summary>
/// <example>
/// <code>
/// Dataset people = RdfReader.Parse("""
///     PREFIX foaf: &lt;http://xmlns.com/foaf/0.1/&gt;
///     &lt;https://example.org/ann&gt; foaf:name "Ann" .
///     """, RdfFormat.Turtle);
/// Console.WriteLine(people.Count);   // 1
/// </code>
/// </example>
public static class RdfReader
{
    /// <summary>Reads a text.</summary>
    /// <exception cref="RdfSyntaxException">The text is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    public static Dataset Parse(string text, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadDataset(Encoding.UTF8.GetBytes(text), format, options, cancellationToken);
    }

    /// <summary>Reads a document into a new dataset: the whole of it or, on an error, nothing.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    public static Dataset ReadDataset(
        ReadOnlyMemory<byte> document, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        var dataset = new Dataset();
        Read(document, format, dataset, options, cancellationToken);
        return dataset;
    }

    /// <summary>Reads a stream into a new dataset: the whole of it or, on an error, nothing. The stream stays open.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    public static Dataset ReadDataset(
        Stream stream, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        var dataset = new Dataset();
        Read(stream, format, dataset, options, cancellationToken);
        return dataset;
    }

    /// <summary>Pushes what a document holds into a sink, in document order; before an error the sink has seen what stands before it.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RdfReadReport Read(
        ReadOnlyMemory<byte> document, RdfFormat format, IQuadSink sink, RdfReaderOptions? options = null,
        CancellationToken cancellationToken = default) => ReadMemory(document, format, sink, options, cancellationToken);

    /// <summary>
    /// Pushes what a document holds into a sink of spans, in document order; before an error the sink has seen what stands before it.
    /// </summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    [OverloadResolutionPriority(1)]
    public static RdfReadReport Read(
        ReadOnlyMemory<byte> document, RdfFormat format, IQuadSpanSink sink, RdfReaderOptions? options = null,
        CancellationToken cancellationToken = default) => ReadMemory(document, format, sink, options, cancellationToken);

    /// <summary>
    /// Pushes what a stream holds into a sink, in document order; the stream stays open. N-Triples and N-Quads are read line by line;
    /// Turtle and TriG are first read into memory.
    /// </summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RdfReadReport Read(
        Stream stream, RdfFormat format, IQuadSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        ReadStream(stream, format, sink, options, cancellationToken);

    /// <summary>Pushes what a stream holds into a sink of spans, in document order; the stream stays open.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    [OverloadResolutionPriority(1)]
    public static RdfReadReport Read(
        Stream stream, RdfFormat format, IQuadSpanSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        ReadStream(stream, format, sink, options, cancellationToken);

    private static RdfReadReport ReadMemory(
        ReadOnlyMemory<byte> document, RdfFormat format, object sink, RdfReaderOptions? options, CancellationToken cancellation)
    {
        var context = NewContext(format, sink, options, cancellation);
        ParserFeed.ParseWhole(document.Span, ChunkParser(format, context), context);
        return new RdfReadReport(context.Quads, document.Length, context.Errors);
    }

    private static RdfReadReport ReadStream(
        Stream stream, RdfFormat format, object sink, RdfReaderOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var context = NewContext(format, sink, options, cancellation);
        using var feed = new ParserFeed(ChunkParser(format, context), context);
        while (stream.Read(feed.Room().Span) is > 0 and var read)
        {
            feed.Filled(read);
        }

        feed.Complete();
        return new RdfReadReport(context.Quads, feed.BytesRead, context.Errors);
    }

    private static RdfParser ChunkParser(RdfFormat format, ReaderContext context) =>
        format == RdfFormat.NTriples || format == RdfFormat.NQuads
            ? new LineDocumentParser(context, quads: format.HasNamedGraphs)
            : new TurtleDocumentParser(context, trig: format.HasNamedGraphs);

    private static ReaderContext NewContext(RdfFormat format, object sink, RdfReaderOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(sink);
        return format.CanRead
            ? new ReaderContext(sink, options ?? RdfReaderOptions.Default, cancellationToken)
            : throw new NotSupportedException($"{format.Title} ('{format.Name}') is not read by this version.");
    }
}
