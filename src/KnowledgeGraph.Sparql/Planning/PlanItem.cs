using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Any other pattern, planned by itself, and as a correlated plan if it can be one.</summary>
internal sealed class PlanItem(PhysicalOperator plan, Func<PhysicalOperator, (PhysicalOperator Plan, double CostPerRow)?> lateral) : JoinItem
{
    private RowLayout? _layout;
    private (PhysicalOperator Plan, double CostPerRow)? _lateral;

    public override IReadOnlyList<Column> Columns => plan.Layout.Columns;

    public override double Rows => plan.EstimatedRows;

    public override double Cost => plan.EstimatedCost;

    public override double Distinct(string variable) => Math.Max(1, plan.EstimatedRows / 2);

    public override bool CanSortOn(string variable) => plan.SortedOn is [var first, ..] && first == variable;

    public override PhysicalOperator Alone(string? sortedOn) => plan;

    public override double BindCost(RowLayout input) => double.PositiveInfinity;

    /// <summary>The lateral join with an input, if there is one.</summary>
    public (PhysicalOperator Plan, double CostPerRow)? Lateral(PhysicalOperator input)
    {
        if (!ReferenceEquals(_layout, input.Layout))
        {
            (_layout, _lateral) = (input.Layout, lateral(input));
        }

        return _lateral;
    }

    public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) => Lateral(input)!.Value.Plan;
}
