namespace KnowledgeGraph.Articles;

/// <summary>The kinds of work that the ontology tells apart.</summary>
/// <example><code>var book = new Work("Salt", WorkKind.Novel);</code></example>
public enum WorkKind
{
    /// <summary>The text does not say.</summary>
    Unknown,

    /// <summary>A television or web series, a miniseries too.</summary>
    Series,

    /// <summary>A film or TV movie.</summary>
    Film,

    /// <summary>A novel or another book.</summary>
    Novel,
}
