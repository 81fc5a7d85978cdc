namespace KnowledgeGraph.Rdf.Vocabularies;

/// <summary>Terms of <c>http://www.w3.org/ns/prov#</c> that this library uses.</summary>
/// <example><code>Iri term = Prov.Activity;</code></example>
public static class Prov
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/prov#";

#pragma warning disable CS1591 // Each name is the term's local name.
    public static readonly Iri Activity = new(Namespace + "Activity");
    public static readonly Iri Used = new(Namespace + "used");
    public static readonly Iri WasGeneratedBy = new(Namespace + "wasGeneratedBy");
    public static readonly Iri WasDerivedFrom = new(Namespace + "wasDerivedFrom");
    public static readonly Iri Entity = new(Namespace + "Entity");
    public static readonly Iri Agent = new(Namespace + "Agent");
#pragma warning restore CS1591
}
