namespace KnowledgeGraph.Formats.Turtle;

/// <summary>What the grammar of Turtle and TriG expects next.</summary>
internal enum TurtleState : byte
{
    /// <summary>A directive, a subject, or a graph.</summary>
    Statement,

    /// <summary>Inside of a graph: a subject, or the end of the graph.</summary>
    GraphStatement,

    /// <summary>The name of the prefix that is being declared.</summary>
    PrefixName,

    /// <summary>Its namespace IRI.</summary>
    PrefixIri,

    /// <summary>The base IRI that is being declared.</summary>
    BaseIri,

    /// <summary>The version that is being announced.</summary>
    Version,

    /// <summary>The dot of an @directive.</summary>
    DirectiveDot,

    /// <summary>The name after GRAPH.</summary>
    GraphName,

    /// <summary>The brace that opens a graph.</summary>
    GraphOpen,

    /// <summary>After <c>[</c>: its end, or the first verb of a property list.</summary>
    Bracket,

    /// <summary>After <c>[</c> where no property list may stand: its end.</summary>
    Anon,

    /// <summary>A predicate.</summary>
    Verb,

    /// <summary>A predicate, or, after what may be the name of a graph, the brace that opens it.</summary>
    VerbOrGraph,

    /// <summary>A predicate, or the end of a statement whose subject says something by itself.</summary>
    VerbOrEnd,

    /// <summary>After <c>;</c>: a predicate, another one, or the end of the list.</summary>
    AfterSemicolon,

    /// <summary>An object.</summary>
    Object,

    /// <summary>After a string: a language tag, a datatype, or what comes after an object.</summary>
    AfterString,

    /// <summary>After <c>^^</c>: a datatype IRI.</summary>
    Datatype,

    /// <summary>A comma, a semicolon, a reifier, an annotation, or the end of the list.</summary>
    AfterObject,

    /// <summary>The next item of a collection, or its end.</summary>
    Item,

    /// <summary>The subject of a triple term or reified triple.</summary>
    TripleSubject,

    /// <summary>Its predicate.</summary>
    TripleVerb,

    /// <summary>Its object.</summary>
    TripleObject,

    /// <summary>Its end, or of a reified triple a reifier.</summary>
    TripleEnd,

    /// <summary>After <c>~</c>: a reifier, or nothing, which stands for a new blank node.</summary>
    Reifier,

    /// <summary>The end of a reified triple that has its reifier.</summary>
    ReifiedTripleEnd,
}
