namespace KnowledgeGraph.Rdf.Vocabularies;

/// <summary>The RDF vocabulary (RDF Schema 1.1, section 5; RDF 1.2).</summary>
/// <example><code>var typeOf = new Triple(new Iri("http://example.org/a"), RdfVocabulary.Type, new Iri("http://example.org/C"));</code></example>
public static class RdfVocabulary
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

#pragma warning disable CS1591 // Each name is the term's local name.
    public static readonly Iri Type = new(Namespace + "type");
    public static readonly Iri First = new(Namespace + "first");
    public static readonly Iri Rest = new(Namespace + "rest");
    public static readonly Iri Nil = new(Namespace + "nil");
    public static readonly Iri LangString = new(Namespace + "langString");
    public static readonly Iri DirLangString = new(Namespace + "dirLangString");
    public static readonly Iri Html = new(Namespace + "HTML");
    public static readonly Iri XmlLiteral = new(Namespace + "XMLLiteral");
    public static readonly Iri Json = new(Namespace + "JSON");
    public static readonly Iri Reifies = new(Namespace + "reifies");
    public static readonly Iri Statement = new(Namespace + "Statement");
    public static readonly Iri Subject = new(Namespace + "subject");
    public static readonly Iri Predicate = new(Namespace + "predicate");
    public static readonly Iri Object = new(Namespace + "object");
    public static readonly Iri Value = new(Namespace + "value");
    public static readonly Iri List = new(Namespace + "List");
    public static readonly Iri Property = new(Namespace + "Property");
#pragma warning restore CS1591
}
