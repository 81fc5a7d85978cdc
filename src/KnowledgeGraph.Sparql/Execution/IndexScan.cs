using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The matches of one triple pattern, read from an index by columns.</summary>
internal sealed class IndexScan : PhysicalOperator
{
    private readonly QuadPosition? _sortedOn;

    /// <param name="spec">The pattern.</param>
    /// <param name="sortedOn">The variable's position that the order of rows should begin with, if the source has such an order.</param>
    /// <param name="orders">The orders that the source offers.</param>
    public IndexScan(QuadSpec spec, ImmutableArray<QuadOrder> orders, QuadPosition? sortedOn = null)
        : base(new RowLayout([.. spec.Variables.Select(v => new Column(v, true))]), [])
    {
        (Spec, _sortedOn) = (spec, sortedOn);
        SortedOn = OrderOf(spec, orders, sortedOn);
    }

    public QuadSpec Spec { get; }

    /// <summary>Where the ids of the variable that the rows are sorted by have to lie, ascending; empty for anywhere.</summary>
    public ImmutableArray<IdRange> Ranges { get; init; } = [];

    public override string Describe() =>
        (Ranges.IsEmpty ? "IndexScan " : "RangeScan ") + Spec.Text + Spec.Graph + (SortedOn.IsEmpty ? "" : " by ?" + SortedOn[0]);

    /// <summary>The variables in the order that the scan would sort them.</summary>
    public static ImmutableArray<string> OrderOf(QuadSpec spec, ImmutableArray<QuadOrder> orders, QuadPosition? sortedOn)
    {
        var pattern = new QuadPattern(Bound(0), Bound(1), Bound(2), Bound(3));
        var sorted = new List<string>();
        foreach (var position in QuadOrders.Positions(QuadOrders.ChooseSorted(orders.AsSpan(), pattern, sortedOn)))
        {
            if (spec[(int)position].Variable is { } variable && !sorted.Contains(variable))
            {
                sorted.Add(variable);
            }
        }

        return [.. sorted];

        // A parameter is bound when the scan opens, to whatever id.
        TermId Bound(int i) => i == 3 && spec.Graph.Parameter >= 0 ? TermId.DefaultGraph : new TermId(spec[i].Id);
    }

    protected override Cursor OpenCore(QueryContext context) => new ScanCursor(this, context);

    private sealed class ScanCursor : Cursor
    {
        private readonly QueryContext _context;
        private readonly QuadProbe _probe;
        private readonly QuadCursor? _quads;
        private readonly QuadBatch _batch;
        private int _at;

        public ScanCursor(IndexScan plan, QueryContext context)
        {
            _context = context;
            _batch = QueryContext.RentQuadBatch();
            _batch.Count = 0;
            _probe = new QuadProbe(plan.Spec, RowLayout.Empty, plan.Layout, plan._sortedOn);
            _quads = _probe.Open(context, null, 0);
            if (_quads is not null && !plan.Ranges.IsEmpty)
            {
                _quads = new RangesCursor(_quads, plan._sortedOn!.Value, plan.Ranges);
            }
        }

        public override bool Next(Batch output)
        {
            while (!output.IsFull)
            {
                if (_at >= _batch.Count)
                {
                    _at = 0;
                    if (_quads is null || !_quads.Read(_batch, output.Capacity))
                    {
                        break;
                    }
                }

                var count = Math.Min(_batch.Count - _at, output.Capacity - output.Count);
                if (_probe.IsPlain)
                {
                    _probe.CopyColumns(_batch, _at, count, output);
                    output.Count += count;
                    _at += count;
                    continue;
                }

                for (var end = _at + count; _at < end; _at++)
                {
                    if (_probe.Write(_batch, _at, output))
                    {
                        output.Count++;
                    }
                }
            }

            return output.Count > 0;
        }

        public override void SkipTo(ulong id)
        {
            // Rows already read are left to the caller to pass over: they are few.
            if (_at >= _batch.Count)
            {
                _quads?.Seek([new TermId(id)]);
            }
        }

        protected override void Close()
        {
            _quads?.Dispose();
            QueryContext.Return(_batch);
        }
    }
}
