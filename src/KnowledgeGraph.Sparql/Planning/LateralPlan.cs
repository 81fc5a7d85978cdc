using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>A plan that begins from an outer row, to be opened for each.</summary>
internal sealed record LateralPlan(PhysicalOperator Seeded, ImmutableArray<(string Variable, int Parameter)> Parameters)
{
    /// <summary>The work for one outer row, in rows of a scan.</summary>
    public double CostPerRow => JoinCost.Open + Seeded.EstimatedCost;

    /// <summary>The inner join with an input that has the outer row's variables.</summary>
    public LateralJoin Over(PhysicalOperator input) => new(input, Seeded, Parameters, LateralKind.Inner)
    {
        EstimatedRows = Math.Max(1, input.EstimatedRows * Seeded.EstimatedRows),
        EstimatedCost = input.EstimatedCost + (input.EstimatedRows * CostPerRow),
    };
}
