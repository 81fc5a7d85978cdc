using System.Collections.Immutable;
using System.Globalization;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// ORDER BY, stable. With a limit it keeps only about that many rows while it reads (top-k), so that ORDER BY with LIMIT holds
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
        ? string.Create(CultureInfo.InvariantCulture, $"TopK {limit} by {_conditions.Length} keys")
        : string.Create(CultureInfo.InvariantCulture, $"Sort by {_conditions.Length} keys");

    protected override Cursor OpenCore(QueryContext context) => new SortCursor(this, context);

    private sealed class SortCursor(Sort plan, QueryContext context) : Cursor
    {
        private SortRows? _rows;
        private int _at;

        public override bool Next(Batch output)
        {
            _rows ??= Run();
            _at = _rows.Write(output, _at);
            return output.Count > 0;
        }

        private SortRows Run()
        {
            var rows = new SortRows(plan.Layout.Width, [.. plan._conditions.Select(c => c.Descending)], plan._order, plan._limit, context);
            var batch = new Batch(plan.Layout.Width);
            var keys = new ulong[plan._conditions.Length];
            using var input = plan.Children[0].Open(context);
            while (input.Next(batch))
            {
                for (var row = 0; row < batch.Count; row++)
                {
                    for (var i = 0; i < keys.Length; i++)
                    {
                        keys[i] = plan._conditions[i].Value.EvaluateId(batch, row);
                    }

                    rows.Add(batch, row, keys);
                }
            }

            rows.Sort();
            return rows;
        }
    }
}
