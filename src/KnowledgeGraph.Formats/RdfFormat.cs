using KnowledgeGraph.Formats.Negotiation;

namespace KnowledgeGraph.Formats;

/// <summary>
/// A syntax for RDF. The list is closed; each entry says whether this library reads and writes it. A format that is known but
/// not read or not written is refused by name. Immutable; safe for any number of threads.
/// </summary>
/// <example>
/// <code>
/// RdfFormat format = RdfFormat.FromFileName("data/people.ttl.gz") ?? RdfFormat.Turtle;
/// Console.WriteLine(format.Name);            // turtle
/// Console.WriteLine(format.MediaTypes[0]);   // text/turtle
/// </code>
/// </example>
public sealed partial class RdfFormat
{
    private RdfFormat(string name, string title)
    {
        Name = name;
        Title = title;
    }

    /// <summary>N-Triples (RDF 1.1 and 1.2).</summary>
    public static RdfFormat NTriples { get; } = new("ntriples", "N-Triples")
    {
        Iri = "http://www.w3.org/ns/formats/N-Triples",
        MediaTypes = ["application/n-triples"],
        Extensions = [".nt"],
        CanRead = true,
        CanWrite = true,
    };

    /// <summary>N-Quads (RDF 1.1 and 1.2).</summary>
    public static RdfFormat NQuads { get; } = new("nquads", "N-Quads")
    {
        Iri = "http://www.w3.org/ns/formats/N-Quads",
        MediaTypes = ["application/n-quads", "text/x-nquads", "text/nquads"],
        Extensions = [".nq"],
        HasNamedGraphs = true,
        CanRead = true,
        CanWrite = true,
    };

    /// <summary>Turtle (RDF 1.1 and 1.2).</summary>
    public static RdfFormat Turtle { get; } = new("turtle", "Turtle")
    {
        Iri = "http://www.w3.org/ns/formats/Turtle",
        MediaTypes = ["text/turtle", "application/x-turtle", "application/turtle"],
        Extensions = [".ttl"],
        CanRead = true,
        CanWrite = true,
    };

    /// <summary>TriG (RDF 1.1 and 1.2).</summary>
    public static RdfFormat TriG { get; } = new("trig", "TriG")
    {
        Iri = "http://www.w3.org/ns/formats/TriG",
        MediaTypes = ["application/trig", "application/x-trig"],
        Extensions = [".trig"],
        HasNamedGraphs = true,
        CanRead = true,
        CanWrite = true,
    };

    /// <summary>RDF/XML (RDF 1.1 and 1.2).</summary>
    public static RdfFormat RdfXml { get; } = new("rdfxml", "RDF/XML")
    {
        Iri = "http://www.w3.org/ns/formats/RDF_XML",
        MediaTypes = ["application/rdf+xml"],
        Extensions = [".rdf", ".owl", ".rdfxml"],
        CanRead = true,
        CanWrite = true,
    };

    /// <summary>JSON-LD 1.1.</summary>
    public static RdfFormat JsonLd { get; } = new("jsonld", "JSON-LD")
    {
        Iri = "http://www.w3.org/ns/formats/JSON-LD",
        MediaTypes = ["application/ld+json"],
        Extensions = [".jsonld", ".json-ld"],
        HasNamedGraphs = true,
        CanRead = true,
        CanWrite = true,
    };

    /// <summary>TriX; read, not written.</summary>
    public static RdfFormat TriX { get; } = new("trix", "TriX")
    {
        MediaTypes = ["application/trix", "application/trix+xml"],
        Extensions = [".trix"],
        HasNamedGraphs = true,
        CanRead = true,
    };

    /// <summary>Every format, in a fixed order.</summary>
    public static IReadOnlyList<RdfFormat> All { get; } = [NTriples, NQuads, Turtle, TriG, RdfXml, JsonLd, TriX];

    /// <summary>The short name used on the command line: <c>ntriples nquads turtle trig rdfxml jsonld trix</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the standard, for messages.</summary>
    public string Title { get; }

    /// <summary>What W3C's "Unique URIs for file formats" calls it; null for TriX, which is not on that list.</summary>
    public string? Iri { get; private init; }

    /// <summary>The media types: the registered one first, then older ones that can mean nothing else.</summary>
    public IReadOnlyList<string> MediaTypes { get; private init; } = [];

    /// <summary>The file name extensions with their dot, the usual one first.</summary>
    public IReadOnlyList<string> Extensions { get; private init; } = [];

    /// <summary>Whether a document can hold named graphs; if not, it holds one graph.</summary>
    public bool HasNamedGraphs { get; private init; }

    /// <summary>Whether <see cref="RdfReader"/> reads it.</summary>
    public bool CanRead { get; private init; }

    /// <summary>Whether <see cref="RdfWriter"/> writes it.</summary>
    public bool CanWrite { get; private init; }

    /// <summary>The format of a short name, without regard to case; null if there is none.</summary>
    public static RdfFormat? FromName(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that <see cref="Iri"/> names, character by character; null if there is none.</summary>
    public static RdfFormat? FromIri(string iri)
    {
        ArgumentNullException.ThrowIfNull(iri);
        return All.FirstOrDefault(format => string.Equals(format.Iri, iri, StringComparison.Ordinal));
    }

    /// <summary>
    /// The format that a file's extension says, without regard to case; an extension of compression behind it is looked through, as in
    /// <c>graph.ttl.gz</c> (see <see cref="RdfCompression.FromFileName"/>). Null if it says none.
    /// </summary>
    public static RdfFormat? FromFileName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = RdfCompression.WithoutExtension(fileName);
        return All.FirstOrDefault(format =>
            format.Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The format of a media type; whatever stands behind a semicolon is not looked at. Null if there is none.</summary>
    public static RdfFormat? FromMediaType(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var bare = mediaType.AsSpan();
        var semicolon = bare.IndexOf(';');
        return OfMediaType((semicolon < 0 ? bare : bare[..semicolon]).Trim());
    }

    /// <summary>
    /// The format of a <c>Content-Type</c> field, read by the grammar of RFC 9110, section 8.3.1; null if it has another form or names
    /// no format. <see cref="RdfContentType"/> also tells the parameters, such as a charset that is not UTF-8.
    /// </summary>
    public static RdfFormat? FromContentType(string contentType) =>
        RdfContentType.TryParse(contentType, out var parsed) ? parsed.Format : null;

    /// <summary>
    /// The format of a document by all that may be known of it: first what the <c>Content-Type</c> says, then the file name, then the
    /// bytes (<see cref="Detect"/>). A type that many formats share, such as <c>text/plain</c> or <c>application/json</c>, says nothing.
    /// </summary>
    public static RdfFormat? Resolve(string? contentType, string? fileName, ReadOnlySpan<byte> firstBytes) =>
        (contentType is null ? null : FromContentType(contentType))
        ?? (fileName is null ? null : FromFileName(fileName))
        ?? Detect(firstBytes);

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;

    internal static RdfFormat? OfMediaType(ReadOnlySpan<char> bare)
    {
        foreach (var format in All)
        {
            foreach (var mediaType in format.MediaTypes)
            {
                if (bare.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
                {
                    return format;
                }
            }
        }

        return null;
    }
}
