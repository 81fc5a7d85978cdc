namespace KnowledgeGraph.Rdf;

/// <summary>The four kinds of RDF term (RDF 1.2 Concepts, section 3.1), in the order in which this library sorts them.</summary>
public enum TermKind
{
    /// <summary>A <see cref="Rdf.BlankNode"/>.</summary>
    BlankNode = 1,

    /// <summary>An <see cref="Rdf.Iri"/>.</summary>
    Iri = 2,

    /// <summary>A <see cref="Rdf.Literal"/>.</summary>
    Literal = 3,

    /// <summary>A <see cref="Rdf.TripleTerm"/>.</summary>
    TripleTerm = 4,
}
