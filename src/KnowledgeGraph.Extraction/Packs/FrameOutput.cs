using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Where a frame puts what it found. Each fact goes through the same gate as the built-in ones: its quotes must be the article's words at their
/// offsets, its values must fit its kind, its confidence must reach the extraction's least. What does not pass is a miss with a code.
/// </summary>
/// <example><code>output.Miss("FB01", "The transfer is only wished for.", sentence.Quote(verb.Index, verb.Index));</code></example>
public sealed class FrameOutput
{
    private readonly List<ArticleFact> _facts = [];
    private readonly List<FactMiss> _misses = [];

    internal FrameOutput()
    {
    }

    internal IReadOnlyList<ArticleFact> Facts => _facts;

    internal IReadOnlyList<FactMiss> Misses => _misses;

    /// <summary>Adds a fact with its evidence. The same fact of another sentence becomes one with it, with both quotes.</summary>
    public void Add(ArticleFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _facts.Add(fact);
    }

    /// <summary>Says that something looked like a fact and is none.</summary>
    /// <param name="code">A stable code of your own.</param>
    /// <param name="reason">Why, in one sentence.</param>
    /// <param name="where">The words.</param>
    public void Miss(string code, string reason, Evidence where)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        ArgumentNullException.ThrowIfNull(where);
        _misses.Add(new FactMiss(code, reason, where));
    }
}
