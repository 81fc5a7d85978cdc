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
        private readonly JoinPairs _pairs = new(plan.Children[0].Layout, plan.Children[1].Layout, plan.Layout);
        private JoinTable? _table;
        private int _row = -1;
        private bool _probing;

        public override bool Next(Batch output)
        {
            if (_table is null)
            {
                _table = Build();
                if (_table.Rows.Count == 0)
                {
                    return false;
                }
            }

            if (_table.HasPairs)
            {
                return NextPairs(output);
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

        private bool NextPairs(Batch output)
        {
            _pairs.Prepare(output.Capacity);
            while (_pairs.Count == 0)
            {
                if (!_probing)
                {
                    if (!_probe.Next(_rows))
                    {
                        return false;
                    }

                    _table!.StartBatch(_rows);
                    (_row, _probing) = (0, true);
                }

                _probing = _table!.FillPairs(_pairs, output.Capacity, ref _row, keepsUnmatched: false);
            }

            _pairs.Write(output, _rows, _table!.Rows);
            return true;
        }

        private JoinTable Build()
        {
            var rows = new RowTable(plan.Children[1].Layout.Width, context.Memory);
            using (var build = plan.Children[1].Open(context))
            {
                rows.AppendAll(build);
            }

            return plan._keys.Build(rows, context.Memory);
        }

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
