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
    /// default): prefixes of well-known vocabularies. Empty: none.
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

    /// <summary>For JSON-LD.</summary>
    public JsonLdWriterOptions JsonLd { get; init; } = JsonLdWriterOptions.Default;

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
