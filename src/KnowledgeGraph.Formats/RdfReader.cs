using System.Text;
using KnowledgeGraph.Formats.Lines;
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
    public static void Read(
        ReadOnlyMemory<byte> document, RdfFormat format, IQuadSink sink, RdfReaderOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var context = NewContext(format, sink, options, cancellationToken);
        var span = document.Span;
        context.RequireUtf8(span);
        if (IsLineFormat(format))
        {
            new LineParser(span, context, NewLineTerms(context), format == RdfFormat.NQuads).ReadDocument();
        }
        else
        {
            new TurtleParser(span, context, format == RdfFormat.TriG).ReadDocument();
        }
    }

    /// <summary>
    /// Pushes what a stream holds into a sink, in document order; the stream stays open. N-Triples and N-Quads are read line by line;
    /// Turtle and TriG are first read into memory.
    /// </summary>
    /// <exception cref="RdfSyntaxException">The document is not in that language, or passes a limit.</exception>
    /// <exception cref="NotSupportedException">The format is not read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Read(
        Stream stream, RdfFormat format, IQuadSink sink, RdfReaderOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var context = NewContext(format, sink, options, cancellationToken);
        if (IsLineFormat(format))
        {
            LineStream.Read(stream, context, NewLineTerms(context), format == RdfFormat.NQuads);
            return;
        }

        using var document = WholeStream.Read(stream, context);
        Read(document.Memory, format, sink, options, cancellationToken);
    }

    private static bool IsLineFormat(RdfFormat format) => format == RdfFormat.NTriples || format == RdfFormat.NQuads;

    private static TermFactory NewLineTerms(ReaderContext context) => new(context.Options.BlankNodePrefix, generates: false);

    private static ReaderContext NewContext(RdfFormat format, IQuadSink sink, RdfReaderOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(sink);
        return format.CanRead
            ? new ReaderContext(sink, options ?? RdfReaderOptions.Default, cancellationToken)
            : throw new NotSupportedException($"{format.Title} ('{format.Name}') is not read by this version.");
    }
}
