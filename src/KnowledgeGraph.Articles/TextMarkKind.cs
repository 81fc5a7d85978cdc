namespace KnowledgeGraph.Articles;

/// <summary>The mark-up that helps to find names and titles.</summary>
/// <example><code>var titles = article.Marks.Where(m => m.Kind == TextMarkKind.Title);</code></example>
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
