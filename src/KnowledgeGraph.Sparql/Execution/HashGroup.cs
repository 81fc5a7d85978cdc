using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// GROUP BY by hash on key ids (section 18.5.1). Groups come in the order of their first row. Without keys there is one
/// group, also of no rows.
/// </summary>
internal sealed class HashGroup : PhysicalOperator
{
    private readonly ImmutableArray<string> _keys;
    private readonly ImmutableArray<Func<IGroupAggregate>> _aggregates;

    /// <param name="input">Has the keys as columns already.</param>
    /// <param name="keys">The variables to group by.</param>
    /// <param name="aggregates">The variables of the aggregates with what makes them for a run.</param>
    public HashGroup(PhysicalOperator input, ImmutableArray<string> keys, ImmutableArray<(string Variable, bool IsCertain, Func<IGroupAggregate> Make)> aggregates)
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
        private readonly RowSet _groups = new(plan._keys.Length, context.Memory);
        private readonly IGroupAggregate[] _aggregates = [.. plan._aggregates.Select(make => make())];
        private int _count;
        private int _at = -1;

        public override bool Next(Batch output)
        {
            if (_at < 0)
            {
                Run();
                _at = 0;
            }

            for (; _at < _count && !output.IsFull; _at++)
            {
                for (var i = 0; i < plan._keys.Length; i++)
                {
                    output[i, output.Count] = _groups.Rows[i, _at];
                }

                for (var i = 0; i < _aggregates.Length; i++)
                {
                    output[plan._keys.Length + i, output.Count] = _aggregates[i].Result(_at);
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
            var groups = Array.Empty<int>();
            using var cursor = input.Open(context);
            while (cursor.Next(rows))
            {
                groups = groups.Length < rows.Count ? new int[rows.Capacity] : groups;
                for (var row = 0; row < rows.Count && keys.Length > 0; row++)
                {
                    _groups.Add(rows, row, keys, out groups[row]);
                }

                _count = keys.Length == 0 ? 1 : _groups.Count;
                foreach (var aggregate in _aggregates)
                {
                    aggregate.Add(rows, groups, _count);
                }
            }

            // Without keys there is a group also of no rows.
            _count = keys.Length == 0 ? 1 : _groups.Count;
        }
    }
}
