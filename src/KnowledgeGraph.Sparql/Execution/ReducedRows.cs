namespace KnowledgeGraph.Sparql.Execution;

/// <summary>REDUCED: drops a row that equals the one before it.</summary>
internal sealed class ReducedRows : PhysicalOperator
{
    public ReducedRows(PhysicalOperator input)
        : base(input.Layout, [input])
    {
        SortedOn = input.SortedOn;
    }

    public override string Describe() => "Reduced";

    protected override Cursor OpenCore(QueryContext context) => new ReducedCursor(this, context);

    private sealed class ReducedCursor(ReducedRows plan, QueryContext context) : Cursor
    {
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Layout.Width);
        private readonly ulong[] _last = new ulong[plan.Layout.Width];
        private bool _any;
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
                    if (IsNew())
                    {
                        output.CopyRow(_rows, _row, _rows.Width);
                        output.Count++;
                    }
                }
            }

            return true;
        }

        protected override void Close() => _input.Dispose();

        private bool IsNew()
        {
            var different = !_any;
            _any = true;
            for (var i = 0; i < _last.Length; i++)
            {
                var value = _rows[i, _row];
                different |= value != _last[i];
                _last[i] = value;
            }

            return different;
        }
    }
}
