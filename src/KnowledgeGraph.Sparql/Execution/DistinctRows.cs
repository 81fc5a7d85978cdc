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

    private sealed class DistinctCursor(DistinctRows plan, QueryContext context) : Cursor
    {
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Layout.Width);
        private readonly RowSet _seen = new(plan.Layout.Width, context.Memory);
        private readonly int[] _columns = [.. Enumerable.Range(0, plan.Layout.Width)];
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
                    if (_seen.Add(_rows, _row, _columns, out _))
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
