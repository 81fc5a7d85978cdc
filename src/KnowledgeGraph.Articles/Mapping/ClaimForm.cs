namespace KnowledgeGraph.Articles;

/// <summary>How the graph writes what a claim says.</summary>
/// <example><code>var options = new FactWriterOptions { Claims = ClaimForm.Graphs };</code></example>
public enum ClaimForm
{
    /// <summary><c>rdf:subject</c>, <c>rdf:predicate</c>, <c>rdf:object</c> (RDF Schema 1.1, section 5.3): every tool reads it.</summary>
    Reification,

    /// <summary>Each claim is a named graph that holds what it says.</summary>
    Graphs,

    /// <summary>Each claim <c>rdf:reifies</c> triple terms (RDF 1.2 Concepts, section 3.5).</summary>
    Reifiers,

    /// <summary>No claims and no evidence: only what is asserted.</summary>
    None,
}
