using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction;

/// <summary>What one rule found in a sentence. Findings that say the same become one fact; some become none.</summary>
/// <param name="Rule">The rule's name, as <see cref="ArticleFact.Rule"/> has it.</param>
/// <param name="Says">What it found, in words.</param>
/// <param name="Confidence">How sure the rule is, 0 to 1.</param>
/// <param name="Where">The words that it rests on.</param>
/// <example><code>Console.WriteLine($"{finding.Confidence} {finding.Rule}: {finding.Says} «{finding.Where.Exact}»");</code></example>
public sealed record TraceFinding(string Rule, string Says, decimal Confidence, Evidence Where);
