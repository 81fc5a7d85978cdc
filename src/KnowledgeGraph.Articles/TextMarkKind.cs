namespace KnowledgeGraph.Articles;

/// <summary>The mark-up that helps to find names and titles.</summary>
public enum TextMarkKind
{
    /// <summary>Italics or <c>cite</c>: often a title.</summary>
    Title,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An image's caption.</summary>
    Caption,
}
