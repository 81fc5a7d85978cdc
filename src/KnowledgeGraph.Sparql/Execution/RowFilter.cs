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

    private sealed class FilterCursor(RowFilter plan, QueryContext context) : Cursor
    {
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Layout.Width);
        private int _row;

        public override bool Next(Batch output)
        {
            while (output.Count == 0)
            {
                if (_row >= _rows.Count)
                {
                    _row = 0;
                    if (!_input.Next(_rows))
                    {
                        return false;
                    }
                }

                for (; _row < _rows.Count && !output.IsFull; _row++)
                {
                    if (plan._condition.Test(_rows, _row) == Truth.True)
                    {
                        output.CopyRow(_rows, _row, _rows.Width);
                        output.Count++;
                    }
                }
            }

            return true;
        }

        protected override void Close() => _input.Dispose();
    }
}
