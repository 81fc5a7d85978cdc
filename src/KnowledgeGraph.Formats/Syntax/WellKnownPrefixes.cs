using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>The prefixes that documents get which name none.</summary>
internal static class WellKnownPrefixes
{
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("dcterms", "http://purl.org/dc/terms/"),
        new("foaf", "http://xmlns.com/foaf/0.1/"),
        new("oa", "http://www.w3.org/ns/oa#"),
        new("owl", "http://www.w3.org/2002/07/owl#"),
        new("prov", "http://www.w3.org/ns/prov#"),
        new("rdf", RdfVocabulary.Namespace),
        new("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        new("schema", "https://schema.org/"),
        new("sh", "http://www.w3.org/ns/shacl#"),
        new("skos", "http://www.w3.org/2004/02/skos/core#"),
        new("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    /// <summary>The well-known prefixes and those that a source wishes, which win.</summary>
    public static Dictionary<string, string> With(IReadOnlyDictionary<string, string> wishes)
    {
        var taken = wishes.Values.ToHashSet(StringComparer.Ordinal);
        var all = new Dictionary<string, string>(wishes, StringComparer.Ordinal);
        foreach (var (prefix, iri) in All)
        {
            if (!taken.Contains(iri))
            {
                all.TryAdd(prefix, iri);
            }
        }

        return all;
    }
}
