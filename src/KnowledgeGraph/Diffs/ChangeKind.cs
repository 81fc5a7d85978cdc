namespace KnowledgeGraph;

/// <summary>How a node of two graphs differs.</summary>
/// <example><code>var won = diff.Changes.Where(change => change.Kind == ChangeKind.Changed);</code></example>
public enum ChangeKind
{
    /// <summary>Only the graph after has it.</summary>
    Added,

    /// <summary>Only the graph before has it.</summary>
    Removed,

    /// <summary>Both have it, and not with the same members.</summary>
    Changed,
}
