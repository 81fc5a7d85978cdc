namespace KnowledgeGraph.Sparql.Execution;

/// <summary>OPTIONAL with the right side in a hash table; the condition sees the joined row (section 18.5, LeftJoin).</summary>
internal sealed class HashLeftJoin : PhysicalOperator
{
    private readonly JoinKeys _keys;
    private readonly IRowEvaluator? _condition;
    private readonly bool _withoutMatches;

    /// <param name="left">Streamed; its order is kept.</param>
    /// <param name="right">Kept in the table.</param>
    /// <param name="condition">Compiled over <see cref="LayoutOf"/>, or null for true.</param>
    /// <param name="withoutMatches">Whether only left rows without match are given.</param>
    public HashLeftJoin(PhysicalOperator left, PhysicalOperator right, IRowEvaluator? condition, bool withoutMatches = false)
        : base(LayoutOf(left, right), [left, right])
    {
        _keys = new JoinKeys(left.Layout, right.Layout);
        (_condition, _withoutMatches) = (condition, withoutMatches);
        SortedOn = left.SortedOn;
    }

    public static RowLayout LayoutOf(PhysicalOperator left, PhysicalOperator right) =>
        RowLayout.Join(left.Layout, right.Layout, rightIsOptional: true);

    /// <summary>
    /// This join for whoever wants the rows that leave the variable unbound: null unless the right side always binds it and the left never does.
    /// </summary>
    public HashLeftJoin? WithoutMatches(string variable) =>
        Children[1].Layout.IsCertain(variable) && !Children[0].Layout.Contains(variable)
            ? new HashLeftJoin(Children[0], Children[1], _condition, withoutMatches: true) { EstimatedRows = Math.Max(1, Children[0].EstimatedRows / 2), EstimatedCost = EstimatedCost }
            : null;

    public override string Describe() =>
        (_withoutMatches ? "HashAntiJoin" : _keys.IsGeneral ? "CompatibleLeftJoin" : "HashLeftJoin") + string.Concat(_keys.Variables.Select(v => " ?" + v)) + (_condition is null ? "" : " with condition");

    protected override Cursor OpenCore(QueryContext context) => new LeftJoinCursor(this, context);

    private sealed class LeftJoinCursor(HashLeftJoin plan, QueryContext context) : Cursor
    {
        private readonly Cursor _left = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly JoinOutput _output = new(plan.Children[0].Layout, plan.Children[1].Layout, plan.Layout);
        private JoinTable? _table;
        private PairProbe? _pairs;
        private int _row = -1;
        private bool _probing;
        private bool _matched;
        private long _tried;

        public override bool Next(Batch output)
        {
            _table ??= plan._keys.Build(plan.Children[1], context);
            if (plan._withoutMatches)
            {
                return NextUnmatched(output);
            }

            if (_table.HasPairs && plan._condition is null)
            {
                _pairs ??= new PairProbe(_left, _rows, _table, new JoinPairs(plan.Children[0].Layout, plan.Children[1].Layout, plan.Layout), keepsUnmatched: true);
                return _pairs.Next(output);
            }

            while (!output.IsFull)
            {
                if (!_probing && !NextLeft())
                {
                    break;
                }

                var match = _table.NextMatch();
                if (match < 0)
                {
                    _probing = false;
                    if (!_matched)
                    {
                        _output.WriteAlone(output, _rows, _row);
                        output.Count++;
                    }

                    continue;
                }

                if ((++_tried & 0xFFF) == 0)
                {
                    context.ThrowIfStopped();
                }

                _output.Write(output, _rows, _row, _table.Rows, match);
                if (plan._condition is null || plan._condition.Test(output, output.Count) == Truth.True)
                {
                    _matched = true;
                    output.Count++;
                }
            }

            return output.Count > 0;
        }

        protected override void Close() => _left.Dispose();

        private bool NextUnmatched(Batch output)
        {
            while (!output.IsFull && NextLeft())
            {
                var match = _table!.NextMatch();
                while (match >= 0 && !Holds(output, match))
                {
                    match = _table.NextMatch();
                }

                if (match < 0)
                {
                    _output.WriteAlone(output, _rows, _row);
                    output.Count++;
                }
            }

            return output.Count > 0;
        }

        private bool Holds(Batch output, int match)
        {
            if ((++_tried & 0xFFF) == 0)
            {
                context.ThrowIfStopped();
            }

            if (plan._condition is null)
            {
                return true;
            }

            _output.Write(output, _rows, _row, _table!.Rows, match);
            return plan._condition.Test(output, output.Count) == Truth.True;
        }

        private bool NextLeft()
        {
            if (++_row >= _rows.Count)
            {
                _row = 0;
                if (!_left.Next(_rows))
                {
                    _row = -1;
                    return false;
                }
            }

            _table!.Start(_rows, _row);
            _matched = false;
            return _probing = true;
        }
    }
}
