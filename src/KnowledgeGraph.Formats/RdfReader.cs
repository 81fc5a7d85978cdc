using System.Runtime.CompilerServices;
using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats;

/// <summary>
/// Reads RDF documents in every format of <see cref="RdfFormat"/> (RDF 1.1 and 1.2). Input is UTF-8, with or without byte order mark;
/// XML may be UTF-16, ISO-8859-1 or US-ASCII too. Nothing outside of the document is fetched, but for what a loader in
/// <see cref="RdfReaderOptions.JsonLd"/> brings. Static and free of state: safe for any number of threads.
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
public static partial class RdfReader
{
    /// <summary>Reads a text.</summary>
    /// <exception cref="RdfSyntaxException">The text is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    public static Dataset Parse(string text, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dataset = new Dataset();
        new DocumentReader(format, dataset, options, cancellationToken).Read(text);
        return dataset;
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
        CancellationToken cancellationToken = default) =>
        TryParallel(format, sink, options, cancellationToken)?.Read(document)
        ?? new DocumentReader(format, sink, options, cancellationToken).Read(document);

    /// <summary>
    /// Pushes what a document holds into a sink of spans, in document order; before an error the sink has seen what stands before it.
    /// </summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    [OverloadResolutionPriority(1)]
    public static RdfReadReport Read(
        ReadOnlyMemory<byte> document, RdfFormat format, IQuadSpanSink sink, RdfReaderOptions? options = null,
        CancellationToken cancellationToken = default) => new DocumentReader(format, sink, options, cancellationToken).Read(document);

    /// <summary>Pushes what a stream holds into a sink, in document order; the stream stays open.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RdfReadReport Read(
        Stream stream, RdfFormat format, IQuadSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        TryParallel(format, sink, options, cancellationToken)?.Read(stream)
        ?? new DocumentReader(format, sink, options, cancellationToken).Read(stream);

    /// <summary>Pushes what a stream holds into a sink of spans, in document order; the stream stays open.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    [OverloadResolutionPriority(1)]
    public static RdfReadReport Read(
        Stream stream, RdfFormat format, IQuadSpanSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        new DocumentReader(format, sink, options, cancellationToken).Read(stream);
}
