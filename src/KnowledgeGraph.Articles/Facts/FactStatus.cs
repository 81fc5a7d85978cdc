namespace KnowledgeGraph.Articles;

/// <summary>What the graph does with a fact (the ontology's <c>kg:status</c>).</summary>
/// <example><code>var contested = claims.Where(c => c.Status == FactStatus.Contested);</code></example>
public enum FactStatus
{
    /// <summary>Asserted.</summary>
    Accepted,

    /// <summary>Asserted, made by a rule from other claims.</summary>
    Inferred,

    /// <summary>Not asserted: an invariant says that it cannot hold beside another claim.</summary>
    Contested,

    /// <summary>Not asserted: refused.</summary>
    Rejected,
}
