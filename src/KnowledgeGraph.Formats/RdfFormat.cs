namespace KnowledgeGraph.Formats;

/// <summary>
/// A syntax for RDF. The list is closed; each entry says whether this library reads and writes it. Formats that are known but
/// neither read nor written are refused by name.
/// </summary>
/// <example>
/// <code>
/// RdfFormat format = RdfFormat.FromFileName("data/people.ttl") ?? RdfFormat.Turtle;
/// Console.WriteLine(format.Name);   // turtle
/// </code>
/// </example>
public sealed class RdfFormat
{
    private RdfFormat(string name, string title, string[] mediaTypes, string[] extensions, bool hasNamedGraphs, bool canRead, bool canWrite)
    {
        Name = name;
        Title = title;
        MediaTypes = mediaTypes;
        Extensions = extensions;
        HasNamedGraphs = hasNamedGraphs;
        CanRead = canRead;
        CanWrite = canWrite;
    }

    /// <summary>RDF 1.1 N-Triples.</summary>
    public static RdfFormat NTriples { get; } =
        new("ntriples", "N-Triples", ["application/n-triples"], [".nt"], hasNamedGraphs: false, canRead: true, canWrite: true);

    /// <summary>RDF 1.1 N-Quads.</summary>
    public static RdfFormat NQuads { get; } =
        new("nquads", "N-Quads", ["application/n-quads"], [".nq"], hasNamedGraphs: true, canRead: true, canWrite: true);

    /// <summary>RDF 1.1 Turtle.</summary>
    public static RdfFormat Turtle { get; } =
        new("turtle", "Turtle", ["text/turtle", "application/x-turtle"], [".ttl"], hasNamedGraphs: false, canRead: true, canWrite: true);

    /// <summary>RDF 1.1 TriG.</summary>
    public static RdfFormat TriG { get; } =
        new("trig", "TriG", ["application/trig"], [".trig"], hasNamedGraphs: true, canRead: true, canWrite: true);

    /// <summary>JSON-LD 1.1; written, not read.</summary>
    public static RdfFormat JsonLd { get; } =
        new("jsonld", "JSON-LD", ["application/ld+json"], [".jsonld"], hasNamedGraphs: true, canRead: false, canWrite: true);

    /// <summary>RDF/XML; known by name only.</summary>
    public static RdfFormat RdfXml { get; } =
        new("rdfxml", "RDF/XML", ["application/rdf+xml"], [".rdf", ".owl"], hasNamedGraphs: false, canRead: false, canWrite: false);

    /// <summary>TriX; known by name only.</summary>
    public static RdfFormat TriX { get; } =
        new("trix", "TriX", ["application/trix", "application/trix+xml"], [".trix"], hasNamedGraphs: true, canRead: false, canWrite: false);

    /// <summary>Every format, in a fixed order.</summary>
    public static IReadOnlyList<RdfFormat> All { get; } = [NTriples, NQuads, Turtle, TriG, RdfXml, JsonLd, TriX];

    /// <summary>The short name used on the command line: <c>ntriples nquads turtle trig rdfxml jsonld trix</c>.</summary>
    public string Name { get; }

    /// <summary>The name of the standard, for messages.</summary>
    public string Title { get; }

    /// <summary>The media types, the registered one first.</summary>
    public IReadOnlyList<string> MediaTypes { get; }

    /// <summary>The file name extensions with their dot, the usual one first.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether a document can hold named graphs; if not, it holds one graph.</summary>
    public bool HasNamedGraphs { get; }

    /// <summary>Whether <see cref="RdfReader"/> reads it.</summary>
    public bool CanRead { get; }

    /// <summary>Whether <see cref="RdfWriter"/> writes it.</summary>
    public bool CanWrite { get; }

    /// <summary>The format of a short name, without regard to case; null if there is none.</summary>
    public static RdfFormat? FromName(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that a file's extension says, without regard to case; null if it says none.</summary>
    public static RdfFormat? FromFileName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return All.FirstOrDefault(format =>
            format.Extensions.Any(extension => fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The format of a media type; parameters such as <c>; charset=utf-8</c> are not looked at. Null if there is none.</summary>
    public static RdfFormat? FromMediaType(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var bare = mediaType.AsSpan();
        var semicolon = bare.IndexOf(';');
        var name = (semicolon < 0 ? bare : bare[..semicolon]).Trim().ToString();
        return All.FirstOrDefault(format => format.MediaTypes.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
