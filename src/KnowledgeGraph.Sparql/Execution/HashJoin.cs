namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Inner join: keeps the build side in a table and streams the probe side, whose order the rows keep.</summary>
internal sealed class HashJoin : PhysicalOperator
{
    private readonly JoinKeys _keys;

    public HashJoin(PhysicalOperator probe, PhysicalOperator build)
        : base(RowLayout.Join(probe.Layout, build.Layout), [probe, build])
    {
        _keys = new JoinKeys(probe.Layout, build.Layout);
        SortedOn = probe.SortedOn;
    }

    public override string Describe() =>
        (_keys.IsEmpty ? "CrossJoin" : _keys.IsGeneral ? "CompatibleJoin" : "HashJoin") + string.Concat(_keys.Variables.Select(v => " ?" + v));

    protected override Cursor OpenCore(QueryContext context) => new JoinCursor(this, context);

    private sealed class JoinCursor(HashJoin plan, QueryContext context) : Cursor
    {
        private readonly Cursor _probe = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly JoinOutput _output = new(plan.Children[0].Layout, plan.Children[1].Layout, plan.Layout);
        private JoinTable? _table;
        private PairProbe? _pairs;
        private int _row = -1;
        private bool _probing;

        public override bool Next(Batch output)
        {
            if (_table is null)
            {
                _table = plan._keys.Build(plan.Children[1], context);
                if (_table.Rows.Count == 0)
                {
                    return false;
                }
            }

            if (_table.HasPairs)
            {
                _pairs ??= new PairProbe(_probe, _rows, _table, new JoinPairs(plan.Children[0].Layout, plan.Children[1].Layout, plan.Layout), keepsUnmatched: false);
                return _pairs.Next(output);
            }

            while (!output.IsFull)
            {
                if (!_probing && !NextProbe())
                {
                    break;
                }

                var match = _table.NextMatch();
                if (match < 0)
                {
                    _probing = false;
                    continue;
                }

                _output.Write(output, _rows, _row, _table.Rows, match);
                output.Count++;
            }

            return output.Count > 0;
        }

        protected override void Close() => _probe.Dispose();

        private bool NextProbe()
        {
            if (++_row >= _rows.Count)
            {
                _row = 0;
                if (!_probe.Next(_rows))
                {
                    _row = -1;
                    return false;
                }
            }

            _table!.Start(_rows, _row);
            return _probing = true;
        }
    }
}
