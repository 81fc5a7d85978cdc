using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats;

/// <summary>How JSON-LD is written. Immutable; safe to share between threads.</summary>
/// <example>
/// <code>
/// var options = new RdfWriterOptions
/// {
///     JsonLd = new JsonLdWriterOptions { Form = JsonLdForm.Compacted, ContextJson = """{ "@vocab": "https://schema.org/" }""" },
/// };
/// </code>
/// </example>
public sealed record JsonLdWriterOptions
{
    private readonly Term? _root;

    /// <summary>Expanded, flat, nothing native.</summary>
    public static JsonLdWriterOptions Default { get; } = new();

    /// <summary>Expanded (the default) or compacted.</summary>
    public JsonLdForm Form { get; init; }

    /// <summary>
    /// The context of a compacted document: any JSON-LD 1.1 context, alone or as the value of an <c>@context</c>. Terms that could not
    /// bring a value back as it is are passed over for that value. IRIs of other contexts in it need a <see cref="DocumentLoader"/>.
    /// </summary>
    public string? ContextJson { get; init; }

    /// <summary>Written as the value of <c>@context</c> in place of the context itself; readers must find the same context there.</summary>
    public string? ContextIri { get; init; }

    /// <summary>
    /// The node at which the document begins: only what can be reached from it is written. The quads must all be in the default graph.
    /// Null (the default): every node.
    /// </summary>
    /// <exception cref="ArgumentException">The value is neither an IRI nor a blank node.</exception>
    public Term? Root
    {
        get => _root;
        init => _root = value is null or Iri or BlankNode
            ? value
            : throw new ArgumentException($"A root is an IRI or a blank node, not {value}.", nameof(value));
    }

    /// <summary>
    /// Whether a node is written in place where it is first referred to; later references name it by <c>@id</c>, so circles end. False
    /// (the default): all nodes stand at the top.
    /// </summary>
    public bool Embed { get; init; }

    /// <summary>Whether <c>xsd:boolean</c>, <c>xsd:integer</c> and <c>xsd:double</c> become JSON values where value and
    /// datatype stay (the lexical form may not). False by default.</summary>
    public bool UseNativeTypes { get; init; }

    /// <summary>Whether <c>rdf:type</c> is written as a property and not as <c>@type</c>. False by default.</summary>
    public bool UseRdfType { get; init; }

    /// <summary>
    /// <see cref="JsonLdRdfDirection.I18nDatatype"/> and <see cref="JsonLdRdfDirection.CompoundLiteral"/>: what stands for a base
    /// direction in RDF 1.1 is written as <c>@direction</c>, and has to be read with the same option. None by default. Literals of RDF
    /// 1.2 with a direction always get their <c>@direction</c>.
    /// </summary>
    public JsonLdRdfDirection RdfDirection { get; init; }

    /// <summary>Brings the contexts that <see cref="ContextJson"/> refers to; the writer waits for it. Null (the default): there are none.</summary>
    public JsonLdDocumentLoader? DocumentLoader { get; init; }
}
