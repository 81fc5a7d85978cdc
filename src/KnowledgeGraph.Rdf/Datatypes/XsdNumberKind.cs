namespace KnowledgeGraph.Rdf.Datatypes;

/// <summary>The four numeric types of SPARQL in the order of promotion (SPARQL 1.1, section 17.3).</summary>
public enum XsdNumberKind : byte
{
    /// <summary><c>xsd:integer</c> and the types derived from it.</summary>
    Integer,

    /// <summary><c>xsd:decimal</c>.</summary>
    Decimal,

    /// <summary><c>xsd:float</c>.</summary>
    Float,

    /// <summary><c>xsd:double</c>.</summary>
    Double,
}
