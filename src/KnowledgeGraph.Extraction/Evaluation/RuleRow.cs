namespace KnowledgeGraph.Extraction;

/// <summary>How many of the facts of one rule hold.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Tier">Whether the facts' quotes name all that they speak of.</param>
/// <param name="Facts">The facts that were judged.</param>
/// <param name="Right">Those that the gold file has.</param>
/// <param name="MeanConfidence">The mean of their confidence.</param>
/// <example><code>foreach (var row in report.Rules.Where(r =&gt; r.Facts &gt; 2 * r.Right)) Console.WriteLine($"{row.Rule} is wrong more often than right");</code></example>
public sealed record RuleRow(string Rule, KnowledgeGraph.Articles.FactTier Tier, int Facts, int Right, double MeanConfidence);
