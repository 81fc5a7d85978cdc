using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// For one triple pattern the different values of a variable, each with the number of its matches: GROUP BY with COUNT, and, as one number,
/// COUNT(DISTINCT). Reads the index in the order of the variable, and leaps over values that have many matches.
/// </summary>
internal sealed class ValueCountScan : PhysicalOperator
{
    private readonly QuadSpec _spec;
    private readonly QuadPosition _position;
    private readonly int _counts;

    private ValueCountScan(QuadSpec spec, QuadPosition position, RowLayout layout, int counts)
        : base(layout, [])
    {
        (_spec, _position, _counts) = (spec, position, counts);
    }

    /// <summary>GROUP BY the variable with counts; null if the source has no order for it or does not count exactly.</summary>
    public static ValueCountScan? Groups(QuadSpec spec, string key, IReadOnlyList<string> counts, IQuadSnapshot snapshot) =>
        PositionOf(spec, key, snapshot) is { } position && snapshot is not DatasetView { IsMerged: true }
            ? new ValueCountScan(spec, position, new RowLayout([new Column(key, true), .. counts.Select(c => new Column(c, true))]), counts.Count)
            : null;

    /// <summary>The number of different values of the variable; null if the source has no order for it.</summary>
    public static ValueCountScan? Distinct(QuadSpec spec, string variable, string count, IQuadSnapshot snapshot) =>
        PositionOf(spec, variable, snapshot) is { } position ? new ValueCountScan(spec, position, new RowLayout([new Column(count, true)]), 0) : null;

    public override string Describe() => (_counts == 0 ? "DistinctCountScan ?" : "GroupCountScan ?") + _spec[(int)_position].Variable + " of " + _spec.Text + _spec.Graph;

    protected override Cursor OpenCore(QueryContext context) => new ValueCursor(this, context);

    /// <summary>The variable's position if an order of the source sorts the pattern by it.</summary>
    private static QuadPosition? PositionOf(QuadSpec spec, string variable, IQuadSnapshot snapshot)
    {
        var variables = spec.Variables.ToList();
        if (spec.Graph.IsVariable || variables.Count != Enumerable.Range(0, 3).Count(i => spec[i].Variable is not null))
        {
            return null;
        }

        var position = (QuadPosition)Enumerable.Range(0, 3).First(i => spec[i].Variable == variable);
        var orders = snapshot.Orders.ToArray();
        return IndexScan.OrderOf(spec, [.. orders], position) is [var first, ..] && first == variable ? position : null;
    }

    private sealed class ValueCursor : Cursor
    {
        // Most values have few matches; a read of so many mostly holds some values whole.
        private const int Window = 256;

        private readonly ValueCountScan _plan;
        private readonly QueryContext _context;
        private readonly QuadPattern _pattern;
        private readonly QuadCursor _cursor;
        private readonly QuadBatch _batch = QueryContext.RentQuadBatch();
        private int _at;
        private bool _ended;

        public ValueCursor(ValueCountScan plan, QueryContext context)
        {
            (_plan, _context) = (plan, context);
            var spec = plan._spec;
            _pattern = new QuadPattern(new TermId(spec[0].Id), new TermId(spec[1].Id), new TermId(spec[2].Id), new TermId(spec.Graph.Current(context)));
            var order = QuadOrders.ChooseSorted(context.Snapshot.Orders, _pattern, plan._position);
            _cursor = context.Snapshot.Scan(_pattern, order, (QuadPositions)(1 << (int)plan._position));
            _batch.Count = 0;
        }

        public override bool Next(Batch output)
        {
            if (_plan._counts == 0)
            {
                return CountAll(output);
            }

            while (!output.IsFull && NextValue(out var value, out var matches))
            {
                output[0, output.Count] = value;
                for (var i = 1; i <= _plan._counts; i++)
                {
                    output[i, output.Count] = _context.Terms.GetId(matches).Value;
                }

                output.Count++;
            }

            return output.Count > 0;
        }

        protected override void Close()
        {
            _cursor.Dispose();
            QueryContext.Return(_batch);
        }

        private bool CountAll(Batch output)
        {
            if (_ended)
            {
                return false;
            }

            var values = 0L;
            while (NextValue(out _, out _))
            {
                values++;
                if ((values & 0xFFFF) == 0)
                {
                    _context.ThrowIfStopped();
                }
            }

            output[0, 0] = _context.Terms.GetId(values).Value;
            output.Count = 1;
            return true;
        }

        private bool NextValue(out ulong value, out long matches)
        {
            (value, matches) = (0, 0);
            if (_at >= _batch.Count && !Read())
            {
                return false;
            }

            var column = _batch.Column(_plan._position)[.._batch.Count];
            value = column[_at];
            var end = _at + 1;
            while (end < column.Length && column[end] == value)
            {
                end++;
            }

            matches = end - _at;
            _at = end;
            if (end == column.Length)
            {
                // The value may go on behind what was read: it is counted by the source, and passed over.
                matches = _plan._counts == 0 ? 1 : _context.Snapshot.Count(With(value));
                _cursor.Seek([new TermId(value + 1)]);
            }

            return true;
        }

        private bool Read()
        {
            _at = 0;
            if (!_cursor.Read(_batch, Window))
            {
                (_ended, _batch.Count) = (true, 0);
            }

            return !_ended;
        }

        private QuadPattern With(ulong value) => _plan._position switch
        {
            QuadPosition.Subject => _pattern with { Subject = new TermId(value) },
            QuadPosition.Predicate => _pattern with { Predicate = new TermId(value) },
            _ => _pattern with { Object = new TermId(value) },
        };
    }
}
