using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Formats;

/// <summary>How a document is read, and how much of it. Immutable; safe to share between threads.</summary>
/// <example>
/// <code>var options = new RdfReaderOptions { BaseIri = "https://example.org/data.ttl", MaxQuads = 1_000_000 };</code>
/// </example>
public sealed record RdfReaderOptions
{
    private static readonly JsonLdOptions DirectionsKept = new() { RdfDirection = JsonLdRdfDirection.DirLangString };

    private readonly string? _baseIri;
    private readonly string _blankNodePrefix = "";
    private readonly int _parallelism = 1;

    /// <summary>No base IRI, labels as written, default limits.</summary>
    public static RdfReaderOptions Default { get; } = new();

    /// <summary>The absolute IRI against which relative IRIs resolve until the document declares another; null: relative IRIs are errors.</summary>
    /// <exception cref="ArgumentException">The value is not an absolute IRI.</exception>
    public string? BaseIri
    {
        get => _baseIri;
        init => _baseIri = value is null || Iri.TryCreate(value, out _)
            ? value
            : throw new ArgumentException($"'{value}' is not an absolute IRI.", nameof(value));
    }

    /// <summary>
    /// Put before every blank node label, to keep the blank nodes of several documents apart in one dataset; it should not end in a
    /// digit. Empty (the default): labels are kept as written. Labels made for <c>[]</c> and lists never clash with written ones:
    /// they are <c>gen0</c>, <c>gen1</c>, ..., and a Turtle or TriG document that writes such a label itself gets it with an <c>x</c> in front.
    /// </summary>
    /// <exception cref="ArgumentException">No label can begin so.</exception>
    public string BlankNodePrefix
    {
        get => _blankNodePrefix;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _ = new BlankNode(value + "0");
            _blankNodePrefix = value;
        }
    }

    /// <summary>What becomes of the labels of blank nodes; by default they are kept as written.</summary>
    public BlankNodePolicy BlankNodes { get; init; } = BlankNodePolicy.Keep;

    /// <summary>A name for the document in diagnostics, such as its path.</summary>
    public string? SourceName { get; init; }

    /// <summary>What happens at an error; by default the first one is thrown.</summary>
    public RdfErrorPolicy OnError { get; init; } = RdfErrorPolicy.Throw;

    /// <summary>With <see cref="RdfErrorPolicy.Skip"/>: how many errors are passed over; one more ends the reading. 100 by default.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>
    /// Called with each error that is passed over, at once; null (the default): they are only in <see cref="RdfReadReport.Errors"/>.
    /// Who pulls quads has no report and learns of errors here. It is called in document order, and by one thread at a time.
    /// </summary>
    public Action<Diagnostic>? ErrorHandler { get; init; }

    /// <summary>
    /// Whether IRIs must follow the whole grammar of RFC 3987 and language tags that of RFC 5646. By default (false) only what RDF's
    /// own grammars say is asked: an IRI has a scheme and none of the characters that no RDF syntax can write, and the parts of a
    /// language tag have 1 to 8 letters or digits. Strict reading adds: percent signs stand before two hexadecimal digits; a port is
    /// a number; brackets stand only around an IP address; no private-use characters outside the query; language tags have their
    /// subtags in the order of the standard, none of them twice. Values of datatypes are never looked at: an ill-typed literal is RDF.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>
    /// How many threads parse, 1 by default; 0 means as many as there are processors. Used by <see cref="RdfReader"/>'s <c>Read</c> into
    /// an <c>IQuadSink</c>, which still gets its quads in document order on the calling thread, and by <c>ReadParallel</c>. N-Triples
    /// and N-Quads are cut at line ends. Turtle and TriG are cut between statements where the first error ends the reading; there blank
    /// nodes without label get other numbers than one thread would give them, always the same for the same document. The other formats
    /// are never cut.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Parallelism
    {
        get => _parallelism;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _parallelism = value;
        }
    }

    /// <summary>
    /// How JSON-LD is read; by default base directions become those of RDF 1.2 (<see cref="JsonLdRdfDirection.DirLangString"/>).
    /// Its base, if it has one, goes before <see cref="BaseIri"/>; the limits are those of this record. Without a
    /// loader, which is the default, remote contexts are errors; with one, the reading thread waits for them, also in asynchronous reading.
    /// </summary>
    public JsonLdOptions JsonLd { get; init; } = DirectionsKept;

    /// <summary>
    /// How deep property lists, collections, reified triples, annotations and triple terms may nest; 500 by default. In Turtle and TriG it may
    /// be any number, for nothing nests on the thread's stack there; triple terms alone never pass <see cref="TripleTerm.MaxDepth"/>.
    /// In RDF/XML it counts node elements in node elements, and elements in an XML literal.
    /// </summary>
    public int MaxNesting { get; init; } = 500;

    /// <summary>The longest IRI, literal or name in UTF-8 bytes as written; 64 MiB by default.</summary>
    public int MaxTermLength { get; init; } = 64 << 20;

    /// <summary>The greatest number of quads; no limit by default.</summary>
    public long MaxQuads { get; init; } = long.MaxValue;

    /// <summary>The greatest size in bytes of a document; no limit by default.</summary>
    public long MaxInputBytes { get; init; } = long.MaxValue;
}
