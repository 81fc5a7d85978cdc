namespace KnowledgeGraph.Rdf.Vocabularies;

/// <summary>Terms of <c>http://www.w3.org/2002/07/owl#</c> that this library uses.</summary>
/// <example><code>Iri term = Owl.Class;</code></example>
public static class Owl
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2002/07/owl#";

#pragma warning disable CS1591 // Each name is the term's local name.
    public static readonly Iri Class = new(Namespace + "Class");
    public static readonly Iri ObjectProperty = new(Namespace + "ObjectProperty");
    public static readonly Iri DatatypeProperty = new(Namespace + "DatatypeProperty");
    public static readonly Iri DisjointWith = new(Namespace + "disjointWith");
    public static readonly Iri FunctionalProperty = new(Namespace + "FunctionalProperty");
    public static readonly Iri SymmetricProperty = new(Namespace + "SymmetricProperty");
    public static readonly Iri SameAs = new(Namespace + "sameAs");
    public static readonly Iri Ontology = new(Namespace + "Ontology");
#pragma warning restore CS1591
}
