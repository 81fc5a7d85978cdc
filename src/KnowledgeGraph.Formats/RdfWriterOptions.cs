using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats;

/// <summary>How a document is written. Immutable; safe to share between threads.</summary>
/// <example>
/// <code>
/// var options = new RdfWriterOptions { Prefixes = new Dictionary&lt;string, string&gt; { ["ex"] = "https://example.org/" } };
/// </code>
/// </example>
public sealed record RdfWriterOptions
{
    private readonly string? _baseIri;
    private readonly IReadOnlyDictionary<string, string>? _prefixes;

    /// <summary>Prefixes of well-known vocabularies, no base IRI, expanded JSON-LD.</summary>
    public static RdfWriterOptions Default { get; } = new();

    /// <summary>
    /// Prefix (without colon) to namespace IRI, for Turtle and TriG; those that are used are declared, in code point order. Null (the
    /// default): prefixes of well-known vocabularies, and with <see cref="RdfWriterSink"/> those that the source declares. Empty: none.
    /// </summary>
    /// <exception cref="ArgumentException">A prefix or a namespace is not one.</exception>
    public IReadOnlyDictionary<string, string>? Prefixes
    {
        get => _prefixes;
        init => _prefixes = value is null ? null : Checked(value);
    }

    /// <summary>For Turtle and TriG: declared at the top, and IRIs below it are written relative to it. Null: none.</summary>
    /// <exception cref="ArgumentException">The value is not an absolute IRI.</exception>
    public string? BaseIri
    {
        get => _baseIri;
        init => _baseIri = value is null || Iri.TryCreate(value, out _)
            ? value
            : throw new ArgumentException($"'{value}' is not an absolute IRI.", nameof(value));
    }

    /// <summary>
    /// For Turtle, TriG and RDF/XML: whether the document is made for people, sorted by code point, grouped by subject, with lists and blank nodes
    /// in place; the same quads then give the same bytes in whatever order they come, and all of them are held in memory. If not,
    /// quads are written as they come, with <c>;</c> and <c>,</c> where the subject stays the same. Null (the default): a document
    /// that is written in one call is pretty, an <see cref="RdfWriterSink"/> streams. Other formats know no difference.
    /// </summary>
    public bool? Pretty { get; init; }

    /// <summary>
    /// For N-Triples and N-Quads: the canonical form of RDF 1.2 (RDF 1.2 N-Triples, section 3). Spaces and escapes always are
    /// canonical; this makes language tags lower-case too. Lines come in the order given; for an order and labels that
    /// depend on the dataset alone see <see cref="RdfCanonicalizer"/>. False by default.
    /// </summary>
    public bool Canonical { get; init; }

    /// <summary>
    /// Whether N-Triples, N-Quads, Turtle and TriG say <c>VERSION "1.2"</c> before the first triple term or base direction. Documents
    /// without them never say it, nor do canonical ones. False by default: readers that know the terms but not the directive exist.
    /// </summary>
    public bool AnnounceVersion { get; init; }

    /// <summary>
    /// For pretty Turtle and TriG: namespaces without a prefix that at least four IRIs share get <c>ns1</c>, <c>ns2</c>, ..., the most
    /// used first. False by default.
    /// </summary>
    public bool GeneratePrefixes { get; init; }

    /// <summary>For JSON-LD.</summary>
    public JsonLdWriterOptions JsonLd { get; init; } = JsonLdWriterOptions.Default;

    /// <summary>These options with the prefixes that the source of the quads declares, where no others were asked for.</summary>
    internal RdfWriterOptions WithWishes(IReadOnlyDictionary<string, string> prefixes) =>
        Prefixes is not null || prefixes.Count == 0 ? this : this with { Prefixes = WellKnownPrefixes.With(prefixes) };

    private static SortedDictionary<string, string> Checked(IReadOnlyDictionary<string, string> prefixes)
    {
        var copy = new SortedDictionary<string, string>(Comparer<string>.Create(CodePoints.Compare));
        foreach (var (prefix, iri) in prefixes)
        {
            if (!NameShapes.IsPrefix(prefix))
            {
                throw new ArgumentException($"'{prefix}' is not a prefix (Turtle, PN_PREFIX).", nameof(prefixes));
            }

            if (!Iri.TryCreate(iri, out _))
            {
                throw new ArgumentException($"The namespace '{iri}' of the prefix '{prefix}:' is not an absolute IRI.", nameof(prefixes));
            }

            copy.Add(prefix, iri);
        }

        return copy;
    }
}
