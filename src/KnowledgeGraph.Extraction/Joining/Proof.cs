using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Joining;

/// <summary>What a fact rests on, apart from what it says.</summary>
internal sealed record Proof(IReadOnlyList<Evidence> Evidence, decimal Confidence, FactStatus Status, string? Rule, IReadOnlyList<ArticleFact> DerivedFrom)
{
    public static Proof Of(ArticleFact fact) => new(fact.Evidence, fact.Confidence, fact.Status, fact.Rule, fact.DerivedFrom);

    /// <summary>All evidence in the order of the text, the greatest confidence, the best status, each rule once.</summary>
    public static Proof Of(IReadOnlyList<ArticleFact> sources) => new(
        [.. sources.SelectMany(f => f.Evidence).Distinct().OrderBy(e => e.Start).ThenBy(e => e.End)],
        sources.Max(f => f.Confidence),
        sources.Min(f => f.Status),
        sources.Select(f => f.Rule).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } rules ? string.Join(" + ", rules) : null,
        [.. sources.SelectMany(f => f.DerivedFrom).Distinct(ReferenceEqualityComparer.Instance).Cast<ArticleFact>()]);
}
