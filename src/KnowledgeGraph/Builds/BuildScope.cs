namespace KnowledgeGraph;

/// <summary>What the inputs of an update are.</summary>
/// <example><code>using BuildUpdate update = state.Begin(BuildScope.Changes);</code></example>
public enum BuildScope
{
    /// <summary>All articles that there are: others are taken out.</summary>
    Everything,

    /// <summary>Those that are new or have changed: they take the place of articles with the same id, and others stay.</summary>
    Changes,
}
