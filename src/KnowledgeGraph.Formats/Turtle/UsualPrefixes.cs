namespace KnowledgeGraph.Formats.Turtle;

/// <summary>Prefixes that people use without thinking, to help whoever forgot to declare one.</summary>
internal static class UsualPrefixes
{
    /// <summary>The namespace that the prefix mostly stands for, or null.</summary>
    public static string? NamespaceOf(string prefix) => prefix switch
    {
        "as" => "https://www.w3.org/ns/activitystreams#",
        "cc" => "http://creativecommons.org/ns#",
        "csvw" => "http://www.w3.org/ns/csvw#",
        "dc" => "http://purl.org/dc/elements/1.1/",
        "dcat" => "http://www.w3.org/ns/dcat#",
        "dct" or "dcterms" => "http://purl.org/dc/terms/",
        "dctype" => "http://purl.org/dc/dcmitype/",
        "foaf" => "http://xmlns.com/foaf/0.1/",
        "geo" => "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "ldp" => "http://www.w3.org/ns/ldp#",
        "oa" => "http://www.w3.org/ns/oa#",
        "org" => "http://www.w3.org/ns/org#",
        "owl" => "http://www.w3.org/2002/07/owl#",
        "prov" => "http://www.w3.org/ns/prov#",
        "qb" => "http://purl.org/linked-data/cube#",
        "rdf" => "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs" => "http://www.w3.org/2000/01/rdf-schema#",
        "schema" => "https://schema.org/",
        "sd" => "http://www.w3.org/ns/sparql-service-description#",
        "sh" => "http://www.w3.org/ns/shacl#",
        "sioc" => "http://rdfs.org/sioc/ns#",
        "skos" => "http://www.w3.org/2004/02/skos/core#",
        "sosa" => "http://www.w3.org/ns/sosa/",
        "time" => "http://www.w3.org/2006/time#",
        "vann" => "http://purl.org/vocab/vann/",
        "vcard" => "http://www.w3.org/2006/vcard/ns#",
        "void" => "http://rdfs.org/ns/void#",
        "wd" => "http://www.wikidata.org/entity/",
        "wdt" => "http://www.wikidata.org/prop/direct/",
        "xml" => "http://www.w3.org/XML/1998/namespace",
        "xsd" => "http://www.w3.org/2001/XMLSchema#",
        _ => null,
    };
}
