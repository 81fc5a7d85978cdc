namespace KnowledgeGraph.Articles;

/// <summary>Whether two nodes are one thing.</summary>
/// <example><code>var doubtful = report.Decisions.Where(d => d.Verdict == IdentityVerdict.Undecided);</code></example>
public enum IdentityVerdict
{
    /// <summary>One thing.</summary>
    Same,

    /// <summary>Two things, though they look alike.</summary>
    Different,

    /// <summary>Alike, but not enough to say; they stay two until somebody decides.</summary>
    Undecided,
}
