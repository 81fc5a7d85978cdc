namespace KnowledgeGraph.Extraction;

/// <summary>How many facts there were, how many were found, and how many of those are right.</summary>
/// <param name="Gold">The facts of the gold file.</param>
/// <param name="Found">The facts that the extractor gave and that were judged.</param>
/// <param name="Right">The found facts that match a gold fact.</param>
/// <param name="Matched">The gold facts that a found fact matches; one found fact may say two gold facts.</param>
/// <example><code>var s = new Score(10, 8, 6, 6); Console.WriteLine($"{s.Precision} {s.Recall} {s.F1}"); // 0.75 0.6 ...</code></example>
public sealed record Score(int Gold, int Found, int Right, int Matched)
{
    /// <summary>Right over found; 1 where nothing was found.</summary>
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    /// <summary>Matched over gold; 1 where there is no gold.</summary>
    public double Recall => Gold == 0 ? 1 : (double)Matched / Gold;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
