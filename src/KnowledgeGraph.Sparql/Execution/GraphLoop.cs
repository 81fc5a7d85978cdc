namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// GRAPH ?g where the pattern cannot carry the graph in its rows: runs the pattern once for each named graph, with the
/// graph as a parameter (section 18.5, Graph).
/// </summary>
internal sealed class GraphLoop : PhysicalOperator
{
    private readonly string _variable;
    private readonly int _parameter;

    public GraphLoop(PhysicalOperator input, string variable, int parameter)
        : base(input.Layout.With(variable, true), [input])
    {
        (_variable, _parameter) = (variable, parameter);
    }

    public override string Describe() => "GraphLoop ?" + _variable;

    protected override Cursor OpenCore(QueryContext context) => new LoopCursor(this, context);

    private sealed class LoopCursor(GraphLoop plan, QueryContext context) : Cursor
    {
        private readonly IEnumerator<Rdf.Access.TermId> _names = context.Snapshot.GraphNames.GetEnumerator();
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly int _own = plan.Children[0].Layout.ColumnOf(plan._variable);
        private readonly int _target = plan.Layout.ColumnOf(plan._variable);
        private Cursor? _input;
        private ulong _graph;
        private long _bytes;
        private int _row;

        public override bool Next(Batch output)
        {
            while (!output.IsFull)
            {
                if (_row >= _rows.Count && !NextRows())
                {
                    break;
                }

                // A pattern that binds the variable itself keeps the rows that agree with the graph.
                if (_own < 0 || _rows[_own, _row] == 0 || _rows[_own, _row] == _graph)
                {
                    output.CopyRow(_rows, _row, _rows.Width);
                    output[_target, output.Count] = _graph;
                    output.Count++;
                }

                _row++;
            }

            return output.Count > 0;
        }

        protected override void Close()
        {
            _input?.Dispose();
            _names.Dispose();
        }

        private bool NextRows()
        {
            while (true)
            {
                // Another loop over the same plan cannot run in between, but an inner plan is opened lazily: set before each read.
                context.SetParameter(plan._parameter, _graph);
                var before = context.Memory.Tables;
                var any = _input is not null && _input.Next(_rows);
                _bytes += context.Memory.Tables - before;
                if (any)
                {
                    _row = 0;
                    return true;
                }

                _input?.Dispose();
                _input = null;
                context.Memory.Add(-_bytes);
                _bytes = 0;
                if (!_names.MoveNext())
                {
                    _rows.Count = 0;
                    return false;
                }

                _graph = _names.Current.Value;
                context.SetParameter(plan._parameter, _graph);
                _input = plan.Children[0].Open(context);
                _rows.Count = 0;
            }
        }
    }
}
