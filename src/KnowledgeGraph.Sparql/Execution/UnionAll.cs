using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>UNION: the rows of each child in turn.</summary>
internal sealed class UnionAll(ImmutableArray<PhysicalOperator> children) : PhysicalOperator(LayoutOf(children), children)
{
    public override string Describe() => "Union";

    protected override Cursor OpenCore(QueryContext context) => new UnionCursor(this, context);

    private static RowLayout LayoutOf(ImmutableArray<PhysicalOperator> children)
    {
        var names = children.SelectMany(c => c.Layout.Columns).Select(c => c.Variable).Distinct(StringComparer.Ordinal);
        return new RowLayout([.. names.Select(v => new Column(v, children.All(c => c.Layout.IsCertain(v))))]);
    }

    private sealed class UnionCursor(UnionAll plan, QueryContext context) : Cursor
    {
        private Cursor? _current;
        private Batch _rows = new(0);
        private int[] _map = [];
        private int _child = -1;

        public override bool Next(Batch output)
        {
            while (true)
            {
                if (_current is not null && _current.Next(_rows))
                {
                    Copy(output);
                    return true;
                }

                _current?.Dispose();
                _current = null;
                if (++_child >= plan.Children.Length)
                {
                    return false;
                }

                var child = plan.Children[_child];
                _current = child.Open(context);
                _rows = new Batch(child.Layout.Width, output.Capacity);
                _map = plan.Layout.MapTo(child.Layout);
            }
        }

        protected override void Close() => _current?.Dispose();

        private void Copy(Batch output)
        {
            // The child's batch began at the output's capacity and may have grown past it.
            if (_rows.Count > output.Capacity)
            {
                throw new System.Diagnostics.UnreachableException("a batch grew faster than its consumer's");
            }

            for (var i = 0; i < _map.Length; i++)
            {
                var target = output.Column(i).AsSpan(0, _rows.Count);
                if (_map[i] < 0)
                {
                    target.Clear();
                }
                else
                {
                    _rows.Column(_map[i]).AsSpan(0, _rows.Count).CopyTo(target);
                }
            }

            output.Count = _rows.Count;
        }
    }
}
