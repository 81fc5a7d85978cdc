using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Any other pattern, planned by itself, and as a correlated plan if it can be one.</summary>
internal sealed class PlanItem(PhysicalOperator plan, Func<RowLayout, LateralPlan?> lateral) : JoinItem
{
    // By the outer columns, which are the same for many orders of joins.
    private readonly Dictionary<string, LateralPlan?> _laterals = new(StringComparer.Ordinal);

    public override IReadOnlyList<Column> Columns => plan.Layout.Columns;

    public override double Rows => plan.EstimatedRows;

    public override double Cost => plan.EstimatedCost;

    public override double Distinct(string variable) => Math.Max(1, plan.EstimatedRows / 2);

    public override bool CanSortOn(string variable) => plan.SortedOn is [var first, ..] && first == variable;

    public override PhysicalOperator Alone(string? sortedOn) => plan;

    // Where so many rows alone cost more than all rows of the pattern, nothing is planned.
    public override double BindWork(double rows, bool sorted, Func<RowLayout> input) =>
        rows * JoinCost.Open > plan.EstimatedCost + (rows * JoinCost.Probe) || Lateral(input()) is not { } found
            ? double.PositiveInfinity
            : rows * found.CostPerRow;

    public override PhysicalOperator Bind(PhysicalOperator input, double estimatedRows, double cost) => Lateral(input.Layout)!.Over(input);

    private LateralPlan? Lateral(RowLayout outer)
    {
        var key = string.Join(' ', outer.Columns.Where(c => Mentions(c.Variable)).Select(c => c.Variable + (c.IsCertain ? "" : "~")).Order(StringComparer.Ordinal));
        if (!_laterals.TryGetValue(key, out var found))
        {
            found = lateral(outer);
            _laterals.Add(key, found);
        }

        return found;
    }
}
