using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats;

/// <content>Reading that awaits its input. The sink is called between two awaits and never by two threads at once.</content>
public static partial class RdfReader
{
    /// <summary>Pushes what a stream holds into a sink, in document order; the stream stays open.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<RdfReadReport> ReadAsync(
        Stream stream, RdfFormat format, IQuadSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        ReadFromAsync(stream, format, sink, options, cancellationToken);

    /// <summary>Pushes what a stream holds into a sink of spans, in document order; the stream stays open.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    [OverloadResolutionPriority(1)]
    public static Task<RdfReadReport> ReadAsync(
        Stream stream, RdfFormat format, IQuadSpanSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        ReadFromAsync(stream, format, sink, options, cancellationToken);

    /// <summary>Pushes what a pipe holds into a sink, in document order; the caller completes the pipe.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending read.</exception>
    public static Task<RdfReadReport> ReadAsync(
        PipeReader pipe, RdfFormat format, IQuadSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        ReadFromAsync(pipe, format, sink, options, cancellationToken);

    /// <summary>Pushes what a pipe holds into a sink of spans, in document order; the caller completes the pipe.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending read.</exception>
    [OverloadResolutionPriority(1)]
    public static Task<RdfReadReport> ReadAsync(
        PipeReader pipe, RdfFormat format, IQuadSpanSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default) =>
        ReadFromAsync(pipe, format, sink, options, cancellationToken);

    /// <summary>Reads a stream into a new dataset: the whole of it or, on an error, nothing. The stream stays open.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<Dataset> ReadDatasetAsync(
        Stream stream, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        var dataset = new Dataset();
        await ReadAsync(stream, format, dataset, options, cancellationToken).ConfigureAwait(false);
        return dataset;
    }

    /// <summary>Reads a pipe into a new dataset: the whole of it or, on an error, nothing. The caller completes the pipe.</summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the pipe's pending read.</exception>
    public static async Task<Dataset> ReadDatasetAsync(
        PipeReader pipe, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        var dataset = new Dataset();
        await ReadAsync(pipe, format, dataset, options, cancellationToken).ConfigureAwait(false);
        return dataset;
    }

    private static Task<RdfReadReport> ReadFromAsync(
        Stream stream, RdfFormat format, object sink, RdfReaderOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new DocumentReader(format, sink, options, cancellation).ReadAsync(new StreamSource(stream));
    }

    private static Task<RdfReadReport> ReadFromAsync(
        PipeReader pipe, RdfFormat format, object sink, RdfReaderOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        return new DocumentReader(format, sink, options, cancellation).ReadAsync(new PipeSource(pipe));
    }
}
