namespace KnowledgeGraph.Articles;

/// <summary>The kinds of thing whose identity is decided across articles. Things of two kinds are never one.</summary>
/// <example><code>var people = report.Groups.Where(g => g.Kind == EntityKind.Person);</code></example>
public enum EntityKind
{
    /// <summary>A <see cref="KnowledgeGraph.Articles.Person"/>.</summary>
    Person,

    /// <summary>A <see cref="KnowledgeGraph.Articles.Work"/>.</summary>
    Work,

    /// <summary>An <see cref="KnowledgeGraph.Articles.Organization"/>.</summary>
    Organization,

    /// <summary>An <see cref="KnowledgeGraph.Articles.Award"/>.</summary>
    Award,
}
