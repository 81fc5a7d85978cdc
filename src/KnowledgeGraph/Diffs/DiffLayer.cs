namespace KnowledgeGraph;

/// <summary>What a changed node is, by the layers of the ontology.</summary>
/// <example><code>var facts = diff.Changes.Where(change => change.Layer == DiffLayer.Facts);</code></example>
public enum DiffLayer
{
    /// <summary>N-ary facts: roles, credits, results and counts of awards, events, quotations.</summary>
    Facts,

    /// <summary>Things and what is said of them directly, and any node of another vocabulary.</summary>
    Things,

    /// <summary>Articles and their images.</summary>
    Articles,

    /// <summary>Claims with their quotes and the runs that made them.</summary>
    Claims,
}
