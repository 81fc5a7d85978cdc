using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// ORDER BY, stable. With a limit it keeps only that many rows while it reads (top-k), so that ORDER BY with LIMIT holds
/// little and sorts little.
/// </summary>
internal sealed class Sort : PhysicalOperator
{
    private readonly ImmutableArray<(IRowEvaluator Value, bool Descending)> _conditions;
    private readonly ITermOrder _order;
    private readonly int? _limit;

    public Sort(PhysicalOperator input, ImmutableArray<(IRowEvaluator Value, bool Descending)> conditions, ITermOrder order, long? limit)
        : base(input.Layout, [input])
    {
        (_conditions, _order) = (conditions, order);
        _limit = limit is < int.MaxValue / 4 ? (int)limit : null;
    }

    public override string Describe() => _limit is { } limit
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"TopK {limit} by {_conditions.Length} keys")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Sort by {_conditions.Length} keys");

    protected override Cursor OpenCore(QueryContext context) => new SortCursor(this, context);

    private sealed class Entry(int row, SortKey[] keys)
    {
        public int Row { get; } = row;

        public SortKey[] Keys { get; } = keys;
    }

    private sealed class SortCursor(Sort plan, QueryContext context) : Cursor, IComparer<Entry>
    {
        private const int BytesPerEntry = 64;

        private RowTable _rows = new(plan.Layout.Width, context.Memory);
        private List<Entry>? _entries;
        private int _at;
        private int _compared;

        public override bool Next(Batch output)
        {
            _entries ??= Run();
            for (; _at < _entries.Count && !output.IsFull; _at++)
            {
                for (var i = 0; i < output.Width; i++)
                {
                    output[i, output.Count] = _rows[i, _entries[_at].Row];
                }

                output.Count++;
            }

            return output.Count > 0;
        }

        public int Compare(Entry? x, Entry? y)
        {
            if ((++_compared & 0xFFFF) == 0)
            {
                context.ThrowIfStopped();
            }

            for (var i = 0; i < x!.Keys.Length; i++)
            {
                var order = x.Keys[i].CompareTo(y!.Keys[i]);
                if (order != 0)
                {
                    return plan._conditions[i].Descending ? -order : order;
                }
            }

            return x.Row.CompareTo(y!.Row);
        }

        private List<Entry> Run()
        {
            var entries = new List<Entry>();
            var batch = new Batch(plan.Layout.Width);
            using var input = plan.Children[0].Open(context);
            while (input.Next(batch))
            {
                context.Memory.Add((long)batch.Count * BytesPerEntry);
                for (var row = 0; row < batch.Count; row++)
                {
                    var keys = new SortKey[plan._conditions.Length];
                    for (var i = 0; i < keys.Length; i++)
                    {
                        keys[i] = plan._order.KeyOf(plan._conditions[i].Value.EvaluateId(batch, row));
                    }

                    entries.Add(new Entry(_rows.Append(batch, row), keys));
                }

                // Keep at most about twice the limit: cutting back costs a sort, but only once per as many rows.
                if (plan._limit is { } limit && entries.Count > (limit * 2) + Batch.LargestCapacity)
                {
                    Cut(entries, limit);
                }
            }

            SortEntries(entries);
            if (plan._limit is { } most && entries.Count > most)
            {
                entries.RemoveRange(most, entries.Count - most);
            }

            return entries;
        }

        private void SortEntries(List<Entry> entries)
        {
            try
            {
                entries.Sort(this);
            }
            catch (InvalidOperationException e) when (e.InnerException is SparqlLimitException or OperationCanceledException)
            {
                // List.Sort wraps what a comparer throws; the limit itself is meant for the caller.
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException);
            }
        }

        private void Cut(List<Entry> entries, int limit)
        {
            context.Memory.Add(-(long)(entries.Count - limit) * BytesPerEntry);
            SortEntries(entries);
            entries.RemoveRange(limit, entries.Count - limit);

            // The kept rows move to a new table in the order of their arrival, which breaks ties.
            entries.Sort((x, y) => x.Row.CompareTo(y.Row));
            var kept = new RowTable(plan.Layout.Width, context.Memory);
            var row = new Batch(plan.Layout.Width, 1) { Count = 1 };
            for (var i = 0; i < entries.Count; i++)
            {
                for (var column = 0; column < row.Width; column++)
                {
                    row[column, 0] = _rows[column, entries[i].Row];
                }

                entries[i] = new Entry(kept.Append(row, 0), entries[i].Keys);
            }

            _rows = kept;
        }
    }
}
