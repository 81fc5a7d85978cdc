using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Joining;

/// <summary>What a fact rests on, apart from what it says.</summary>
internal sealed record Proof(IReadOnlyList<Evidence> Evidence, decimal Confidence, FactStatus Status, string? Rule, IReadOnlyList<ArticleFact> DerivedFrom)
{
    public static Proof Of(ArticleFact fact) => new(fact.Evidence, fact.Confidence, fact.Status, fact.Rule, fact.DerivedFrom);

    public static Proof Of(ArticleFact first, ArticleFact second) => new(
        [.. first.Evidence.Concat(second.Evidence).Distinct().OrderBy(e => e.Start).ThenBy(e => e.End)],
        Math.Max(first.Confidence, second.Confidence),
        first.Status < second.Status ? first.Status : second.Status,
        Rules(first.Rule, second.Rule),
        [.. first.DerivedFrom, .. second.DerivedFrom]);

    private static string? Rules(string? first, string? second) =>
        first is null || second is null ? first ?? second
        : first.Split(" + ").Contains(second, StringComparer.Ordinal) ? first
        : first + " + " + second;
}
