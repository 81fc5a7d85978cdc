namespace KnowledgeGraph.Rdf;

/// <summary>The base direction of a directional language-tagged string (RDF 1.2 Concepts, section 3.4).</summary>
public enum BaseDirection
{
    /// <summary>No base direction: the literal is not <c>rdf:dirLangString</c>.</summary>
    None = 0,

    /// <summary>Left to right, written <c>--ltr</c>.</summary>
    LeftToRight = 1,

    /// <summary>Right to left, written <c>--rtl</c>.</summary>
    RightToLeft = 2,
}
