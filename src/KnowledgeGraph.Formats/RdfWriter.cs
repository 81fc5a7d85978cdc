using System.Buffers;
using System.Text;
using KnowledgeGraph.Formats.JsonLd.Writing;
using KnowledgeGraph.Formats.Lines;
using KnowledgeGraph.Formats.RdfXml;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats;

/// <summary>
/// Writes RDF documents in UTF-8 with LF line ends. N-Triples and N-Quads come in the order given, line by line; Turtle, TriG,
/// RDF/XML and JSON-LD are sorted by code point, so that the same quads give the same bytes in whatever order they come (see
/// <see cref="RdfWriterOptions.Pretty"/>). <see cref="RdfReader"/> reads what this writes back into the same quads, blank node labels
/// aside. Static and free of state: safe for any number of threads.
/// </summary>
/// <example>
/// <code>
/// var dataset = new Dataset();
/// dataset.Add(new Quad(new Iri("https://example.org/ann"), Rdfs.Label, new Literal("Ann")));
/// Console.WriteLine(RdfWriter.ToText(dataset, RdfFormat.Turtle));
/// </code>
/// </example>
public static class RdfWriter
{
    /// <summary>Writes quads to a stream, which stays open.</summary>
    /// <exception cref="NotSupportedException">The format is not written, or cannot hold a quad: a named graph, a triple term in
    /// JSON-LD, in RDF/XML a character that XML cannot hold or a predicate that ends with no XML name; or an IRI has no name in the
    /// JSON-LD context.</exception>
    /// <exception cref="ArgumentException">The JSON-LD context is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Write(
        IEnumerable<Quad> quads, RdfFormat format, Stream stream, RdfWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quads);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= RdfWriterOptions.Default;
        using var output = new Utf8Output(stream);
        if (StreamingWriter(format, output, options, pretty: options.Pretty ?? true) is { } writer)
        {
            foreach (var quad in quads)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(quad);
            }

            writer.Complete();
        }
        else
        {
            WriteDocument(quads, format, output, options, cancellationToken);
        }

        output.Flush();
    }

    /// <summary>Writes quads to a buffer writer, such as that of a pipe.</summary>
    /// <inheritdoc cref="Write(IEnumerable{Quad}, RdfFormat, Stream, RdfWriterOptions?, CancellationToken)"/>
    public static void Write(
        IEnumerable<Quad> quads, RdfFormat format, IBufferWriter<byte> writer, RdfWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var stream = new BufferWriterStream(writer);
        Write(quads, format, stream, options, cancellationToken);
    }

    /// <summary>
    /// Writes quads to a stream, which stays open, and only with asynchronous calls. What is sorted first is held back as a whole.
    /// </summary>
    /// <inheritdoc cref="Write(IEnumerable{Quad}, RdfFormat, Stream, RdfWriterOptions?, CancellationToken)"/>
    public static async Task WriteAsync(
        IEnumerable<Quad> quads, RdfFormat format, Stream stream, RdfWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quads);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= RdfWriterOptions.Default;
        using var output = new Utf8Output(stream) { IsDeferred = true };
        var writer = Writer(format, output, options, options.Pretty ?? true, cancellationToken);
        foreach (var quad in quads)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(quad);
            if (output.IsFull)
            {
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        writer.Complete();
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Writes quads to a stream, which stays open, and only with asynchronous calls. What is sorted first is held back as a whole.
    /// </summary>
    /// <inheritdoc cref="Write(IEnumerable{Quad}, RdfFormat, Stream, RdfWriterOptions?, CancellationToken)"/>
    public static async Task WriteAsync(
        IAsyncEnumerable<Quad> quads, RdfFormat format, Stream stream, RdfWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quads);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(stream);
        options ??= RdfWriterOptions.Default;
        using var output = new Utf8Output(stream) { IsDeferred = true };
        var writer = Writer(format, output, options, options.Pretty ?? true, cancellationToken);
        await foreach (var quad in quads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(quad);
            if (output.IsFull)
            {
                await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        writer.Complete();
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The document as a string.</summary>
    /// <exception cref="NotSupportedException">The format is not written, or cannot hold a quad: a named graph, a triple term in
    /// JSON-LD, in RDF/XML a character that XML cannot hold or a predicate that ends with no XML name; or an IRI has no name in the
    /// JSON-LD context.</exception>
    /// <exception cref="ArgumentException">The JSON-LD context is none.</exception>
    public static string ToText(IEnumerable<Quad> quads, RdfFormat format, RdfWriterOptions? options = null)
    {
        using var stream = new MemoryStream();
        Write(quads, format, stream, options);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>
    /// Opens a sink that writes what it is given to a stream, which stays open. N-Triples, N-Quads, Turtle, TriG and RDF/XML are written
    /// as the quads come and nothing is held in memory, unless <see cref="RdfWriterOptions.Pretty"/> asks for it; other formats are
    /// written when the sink is closed. The sink belongs to one thread.
    /// </summary>
    /// <exception cref="NotSupportedException">The format is not written.</exception>
    /// <example>
    /// <code>
    /// using var sink = RdfWriter.OpenSink(output, RdfFormat.NTriples);
    /// RdfReader.Read(input, RdfFormat.Turtle, sink);
    /// sink.Complete();
    /// </code>
    /// </example>
    public static RdfWriterSink OpenSink(
        Stream stream, RdfFormat format, RdfWriterOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(format);
        options ??= RdfWriterOptions.Default;
        var output = new Utf8Output(stream);
        try
        {
            return new RdfWriterSink(output, Writer(format, output, options, options.Pretty ?? false, cancellationToken), cancellationToken);
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    internal static NotSupportedException NoGraphs(Term name) =>
        new($"The format holds one graph, and a quad is in the named graph {name}; use N-Quads or TriG.");

    private static QuadWriter Writer(
        RdfFormat format, Utf8Output output, RdfWriterOptions options, bool pretty, CancellationToken cancellation) =>
        StreamingWriter(format, output, options, pretty)
        ?? new DocumentQuadWriter((quads, prefixes) => WriteDocument(quads, format, output, options.WithWishes(prefixes), cancellation));

    /// <summary>The writer of a format that is written as the quads come; null if all of them must be seen first.</summary>
    private static QuadWriter? StreamingWriter(RdfFormat format, Utf8Output output, RdfWriterOptions options, bool pretty)
    {
        if (!format.CanWrite)
        {
            throw NotWritten(format);
        }

        return format == RdfFormat.NTriples || format == RdfFormat.NQuads ? new LineWriter(output, format.HasNamedGraphs, options)
            : (format == RdfFormat.Turtle || format == RdfFormat.TriG) && !pretty ? new TurtleStreamWriter(output, format.HasNamedGraphs, options)
            : format == RdfFormat.RdfXml && !pretty ? RdfXmlStreamWriter.Create(output, options)
            : null;
    }

    /// <summary>The formats that must see all quads before the first is written.</summary>
    private static void WriteDocument(
        IEnumerable<Quad> quads, RdfFormat format, Utf8Output output, RdfWriterOptions options, CancellationToken cancellation)
    {
        if (format == RdfFormat.Turtle || format == RdfFormat.TriG)
        {
            TurtleWriter.Write(quads, output, format.HasNamedGraphs, options, cancellation);
        }
        else if (format == RdfFormat.RdfXml)
        {
            RdfXmlWriter.Write(quads, output, options, cancellation);
        }
        else if (format == RdfFormat.JsonLd)
        {
            JsonLdWriter.Write(quads, output.AsStream(), options.JsonLd, cancellation);
        }
        else
        {
            throw NotWritten(format);
        }
    }

    private static NotSupportedException NotWritten(RdfFormat format) =>
        new($"{format.Title} ('{format.Name}') is not written by this version.");
}
