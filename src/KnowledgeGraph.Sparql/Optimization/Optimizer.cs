using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Optimization;

/// <summary>
/// Applies rewrites in their order. They need no data: the planner, which has the counts, does the rest (join order,
/// flat groups, equalities that join). A list without one of them gives the same solutions.
/// </summary>
internal sealed class Optimizer(ImmutableArray<IRewrite> rewrites)
{
    /// <summary>Folding first, so that what is constant empties patterns; then what is left of the filters moves down.</summary>
    public static readonly Optimizer Standard = new([new ConstantFolding(), new EmptyPatterns(), new FilterPushdown()]);

    public ImmutableArray<IRewrite> Rewrites { get; } = rewrites;

    public AlgebraNode Apply(AlgebraNode node) =>
        Rewrites.Aggregate(node, static (algebra, rewrite) => rewrite.Apply(algebra));
}
