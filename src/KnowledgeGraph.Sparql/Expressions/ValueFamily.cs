namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>The spaces of values that SPARQL compares inside, in the order in which ORDER BY puts them.</summary>
internal enum ValueFamily : byte
{
    Unbound,
    BlankNode,
    Iri,
    Number,
    String,
    LanguageString,
    Boolean,
    Temporal,
    Duration,

    /// <summary>A literal of an unknown datatype, or not in the lexical space of its datatype.</summary>
    Opaque,
    TripleTerm,
}
