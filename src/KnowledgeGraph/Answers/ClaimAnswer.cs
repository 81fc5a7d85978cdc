using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>What a source says, how sure that is, and what the graph does with it.</summary>
/// <param name="Claim">The node of the claim.</param>
/// <param name="Statements">What it says: the node of a fact with its properties, or single triples.</param>
/// <param name="Status">Accepted and inferred claims are asserted; contested and rejected ones are only described.</param>
/// <param name="Confidence">How sure the extractor is, 0 to 1.</param>
/// <param name="Rule">The rule that found or inferred it; null for a claim by hand.</param>
/// <param name="Evidence">The words that prove it.</param>
/// <param name="DerivedFrom">The claims that it was inferred from, or the source of a claim by hand.</param>
/// <param name="Contradicts">The claims that cannot hold beside it.</param>
/// <example>
/// <code>
/// foreach (ClaimAnswer claim in knowledge.Claims().Where(claim => claim.Status == FactStatus.Contested))
/// {
///     Console.WriteLine($"{claim.Confidence:0.00} {claim.Evidence[0].Exact}");
/// }
/// </code>
/// </example>
public sealed record ClaimAnswer(
    Iri Claim,
    IReadOnlyList<Triple> Statements,
    FactStatus Status,
    decimal Confidence,
    string? Rule,
    IReadOnlyList<EvidenceAnswer> Evidence,
    IReadOnlyList<Iri> DerivedFrom,
    IReadOnlyList<Iri> Contradicts)
{
    /// <summary>How sure all sources together make what it says; null where only one source says it.</summary>
    public decimal? CombinedConfidence { get; init; }
}
