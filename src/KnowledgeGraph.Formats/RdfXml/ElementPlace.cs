namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>What an open element is to the grammar, and so what may stand in it.</summary>
internal enum ElementPlace : byte
{
    /// <summary>Outside of the document element.</summary>
    Document,

    /// <summary><c>rdf:RDF</c>: node elements.</summary>
    Rdf,

    /// <summary>A node element, or a property element with parseType Resource: property elements.</summary>
    Node,

    /// <summary>A property element of which nothing is known yet: text, or one node element.</summary>
    Property,

    /// <summary>A property element that must be empty, since its attributes say all.</summary>
    Empty,

    /// <summary>parseType Collection: node elements.</summary>
    Collection,

    /// <summary>parseType Literal: any XML.</summary>
    Literal,

    /// <summary>parseType Triple: one node element that makes one triple.</summary>
    Triple,

    /// <summary>What is passed over, after an error or because its version does not know it.</summary>
    Ignored,
}
