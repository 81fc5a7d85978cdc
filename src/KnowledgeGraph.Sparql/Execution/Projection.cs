using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Keeps the named variables, in this order; may rename them. One that the input lacks is unbound.</summary>
internal sealed class Projection : PhysicalOperator
{
    private readonly int[] _map;

    public Projection(PhysicalOperator input, ImmutableArray<string> variables)
        : this(input, [.. variables.Select(v => (v, v))])
    {
    }

    /// <param name="input">The rows.</param>
    /// <param name="variables">The name in the input and the name in the output.</param>
    public Projection(PhysicalOperator input, ImmutableArray<(string From, string To)> variables)
        : base(new RowLayout([.. variables.Select(v => new Column(v.To, input.Layout.IsCertain(v.From)))]), [input])
    {
        _map = [.. variables.Select(v => input.Layout.ColumnOf(v.From))];
        SortedOn = Sorted(input.SortedOn, variables);
        EstimatedRows = input.EstimatedRows;
    }

    public override string Describe() => "Project " + Layout;

    protected override Cursor OpenCore(QueryContext context) => new ProjectCursor(this, context);

    private static ImmutableArray<string> Sorted(ImmutableArray<string> input, ImmutableArray<(string From, string To)> variables)
    {
        var kept = new List<string>();
        foreach (var variable in input)
        {
            var found = variables.FirstOrDefault(v => v.From == variable).To;
            if (found is null)
            {
                break;
            }

            kept.Add(found);
        }

        return [.. kept];
    }

    private sealed class ProjectCursor(Projection plan, QueryContext context) : Cursor
    {
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private int _row;

        public override bool Next(Batch output)
        {
            if (_row >= _rows.Count)
            {
                _row = 0;
                if (!_input.Next(_rows))
                {
                    return false;
                }
            }

            var count = Math.Min(_rows.Count - _row, output.Capacity);
            for (var i = 0; i < plan._map.Length; i++)
            {
                var target = output.Column(i).AsSpan(0, count);
                if (plan._map[i] < 0)
                {
                    target.Clear();
                }
                else
                {
                    _rows.Column(plan._map[i]).AsSpan(_row, count).CopyTo(target);
                }
            }

            output.Count = count;
            _row += count;
            return true;
        }

        protected override void Close() => _input.Dispose();
    }
}
