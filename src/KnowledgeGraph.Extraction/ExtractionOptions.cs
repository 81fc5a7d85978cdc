namespace KnowledgeGraph.Extraction;

/// <summary>Limits of an extraction. Immutable; safe to share between threads.</summary>
/// <example><code>var facts = FactExtractor.Default.Extract(article, new ExtractionOptions { MaxTextLength = 100_000 });</code></example>
public sealed record ExtractionOptions
{
    /// <summary>The longest text that is read, in UTF-16 code units; a longer one is refused with code KG2101. Default 10,000,000.</summary>
    public int MaxTextLength { get; init; } = 10_000_000;

    /// <summary>Facts below this confidence become misses with code KG2109. Between 0 and 1; default 0.25.</summary>
    public decimal MinConfidence { get; init; } = 0.25m;

    /// <summary>Whether facts of which something was inferred (<see cref="KnowledgeGraph.Articles.FactTier.Inferred"/>) become misses with code KG2113. Default false.</summary>
    public bool StatedOnly { get; init; }

    /// <summary>The most facts of one article; what follows becomes one miss with code KG2110. Default 100,000.</summary>
    public int MaxFacts { get; init; } = 100_000;
}
