namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Keeps the left rows that have (or, negated, have no) compatible row on the right: EXISTS where the pattern may be
/// evaluated by itself, and MINUS, where rows without a common bound variable do not count (section 18.5, Minus).
/// </summary>
internal sealed class SemiJoin : PhysicalOperator
{
    private readonly JoinKeys _keys;
    private readonly bool _negated;
    private readonly bool _isMinus;

    public SemiJoin(PhysicalOperator left, PhysicalOperator right, bool negated, bool isMinus)
        : base(left.Layout, [left, right])
    {
        _keys = new JoinKeys(left.Layout, right.Layout);
        (_negated, _isMinus) = (negated, isMinus);
        SortedOn = left.SortedOn;
    }

    public override string Describe() =>
        (_isMinus ? "Minus" : _negated ? "AntiJoin" : "SemiJoin") + string.Concat(_keys.Variables.Select(v => " ?" + v));

    protected override Cursor OpenCore(QueryContext context) => new SemiJoinCursor(this, context);

    private sealed class SemiJoinCursor(SemiJoin plan, QueryContext context) : Cursor
    {
        private readonly Cursor _left = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private JoinTable? _table;
        private int _row;

        public override bool Next(Batch output)
        {
            _table ??= plan._keys.Build(plan.Children[1], context, plan._isMinus);
            while (!output.IsFull)
            {
                if (_row >= _rows.Count)
                {
                    _row = 0;
                    if (!_left.Next(_rows))
                    {
                        break;
                    }
                }

                _table.Start(_rows, _row);
                if (_table.NextMatch() < 0 == plan._negated)
                {
                    output.CopyRow(_rows, _row, _rows.Width);
                    output.Count++;
                }

                _row++;
            }

            return output.Count > 0;
        }

        protected override void Close() => _left.Dispose();
    }
}
