namespace KnowledgeGraph.Articles;

/// <summary>What came of a nomination.</summary>
/// <example><code>var wins = results.Where(r => r.Outcome == AwardOutcome.Won);</code></example>
public enum AwardOutcome
{
    /// <summary>Nominated; the text does not say what came of it.</summary>
    Nominated,

    /// <summary>Won.</summary>
    Won,

    /// <summary>Nominated and another won.</summary>
    NotWon,
}
