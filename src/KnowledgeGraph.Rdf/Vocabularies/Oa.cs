namespace KnowledgeGraph.Rdf.Vocabularies;

/// <summary>Terms of <c>http://www.w3.org/ns/oa#</c> that this library uses.</summary>
/// <example><code>Iri term = Oa.HasSource;</code></example>
public static class Oa
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/ns/oa#";

#pragma warning disable CS1591 // Each name is the term's local name.
    public static readonly Iri HasSource = new(Namespace + "hasSource");
    public static readonly Iri Exact = new(Namespace + "exact");
    public static readonly Iri Start = new(Namespace + "start");
    public static readonly Iri End = new(Namespace + "end");
    public static readonly Iri SpecificResource = new(Namespace + "SpecificResource");
#pragma warning restore CS1591
}
