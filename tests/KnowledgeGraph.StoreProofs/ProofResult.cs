namespace KnowledgeGraph.StoreProofs;

/// <summary>What a run of a proof came to: how many cases it looked at, what of, and what it found.</summary>
/// <param name="Count">The cases.</param>
/// <param name="Summary">Counts in words.</param>
/// <param name="Findings">What the store did wrong, each with the words that repeat it; empty if nothing.</param>
internal sealed record ProofResult(long Count, string Summary, IReadOnlyList<string> Findings);
