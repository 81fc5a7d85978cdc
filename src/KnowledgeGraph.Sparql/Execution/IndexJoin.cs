using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Index nested loop join: for each row one scan of a triple pattern with the row's values in it. A variable that the row
/// leaves unbound is bound by the scan.
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
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly QuadProbe _probe = new(plan._spec, plan.Children[0].Layout, plan.Layout);
        private readonly QuadBatch _batch = context.RentQuadBatch();
        private QuadCursor? _quads;
        private int _row = -1;
        private int _at;
        private int _count;

        public override bool Next(Batch output)
        {
            while (!output.IsFull)
            {
                if (_at >= _count && !NextQuads(output))
                {
                    break;
                }

                while (_at < _count && !output.IsFull)
                {
                    output.CopyRow(_rows, _row, _rows.Width);
                    if (_probe.Write(_batch, _at++, output))
                    {
                        output.Count++;
                    }
                }
            }

            return output.Count > 0;
        }

        protected override void Close()
        {
            _quads?.Dispose();
            _input.Dispose();
            context.Return(_batch);
        }

        private bool NextQuads(Batch output)
        {
            while (true)
            {
                if (_quads is not null && _quads.Read(_batch, output.Capacity))
                {
                    (_at, _count) = (0, _batch.Count);
                    return true;
                }

                _quads?.Dispose();
                _quads = null;
                if (++_row >= _rows.Count)
                {
                    _row = 0;
                    if (!_input.Next(_rows))
                    {
                        _count = 0;
                        return false;
                    }
                }

                _quads = _probe.Open(context, _rows, _row);
            }
        }
    }
}
