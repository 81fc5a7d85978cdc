using System.Text.Json.Nodes;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats;

/// <summary>
/// The options of JSON-LD (JSON-LD 1.1 API, JsonLdOptions, and JSON-LD 1.1 Framing, with their names there), and limits. Immutable; safe
/// to share between threads if its nodes and its loader are.
/// </summary>
/// <example>
/// <code>
/// var options = new JsonLdOptions { Base = "https://example.org/", UseNativeTypes = true };
/// </code>
/// </example>
public sealed record JsonLdOptions
{
    private readonly string? _base;

    /// <summary>The options as the standard has them by default; no loader.</summary>
    public static JsonLdOptions Default { get; } = new();

    /// <summary>The base IRI of the document; null (the default): the document's own IRI, if it has one.</summary>
    /// <exception cref="ArgumentException">The value is not an absolute IRI.</exception>
    public string? Base
    {
        get => _base;
        init => _base = value is null or "" || Iri.TryCreate(value, out _)
            ? value
            : throw new ArgumentException($"'{value}' is not an absolute IRI.", nameof(value));
    }

    /// <summary>Whether compaction replaces arrays of one value by that value. True by default.</summary>
    public bool CompactArrays { get; init; } = true;

    /// <summary>Whether compaction makes IRIs relative to the base. True by default.</summary>
    public bool CompactToRelative { get; init; } = true;

    /// <summary>Fetches remote documents and contexts; null (the default): there are none, and asking for one is an error.</summary>
    public JsonLdDocumentLoader? DocumentLoader { get; init; }

    /// <summary>A context that expansion begins with: an object, an array, or the IRI of one. Null by default.</summary>
    public JsonNode? ExpandContext { get; init; }

    /// <summary>Whether all JSON-LD scripts of an HTML page are taken, and not the first. Null (the default): all for toRdf, else the first.</summary>
    public bool? ExtractAllScripts { get; init; }

    /// <summary>Whether members are processed by the code points of their keys, and not as written. False by default.</summary>
    public bool Ordered { get; init; }

    /// <summary>The processing mode; JSON-LD 1.1 by default.</summary>
    public JsonLdProcessingMode ProcessingMode { get; init; }

    /// <summary>
    /// Whether predicates may be blank nodes. The RDF of this library has no such triples: with true they are an error
    /// (<see cref="NotSupportedException"/>), with false (the default) they are left out, as the standard says.
    /// </summary>
    public bool ProduceGeneralizedRdf { get; init; }

    /// <summary>How base directions stand in RDF; they are left out by default.</summary>
    public JsonLdRdfDirection RdfDirection { get; init; }

    /// <summary>Whether fromRdf makes JSON numbers and booleans of <c>xsd:integer</c>, <c>xsd:double</c> and <c>xsd:boolean</c>. False by default.</summary>
    public bool UseNativeTypes { get; init; }

    /// <summary>Whether fromRdf keeps <c>rdf:type</c> as a property, and not as <c>@type</c>. False by default.</summary>
    public bool UseRdfType { get; init; }

    /// <summary>Framing: the value of the object embed flag where the frame says nothing. Once by default.</summary>
    public JsonLdEmbed Embed { get; init; }

    /// <summary>Framing: the value of the explicit inclusion flag where the frame says nothing. False by default.</summary>
    public bool Explicit { get; init; }

    /// <summary>Framing: the value of the omit default flag where the frame says nothing. False by default.</summary>
    public bool OmitDefault { get; init; }

    /// <summary>Framing: whether a result of one node stands without <c>@graph</c>. Null (the default): yes in JSON-LD 1.1, no in 1.0.</summary>
    public bool? OmitGraph { get; init; }

    /// <summary>Framing: the value of the require all flag where the frame says nothing. False by default.</summary>
    public bool RequireAll { get; init; }

    /// <summary>
    /// Reading RDF: whether the document is in the order of a streaming document (JSON-LD 1.1 Streaming), so that in its outermost
    /// object <c>@context</c> is first and <c>@graph</c> last. If so, the graph is read node by node and only one of them is in memory;
    /// another order is an error. False by default: the outermost object may have its members in any order and is in memory as a whole.
    /// An outermost array is always read item by item.
    /// </summary>
    public bool Streaming { get; init; }

    /// <summary>How deep objects and arrays may nest in a document, and terms may be defined by terms; 500 by default.</summary>
    public int MaxNesting { get; init; } = 500;

    /// <summary>How deep remote contexts may include each other; 32 by default. Passing it is <c>"context overflow"</c>.</summary>
    public int MaxContextDepth { get; init; } = 32;

    /// <summary>How many remote documents one call may fetch; 100 by default.</summary>
    public int MaxRemoteContexts { get; init; } = 100;

    /// <summary>
    /// How many nodes framing may write: with <c>@always</c> a document of n nodes can become a tree of 2^n. Nodes that are only compared
    /// with a frame count too, 64 as one.
    /// </summary>
    public int MaxFramedNodes { get; init; } = 1_000_000;

    /// <summary>The greatest size of a remote document in bytes; 64 MiB by default.</summary>
    public long MaxInputBytes { get; init; } = 64L << 20;
}
