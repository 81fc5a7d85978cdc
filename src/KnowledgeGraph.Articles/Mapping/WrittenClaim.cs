using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>A claim as <see cref="FactWriter"/> wrote it: what an article says, and what became of it.</summary>
/// <param name="Claim">The claim's IRI.</param>
/// <param name="ArticleId">The article's key.</param>
/// <param name="States">The n-ary facts that it states; empty for a claim of one triple.</param>
/// <param name="Statement">The triple that it says, or null.</param>
/// <param name="Status">Accepted and inferred claims are asserted, others not.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Evidence">The quotes, in the order of the text.</param>
/// <param name="Contradicts">The claims that cannot hold beside it.</param>
/// <example><code>var contested = writer.Write(articles, dataset).Where(c => c.Status == FactStatus.Contested);</code></example>
public sealed record WrittenClaim(
    Iri Claim,
    string ArticleId,
    IReadOnlyList<Iri> States,
    Triple? Statement,
    FactStatus Status,
    decimal Confidence,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Iri> Contradicts)
{
    /// <summary>How sure all sources together make what it says; null where only one source says it.</summary>
    public decimal? CombinedConfidence { get; init; }

    internal static WrittenClaim From(ClaimDraft claim) => new(
        claim.Iri,
        claim.ArticleId,
        [.. claim.States],
        claim.Statement,
        claim.Status,
        claim.Confidence,
        [.. claim.Evidence],
        [.. claim.Contradicts.Select(c => c.Iri)])
    {
        CombinedConfidence = claim.CombinedConfidence,
    };
}
