namespace KnowledgeGraph.Extraction;

/// <summary>How many of the facts that were said with about one confidence hold. A calibrated extractor's precision is its mean confidence.</summary>
/// <param name="From">The least confidence of the row.</param>
/// <param name="To">The confidence that the next row begins with.</param>
/// <param name="Facts">The facts that were judged.</param>
/// <param name="Right">Those that the gold file has.</param>
/// <param name="MeanConfidence">The mean of their confidence.</param>
/// <example><code>foreach (var row in report.Reliability) Console.WriteLine($"said {row.MeanConfidence:0.00}, holds {row.Precision:0.00} of {row.Facts}");</code></example>
public sealed record ReliabilityRow(decimal From, decimal To, int Facts, int Right, double MeanConfidence)
{
    /// <summary>Right over facts; 1 where there are none.</summary>
    public double Precision => Facts == 0 ? 1 : (double)Right / Facts;
}
