using System.Collections.Frozen;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>Prefixes that everybody writes alike (prefix.cc), for the hint of an error; none is declared by itself.</summary>
internal static class WellKnownPrefixes
{
    private static readonly FrozenDictionary<string, string> Namespaces = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["owl"] = "http://www.w3.org/2002/07/owl#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dct"] = "http://purl.org/dc/terms/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["schema"] = "https://schema.org/",
        ["prov"] = "http://www.w3.org/ns/prov#",
        ["oa"] = "http://www.w3.org/ns/oa#",
        ["sh"] = "http://www.w3.org/ns/shacl#",
        ["fn"] = "http://www.w3.org/2005/xpath-functions#",
        ["math"] = "http://www.w3.org/2005/xpath-functions/math#",
        ["geo"] = "http://www.opengis.net/ont/geosparql#",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["void"] = "http://rdfs.org/ns/void#",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["time"] = "http://www.w3.org/2006/time#",
        ["org"] = "http://www.w3.org/ns/org#",
        ["as"] = "https://www.w3.org/ns/activitystreams#",
        ["wd"] = "http://www.wikidata.org/entity/",
        ["wdt"] = "http://www.wikidata.org/prop/direct/",
        ["dbo"] = "http://dbpedia.org/ontology/",
        ["dbr"] = "http://dbpedia.org/resource/",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> All => Namespaces.Keys;

    /// <summary>Whether a prefix stands for what everybody has it stand for.</summary>
    public static bool IsUsual(string prefix, string name) => Namespaces.TryGetValue(prefix, out var usual) && usual == name;

    /// <summary>The declaration of a prefix, or null for one that is not known.</summary>
    public static string? Declaration(string prefix) =>
        Namespaces.TryGetValue(prefix, out var name) ? $"PREFIX {prefix}: <{name}>" : null;
}
