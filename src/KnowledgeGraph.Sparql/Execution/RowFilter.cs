namespace KnowledgeGraph.Sparql.Execution;

/// <summary>FILTER: the rows whose condition is true; an error is not true.</summary>
internal sealed class RowFilter : PhysicalOperator
{
    private readonly IRowEvaluator _condition;
    private readonly string _text;

    public RowFilter(PhysicalOperator input, IRowEvaluator condition, string text)
        : base(input.Layout, [input])
    {
        (_condition, _text) = (condition, text);
        SortedOn = input.SortedOn;
    }

    public override string Describe() => "Filter " + _text;

    protected override Cursor OpenCore(QueryContext context) => new FilterCursor(this, context);

    private sealed class FilterCursor(RowFilter plan, QueryContext context) : SelectionCursor(plan, context)
    {
        protected override bool Keeps(Batch rows, int row) => plan._condition.Test(rows, row) == Truth.True;
    }
}
