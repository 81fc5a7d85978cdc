using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>All claims of all articles that say one triple.</summary>
internal sealed class StatementGroup(Triple triple)
{
    public Triple Triple { get; } = triple;

    public List<ClaimDraft> Claims { get; } = [];

    /// <summary>The surest claim; of equals the first.</summary>
    public ClaimDraft Strongest => Claims.MaxBy(c => c.Confidence)!;

    public decimal Confidence => Strongest.Confidence;

    /// <summary>Whether something much surer speaks against it.</summary>
    public bool IsBeaten { get; private set; }

    public void Beat()
    {
        IsBeaten = true;
        Contest();
    }

    public ContradictionSide Side() => new(
        Triple,
        [.. Claims.Select(c => c.Iri).Order()],
        [.. Claims.Select(c => c.ArticleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Confidence);

    public void Contest()
    {
        foreach (var claim in Claims)
        {
            claim.Status = FactStatus.Contested;
        }
    }
}
