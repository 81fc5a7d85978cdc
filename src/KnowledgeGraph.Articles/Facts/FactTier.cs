namespace KnowledgeGraph.Articles;

/// <summary>How near a fact is to the words of its evidence.</summary>
/// <example><code>var stated = found.Facts.Where(f => f.Tier == FactTier.Stated);</code></example>
public enum FactTier
{
    /// <summary>The quotes name whom the fact speaks of and what it says of them: recipient of an award; actor and character, or actor and work; agent and work;
    /// subject and value. A surname is enough for a person.</summary>
    Stated,

    /// <summary>One of these is not named in its quotes ("she won", "the film"), or the fact follows from other facts.</summary>
    Inferred,
}
