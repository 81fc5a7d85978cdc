namespace KnowledgeGraph.Rdf.Vocabularies;

/// <summary>Terms of <c>http://www.w3.org/2004/02/skos/core#</c> that this library uses.</summary>
/// <example><code>Iri term = Skos.AltLabel;</code></example>
public static class Skos
{
    /// <summary>The namespace.</summary>
    public const string Namespace = "http://www.w3.org/2004/02/skos/core#";

#pragma warning disable CS1591 // Each name is the term's local name.
    public static readonly Iri AltLabel = new(Namespace + "altLabel");
    public static readonly Iri PrefLabel = new(Namespace + "prefLabel");
    public static readonly Iri Concept = new(Namespace + "Concept");
#pragma warning restore CS1591
}
