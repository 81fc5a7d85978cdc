namespace KnowledgeGraph.Articles;

/// <summary>How near a fact is to the words of its evidence.</summary>
/// <example><code>var stated = found.Facts.Where(f => f.Tier == FactTier.Stated);</code></example>
public enum FactTier
{
    /// <summary>The quotes name everything that the fact speaks of; a surname is enough for a person.</summary>
    Stated,

    /// <summary>Something that it speaks of is not named in its quotes ("she won", "the film"), or it follows from other facts.</summary>
    Inferred,
}
