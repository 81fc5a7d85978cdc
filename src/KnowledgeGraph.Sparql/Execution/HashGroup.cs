using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A running aggregate of one group.</summary>
internal interface IAccumulator
{
    void Add(Batch batch, int row);

    /// <summary>The id of the value, or 0 for an error.</summary>
    ulong Result();
}

/// <summary>
/// GROUP BY by hash on key ids (section 18.5.1). Groups come in the order of their first row. Without keys there is one
/// group, also of no rows.
/// </summary>
internal sealed class HashGroup : PhysicalOperator
{
    private readonly ImmutableArray<string> _keys;
    private readonly ImmutableArray<Func<IAccumulator>> _aggregates;

    /// <param name="input">Has the keys as columns already.</param>
    /// <param name="keys">The variables to group by.</param>
    /// <param name="aggregates">The variables of the aggregates with what makes their accumulators.</param>
    public HashGroup(PhysicalOperator input, ImmutableArray<string> keys, ImmutableArray<(string Variable, bool IsCertain, Func<IAccumulator> Make)> aggregates)
        : base(
            new RowLayout([.. keys.Select(k => new Column(k, input.Layout.IsCertain(k))), .. aggregates.Select(a => new Column(a.Variable, a.IsCertain))]),
            [input])
    {
        _keys = keys;
        _aggregates = [.. aggregates.Select(a => a.Make)];
    }

    public override string Describe() => "Group by" + string.Concat(_keys.Select(k => " ?" + k)) + " giving" + string.Concat(Layout.Columns.Skip(_keys.Length).Select(c => " ?" + c.Variable));

    protected override Cursor OpenCore(QueryContext context) => new GroupCursor(this, context);

    private sealed class GroupCursor(HashGroup plan, QueryContext context) : Cursor
    {
        private const int BytesPerAccumulator = 160;

        private readonly RowSet _groups = new(plan._keys.Length, context.Memory);
        private readonly List<IAccumulator[]> _accumulators = [];
        private int _at = -1;

        public override bool Next(Batch output)
        {
            if (_at < 0)
            {
                Run();
                _at = 0;
            }

            for (; _at < _accumulators.Count && !output.IsFull; _at++)
            {
                for (var i = 0; i < plan._keys.Length; i++)
                {
                    output[i, output.Count] = _groups.Rows[i, _at];
                }

                for (var i = 0; i < _accumulators[_at].Length; i++)
                {
                    output[plan._keys.Length + i, output.Count] = _accumulators[_at][i].Result();
                }

                output.Count++;
            }

            return output.Count > 0;
        }

        private void Run()
        {
            var input = plan.Children[0];
            var keys = plan._keys.Select(input.Layout.ColumnOf).ToArray();
            var rows = new Batch(input.Layout.Width);
            using var cursor = input.Open(context);
            if (keys.Length == 0)
            {
                _accumulators.Add(NewGroup());
            }

            while (cursor.Next(rows))
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    var group = 0;
                    if (keys.Length > 0 && _groups.Add(rows, row, keys, out group))
                    {
                        _accumulators.Add(NewGroup());
                    }

                    foreach (var accumulator in _accumulators[group])
                    {
                        accumulator.Add(rows, row);
                    }
                }
            }
        }

        private IAccumulator[] NewGroup()
        {
            context.Memory.Add(plan._aggregates.Length * BytesPerAccumulator);
            return [.. plan._aggregates.Select(make => make())];
        }
    }
}
