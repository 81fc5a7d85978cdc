namespace KnowledgeGraph.Rdf.Access;

/// <summary>
/// What the payload of a <see cref="TermId"/> means. Tags below 16 say the kind of term and hold a number that the
/// source gave; tags from 16 hold the value itself (see <see cref="InlineTerms"/>). New tags may be added.
/// </summary>
public enum TermIdTag : byte
{
    /// <summary>No term.</summary>
    Unbound = 0,

    /// <summary>The default graph.</summary>
    DefaultGraph = 1,

    /// <summary>A blank node of the source.</summary>
    BlankNode = 2,

    /// <summary>An IRI of the source.</summary>
    Iri = 3,

    /// <summary>A literal of the source.</summary>
    Literal = 4,

    /// <summary>A triple term of the source.</summary>
    TripleTerm = 5,

    /// <summary>A term that only the running query knows: it is in no quad of the source.</summary>
    QueryLocal = 8,

    /// <summary>An <c>xsd:integer</c> in canonical form, biased so that order of payload is order of value.</summary>
    Integer = 16,

    /// <summary><c>xsd:boolean</c>, <c>false</c> 0 or <c>true</c> 1.</summary>
    Boolean = 17,
}
