namespace KnowledgeGraph.Sparql.Execution;

/// <summary>DISTINCT: the first of each set of equal rows, as they come.</summary>
internal sealed class DistinctRows : PhysicalOperator
{
    public DistinctRows(PhysicalOperator input)
        : base(input.Layout, [input])
    {
        SortedOn = input.SortedOn;
    }

    public override string Describe() => "Distinct";

    protected override Cursor OpenCore(QueryContext context) => new DistinctCursor(this, context);

    private sealed class DistinctCursor(DistinctRows plan, QueryContext context) : SelectionCursor(plan, context)
    {
        private readonly RowSet _seen = new(plan.Layout.Width, context.Memory);
        private readonly int[] _columns = [.. Enumerable.Range(0, plan.Layout.Width)];

        protected override bool Keeps(Batch rows, int row) => _seen.Add(rows, row, _columns, out _);
    }
}
