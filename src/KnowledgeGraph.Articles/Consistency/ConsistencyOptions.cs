using System.Collections.Frozen;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>How several sources are weighed. Immutable; safe to share between threads.</summary>
/// <example>
/// <code>
/// var options = new ConsistencyOptions
/// {
///     Policy = ContradictionPolicy.MostTrusted,
///     Trust = new Dictionary&lt;string, decimal&gt; { ["agency.example"] = 1m, ["gossip.example"] = 0.3m },
/// };
/// </code>
/// </example>
public sealed record ConsistencyOptions
{
    /// <summary>What decides between claims that cannot both hold. Default: <see cref="ContradictionPolicy.Confidence"/>.</summary>
    public ContradictionPolicy Policy { get; init; } = ContradictionPolicy.Confidence;

    /// <summary>How far a source is trusted, 0 to 1, by its key: the host of the article's URL, without <c>www.</c>, or the article's id. Default: 1 for all.</summary>
    public IReadOnlyDictionary<string, decimal> Trust { get; init; } = FrozenDictionary<string, decimal>.Empty;

    /// <summary>
    /// Claims decided by hand, by IRI: <see cref="FactStatus.Accepted"/> wins against what contradicts it, <see cref="FactStatus.Rejected"/> is
    /// never asserted, <see cref="FactStatus.Contested"/> is left open. A claim that is not in the graph is passed over.
    /// </summary>
    public IReadOnlyDictionary<Iri, FactStatus> Decisions { get; init; } = FrozenDictionary<Iri, FactStatus>.Empty;

    internal void Check()
    {
        if (!Enum.IsDefined(Policy))
        {
            throw new ArgumentException($"Policy {Policy} is not a policy.", nameof(Policy));
        }

        foreach (var (source, trust) in Trust)
        {
            if (trust is < 0 or > 1)
            {
                throw new ArgumentException($"The trust in '{source}' is {trust}; it goes from 0 to 1.", nameof(Trust));
            }
        }
    }
}
