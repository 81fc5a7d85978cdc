namespace KnowledgeGraph.Formats.Turtle;

/// <summary>What makes the datatype of the object just read.</summary>
internal enum LiteralForm : byte
{
    /// <summary>It is no literal.</summary>
    None,
    String,
    Integer,
    Decimal,
    Double,
    Boolean,

    /// <summary>A language tag was written.</summary>
    Language,

    /// <summary>A datatype IRI was written.</summary>
    Typed,
}
