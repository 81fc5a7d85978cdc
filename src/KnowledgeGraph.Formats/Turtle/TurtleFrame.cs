using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Turtle;

/// <summary>What the innermost open construct is.</summary>
internal enum FrameKind : byte
{
    Statement,
    PropertyList,
    Collection,
    TripleTerm,
    ReifiedTriple,
    Annotation,
}

/// <summary>An open construct: what must be known to go on with it when what is inside has closed.</summary>
internal struct TurtleFrame
{
    public FrameKind Kind;

    /// <summary>What the construct is for the one around it: the state in which it began.</summary>
    public TurtleState Role;

    /// <summary>The subject of its triples; of a collection the present cell.</summary>
    public TermRef Subject;

    public TermRef Predicate;

    /// <summary>Of a collection its first cell; elsewhere the reifier that an annotation may take up. Empty if there is none.</summary>
    public TermRef Head;

    /// <summary>Where its own bytes begin in the arena.</summary>
    public int Mark;

    /// <summary>The triple term that the triple just read is, once something is said of it.</summary>
    public TripleTerm? Triple;
}
