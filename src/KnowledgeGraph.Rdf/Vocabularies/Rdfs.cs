namespace KnowledgeGraph.Rdf.Vocabularies;

/// <summary>Terms of <c>http://www.w3.org/2000/01/rdf-schema#</c> that this library uses.</summary>
/// <example><code>Iri term = Rdfs.Label;</code></example>
public static class Rdfs
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2000/01/rdf-schema#";

#pragma warning disable CS1591 // Each name is the term's local name.
    public static readonly Iri Label = new(Namespace + "label");
    public static readonly Iri Comment = new(Namespace + "comment");
    public static readonly Iri SubClassOf = new(Namespace + "subClassOf");
    public static readonly Iri SubPropertyOf = new(Namespace + "subPropertyOf");
    public static readonly Iri Domain = new(Namespace + "domain");
    public static readonly Iri Range = new(Namespace + "range");
    public static readonly Iri Class = new(Namespace + "Class");
    public static readonly Iri Resource = new(Namespace + "Resource");
    public static readonly Iri SeeAlso = new(Namespace + "seeAlso");
    public static readonly Iri IsDefinedBy = new(Namespace + "isDefinedBy");
#pragma warning restore CS1591
}
