using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Index nested loop join: looks each row's values up in a triple pattern, a batch at a time where the pattern allows it, else by
/// a scan for each row. A variable that the row leaves unbound is bound by the scan.
/// </summary>
internal sealed class IndexJoin : PhysicalOperator
{
    private readonly QuadSpec _spec;

    public IndexJoin(PhysicalOperator input, QuadSpec spec)
        : base(LayoutOf(input, spec), [input])
    {
        _spec = spec;
        SortedOn = input.SortedOn;
    }

    public override string Describe() => "IndexJoin " + _spec.Text + _spec.Graph;

    protected override Cursor OpenCore(QueryContext context) => new IndexJoinCursor(this, context);

    private static RowLayout LayoutOf(PhysicalOperator input, QuadSpec spec) =>
        spec.Variables.Aggregate(input.Layout, (layout, variable) => layout.With(variable, true));

    private sealed class IndexJoinCursor(IndexJoin plan, QueryContext context) : Cursor
    {
        // For fewer rows a scan of each costs less than to sort them.
        private const int LeastToLookUp = 4;

        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly QuadProbe _probe = new(plan._spec, plan.Children[0].Layout, plan.Layout);
        private readonly QuadBatch _batch = QueryContext.RentQuadBatch();
        private QuadCursor? _quads;
        private BatchLookup? _lookup;
        private JoinPairs? _pairs;
        private bool _isLookedUp;
        private bool _mayLookUp = true;
        private int _row = -1;
        private int _scanned;
        private int _inRow;
        private int _at;
        private int _count;

        public override bool Next(Batch output)
        {
            while (!output.IsFull)
            {
                if (_at < _count || (_quads is not null && ReadQuads(output)))
                {
                    WriteQuads(output);
                    continue;
                }

                if (_row < 0 || _row >= _rows.Count)
                {
                    if (!NextRows())
                    {
                        break;
                    }
                }

                if (_isLookedUp)
                {
                    WriteFound(output);
                }
                else
                {
                    _scanned = _row++;
                    _quads = _probe.Open(context, _rows, _scanned);
                }
            }

            return output.Count > 0;
        }

        public override void SkipTo(ulong id) => _input.SkipTo(id);

        protected override void Close()
        {
            _quads?.Dispose();
            _lookup?.Dispose();
            _input.Dispose();
            QueryContext.Return(_batch);
        }

        private bool NextRows()
        {
            _row = 0;
            if (!_input.Next(_rows))
            {
                return false;
            }

            _isLookedUp = _mayLookUp && _rows.Count >= LeastToLookUp;
            if (_isLookedUp)
            {
                if (_lookup is null)
                {
                    _lookup = BatchLookup.Of(context, plan._spec, plan.Children[0].Layout);
                    _isLookedUp = _mayLookUp = _lookup is not null;
                }

                if (_lookup is not null)
                {
                    _pairs ??= new JoinPairs(plan.Children[0].Layout, _lookup.Layout, plan.Layout);
                    _lookup.Run(_rows);
                    _inRow = _lookup.Starts[0];
                }
            }

            return true;
        }

        /// <summary>Writes matches that were looked up, up to a row that has a scan of its own.</summary>
        private void WriteFound(Batch output)
        {
            var most = output.Capacity - output.Count;
            _pairs!.Prepare(most);
            while (_row < _rows.Count && _pairs.Count < most)
            {
                var end = _lookup!.Ends[_row];
                if (end == BatchLookup.TooMany)
                {
                    break;
                }

                for (; _inRow < end && _pairs.Count < most; _inRow++)
                {
                    _pairs.Add(_row, _inRow);
                }

                if (_inRow < end)
                {
                    break;
                }

                NextRow();
            }

            var opens = _pairs.Count < most && _row < _rows.Count;
            _pairs.Write(output, _rows, _lookup!.Found);
            if (opens)
            {
                _quads = _probe.Open(context, _rows, _row);
                _scanned = _row;
                NextRow();
            }
        }

        private void NextRow()
        {
            _row++;
            _inRow = _row < _rows.Count ? _lookup!.Starts[_row] : 0;
        }

        private bool ReadQuads(Batch output)
        {
            if (_quads!.Read(_batch, output.Capacity))
            {
                (_at, _count) = (0, _batch.Count);
                return true;
            }

            _quads.Dispose();
            _quads = null;
            return false;
        }

        private void WriteQuads(Batch output)
        {
            while (_at < _count && !output.IsFull)
            {
                output.CopyRow(_rows, _scanned, _rows.Width);
                if (_probe.Write(_batch, _at++, output))
                {
                    output.Count++;
                }
            }
        }
    }
}
