using KnowledgeGraph.Articles.Mapping;

namespace KnowledgeGraph.Articles;

/// <summary>
/// Something that an article says, or that a rule infers from what it says, with its proof. A fact knows nothing of RDF;
/// <c>Mapping</c> writes it as quads.
/// </summary>
/// <example>
/// <code>
/// foreach (ArticleFact fact in found.Facts) Console.WriteLine($"{fact.Confidence} {fact.Rule} «{fact.Evidence[0].Exact}»");
/// </code>
/// </example>
public abstract class ArticleFact
{
    /// <summary>The quotes that prove it; empty only for a fact made by hand or inferred from others.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>How sure the extractor is, 0 to 1.</summary>
    public decimal Confidence { get; init; } = 1m;

    /// <summary>Whether the graph will assert it.</summary>
    public FactStatus Status { get; init; } = FactStatus.Accepted;

    /// <summary>Whether its quotes name everything that it speaks of, or something of it was inferred.</summary>
    public FactTier Tier => FactTiers.Of(this);

    /// <summary>The things that it names, in the order of its members: of a role the actor, the work and the character, if any.</summary>
    public IEnumerable<Entity> Entities() => FactParts.Entities(this);

    /// <summary>
    /// The name of the rule that found it, such as <c>award-verb-frame</c>; null for a fact made by hand. Several that found one fact stand with
    /// <c> + </c> between them; the name of a language model's begins with <c>model/</c>.
    /// </summary>
    public string? Rule { get; init; }

    /// <summary>The facts that it was inferred from.</summary>
    public IReadOnlyList<ArticleFact> DerivedFrom { get; init; } = [];
}
