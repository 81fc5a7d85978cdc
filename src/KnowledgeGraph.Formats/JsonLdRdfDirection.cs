namespace KnowledgeGraph.Formats;

/// <summary>How base directions of strings stand in RDF (JSON-LD 1.1 API, rdfDirection).</summary>
/// <example><code>var options = new JsonLdOptions { RdfDirection = JsonLdRdfDirection.I18nDatatype };</code></example>
public enum JsonLdRdfDirection
{
    /// <summary>They are left out.</summary>
    None = 0,

    /// <summary><c>i18n-datatype</c>: in a datatype such as <c>https://www.w3.org/ns/i18n#ar-eg_rtl</c>.</summary>
    I18nDatatype = 1,

    /// <summary><c>compound-literal</c>: in a blank node with <c>rdf:value</c>, <c>rdf:language</c> and <c>rdf:direction</c>.</summary>
    CompoundLiteral = 2,

    /// <summary>
    /// Beyond JSON-LD 1.1: in an RDF 1.2 literal of the type <c>rdf:dirLangString</c>, as this library's readers and writers have them. A
    /// direction without a language is left out.
    /// </summary>
    DirLangString = 3,
}
