using KnowledgeGraph.Formats.Reading;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats;

/// <content>Reading by several threads.</content>
public static partial class RdfReader
{
    /// <summary>
    /// Reads with as many threads as <see cref="RdfReaderOptions.Parallelism"/> says (0: one for each processor). Each thread has a sink
    /// of its own and gives it the quads of whole blocks, so that a sink sees its quads in document order but not all of them. Before an
    /// error the sinks have seen what stands before it, and perhaps some of what stands behind it. Prefixes and base IRIs are not passed
    /// on. What <see cref="RdfReaderOptions.Parallelism"/> says cannot be cut is read by one thread into the first sink.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="format">Its syntax.</param>
    /// <param name="sinks">Makes the sink of a thread, from 0; called on the calling thread before the reading begins.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit: the first error in document order.</exception>
    /// <exception cref="NotSupportedException">The format is not read, or blank nodes are to be renumbered: that needs the whole order.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <example>
    /// <code>
    /// var counters = new List&lt;Counter&gt;();
    /// var options = new RdfReaderOptions { Parallelism = 0 };
    /// RdfReader.ReadParallel(document, RdfFormat.NTriples, _ => { counters.Add(new Counter()); return counters[^1]; }, options);
    /// </code>
    /// </example>
    public static RdfReadReport ReadParallel(
        ReadOnlyMemory<byte> document, RdfFormat format, Func<int, IQuadSpanSink> sinks, RdfReaderOptions? options = null,
        CancellationToken cancellationToken = default) =>
        TryApart(format, sinks, options, cancellationToken)?.Read(document)
        ?? Read(document, format, sinks(0), options, cancellationToken);

    /// <inheritdoc cref="ReadParallel(ReadOnlyMemory{byte}, RdfFormat, Func{int, IQuadSpanSink}, RdfReaderOptions?, CancellationToken)"/>
    public static RdfReadReport ReadParallel(
        Stream stream, RdfFormat format, Func<int, IQuadSpanSink> sinks, RdfReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TryApart(format, sinks, options, cancellationToken)?.Read(stream)
            ?? Read(stream, format, sinks(0), options, cancellationToken);
    }

    private static ParallelReader? TryApart(
        RdfFormat format, Func<int, IQuadSpanSink> sinks, RdfReaderOptions? options, CancellationToken cancellation)
    {
        Parsers.Require(format);
        ArgumentNullException.ThrowIfNull(sinks);
        options ??= RdfReaderOptions.Default;
        if (!ParallelReader.Reads(format, options))
        {
            return null;
        }

        return options.BlankNodes == BlankNodePolicy.Keep
            ? new ParallelReader(format, sinks, options, cancellation)
            : throw new NotSupportedException("Blank nodes are numbered in document order, which several sinks do not have.");
    }

    /// <summary>Null where one thread reads.</summary>
    private static ParallelReader? TryParallel(RdfFormat format, IQuadSink sink, RdfReaderOptions? options, CancellationToken cancellation)
    {
        Parsers.Require(format);
        ArgumentNullException.ThrowIfNull(sink);
        return options is not null && ParallelReader.Reads(format, options)
            ? new ParallelReader(format, sink, options, cancellation)
            : null;
    }
}
