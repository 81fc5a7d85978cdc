using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql;

/// <summary>What a query text is read with: its base, prefixes that need no declaration, and limits. Immutable and safe to share.</summary>
/// <example>
/// <code>
/// var options = new SparqlParseOptions
/// {
///     BaseIri = "https://example.org/",
///     Prefixes = ImmutableSortedDictionary.Create&lt;string, string&gt;(StringComparer.Ordinal).Add("ex", "https://example.org/"),
/// };
/// var query = SparqlQuery.Parse("SELECT ?s { ?s ex:knows &lt;kim&gt; }", options);
/// </code>
/// </example>
public sealed record SparqlParseOptions
{
    /// <summary>No base, no prefixes, the default limits.</summary>
    public static SparqlParseOptions Default { get; } = new();

    /// <summary>
    /// The IRI that relative IRIs resolve against until the text says BASE; null (the default) refuses them
    /// (SPARQL 1.1, section 4.1.1.2).
    /// </summary>
    public string? BaseIri { get; init; }

    /// <summary>Prefixes (without the colon) that the text may use without PREFIX; a declaration in the text wins. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Prefixes { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The longest text, in UTF-16 characters. Default: 16 Mi.</summary>
    public int MaxLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>How deep groups, brackets and calls may nest. Default: 200; at most 400, so that no text overflows the stack.</summary>
    public int MaxNesting { get; init; } = 200;

    internal void Check()
    {
        if (BaseIri is not null && !IriReference.IsAbsolute(BaseIri))
        {
            throw new ArgumentException($"The base '{BaseIri}' is not an absolute IRI.", "options");
        }
    }
}
