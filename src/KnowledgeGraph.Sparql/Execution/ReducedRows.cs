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

    private sealed class ReducedCursor(ReducedRows plan, QueryContext context) : SelectionCursor(plan, context)
    {
        private readonly ulong[] _last = new ulong[plan.Layout.Width];
        private bool _any;

        protected override bool Keeps(Batch rows, int row)
        {
            var different = !_any;
            _any = true;
            for (var i = 0; i < _last.Length; i++)
            {
                var value = rows[i, row];
                different |= value != _last[i];
                _last[i] = value;
            }

            return different;
        }
    }
}
