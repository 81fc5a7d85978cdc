using System.Text;
using KnowledgeGraph.Formats.JsonLd;
using KnowledgeGraph.Formats.Lines;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Turtle;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats;

/// <summary>
/// Writes RDF documents in UTF-8 with LF line ends. N-Triples and N-Quads come in the order given, line by line; Turtle, TriG and
/// JSON-LD are sorted by code point, so that the same quads give the same bytes in whatever order they come.
/// <see cref="RdfReader"/> reads what this writes back into the same quads, blank node labels aside. Static and free of state: safe
/// for any number of threads.
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
    /// <exception cref="NotSupportedException">The format is not written, or cannot hold a quad (a named graph, or a triple term in
    /// JSON-LD), or the JSON-LD context has a part that this version does not know.</exception>
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
        if (format == RdfFormat.NTriples || format == RdfFormat.NQuads)
        {
            LineWriter.Write(quads, output, format.HasNamedGraphs, cancellationToken);
        }
        else if (format == RdfFormat.Turtle || format == RdfFormat.TriG)
        {
            TurtleWriter.Write(quads, output, format.HasNamedGraphs, options, cancellationToken);
        }
        else if (format == RdfFormat.JsonLd)
        {
            JsonLdWriter.Write(quads, stream, options.JsonLd, cancellationToken);
        }
        else
        {
            throw new NotSupportedException($"{format.Title} ('{format.Name}') is not written by this version.");
        }

        output.Flush();
    }

    /// <summary>The document as a string.</summary>
    /// <exception cref="NotSupportedException">The format is not written, or cannot hold a quad (a named graph, or a triple term in
    /// JSON-LD), or the JSON-LD context has a part that this version does not know.</exception>
    public static string ToText(IEnumerable<Quad> quads, RdfFormat format, RdfWriterOptions? options = null)
    {
        using var stream = new MemoryStream();
        Write(quads, format, stream, options);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    internal static void RequireGraphs(bool graphs, Term name)
    {
        if (!graphs)
        {
            throw new NotSupportedException($"The format holds one graph, and a quad is in the named graph {name}; use N-Quads or TriG.");
        }
    }
}
