using System.IO.Pipelines;
using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats;

/// <content>
/// Reading that is pulled: quads come as they are asked for, and no more of the input is read than that needs. Before an error all
/// quads that stand before it are given. Leaving the loop early is fine.
/// </content>
public static partial class RdfReader
{
    /// <summary>
    /// The quads of a document, in document order. Nothing is read before the first is asked for. RDF/XML and TriX are read by another
    /// thread, which is never more than some thousand quads ahead and ends with the enumeration. JSON-LD whose outermost value is an
    /// object holds all quads in memory.
    /// </summary>
    /// <exception cref="RdfSyntaxException">While iterating: the document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">While iterating: the token was cancelled.</exception>
    /// <example>
    /// <code>
    /// foreach (Quad quad in RdfReader.ReadQuads(document, RdfFormat.NTriples).Take(10))
    ///     Console.WriteLine(quad);
    /// </code>
    /// </example>
    public static IEnumerable<Quad> ReadQuads(
        ReadOnlyMemory<byte> document, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        Parsers.Require(format);
        return Pull();

        // The stream belongs to the enumeration, so that the result can be enumerated more than once.
        IEnumerable<Quad> Pull()
        {
            using var stream = DocumentReader.AsStream(document);
            foreach (var quad in QuadPull.Read(stream, format, options, cancellationToken))
            {
                yield return quad;
            }
        }
    }

    /// <summary>The quads of a stream, in document order; to be enumerated once. The stream stays open.</summary>
    /// <inheritdoc cref="ReadQuads(ReadOnlyMemory{byte}, RdfFormat, RdfReaderOptions?, CancellationToken)"/>
    public static IEnumerable<Quad> ReadQuads(
        Stream stream, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Parsers.Require(format);
        return QuadPull.Read(stream, format, options, cancellationToken);
    }

    /// <summary>The quads of a stream, in document order; to be enumerated once. The stream stays open.</summary>
    /// <inheritdoc cref="ReadQuads(ReadOnlyMemory{byte}, RdfFormat, RdfReaderOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<Quad> ReadQuadsAsync(
        Stream stream, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Parsers.Require(format);
        return QuadPull.ReadAsync(new StreamSource(stream), format, options, cancellationToken);
    }

    /// <summary>The quads of a pipe, in document order; to be enumerated once. The caller completes the pipe.</summary>
    /// <inheritdoc cref="ReadQuads(ReadOnlyMemory{byte}, RdfFormat, RdfReaderOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<Quad> ReadQuadsAsync(
        PipeReader pipe, RdfFormat format, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        Parsers.Require(format);
        return QuadPull.ReadAsync(new PipeSource(pipe), format, options, cancellationToken);
    }
}
