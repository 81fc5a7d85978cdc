namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// A path with a closure, for each row of its input: from the end that the row binds, or from every node of the graph if
/// it binds none (section 18.4). Each pair of ends comes once. A term that is not in the data still has its path of length zero.
/// </summary>
internal sealed class PathJoin : PhysicalOperator
{
    private readonly Slot _subject;
    private readonly Slot _object;
    private readonly GraphSlot _graph;
    private readonly ClosureStep _path;
    private readonly string _text;

    public PathJoin(PhysicalOperator input, Slot subject, ClosureStep path, Slot @object, GraphSlot graph, string text)
        : base(LayoutOf(input.Layout, subject, @object), [input])
    {
        (_subject, _path, _object, _graph, _text) = (subject, path, @object, graph, text);
        SortedOn = input.SortedOn;
    }

    public override string Describe() => "Path " + _text + _graph;

    protected override Cursor OpenCore(QueryContext context) => new PathCursor(this, context);

    private static RowLayout LayoutOf(RowLayout input, Slot subject, Slot @object)
    {
        foreach (var slot in (ReadOnlySpan<Slot>)[subject, @object])
        {
            input = slot.Variable is { } variable ? input.With(variable, true) : input;
        }

        return input;
    }

    private sealed class PathCursor : Cursor
    {
        private const int MemoLimit = 1 << 20;

        private readonly PathJoin _plan;
        private readonly Cursor _input;
        private readonly Batch _rows;
        private readonly PathWalk _walk;
        private readonly int _subjectIn;
        private readonly int _objectIn;
        private readonly int _subjectOut;
        private readonly int _objectOut;
        private readonly bool _isLoop;
        private readonly Dictionary<(ulong, bool), List<ulong>> _memo = [];
        private List<ulong>? _nodes;
        private List<ulong> _found = [];
        private int _memoized;
        private ulong _subject;
        private ulong _object;
        private ulong _start;
        private int _node = -1;
        private int _row = -1;
        private int _at;
        private bool _backward;
        private bool _overNodes;

        public PathCursor(PathJoin plan, QueryContext context)
        {
            _plan = plan;
            var input = plan.Children[0];
            _input = input.Open(context);
            _rows = new Batch(input.Layout.Width);
            _walk = new PathWalk(context, plan._graph.Current(context));
            (_subjectIn, _objectIn) = (ColumnOf(input.Layout, plan._subject), ColumnOf(input.Layout, plan._object));
            (_subjectOut, _objectOut) = (ColumnOf(plan.Layout, plan._subject), ColumnOf(plan.Layout, plan._object));
            _isLoop = plan._subject.Variable is { } variable && variable == plan._object.Variable;
        }

        public override bool Next(Batch output)
        {
            while (!output.IsFull)
            {
                if (_at >= _found.Count && !NextStart())
                {
                    break;
                }

                while (_at < _found.Count && !output.IsFull)
                {
                    Write(output, _found[_at++]);
                }
            }

            return output.Count > 0;
        }

        protected override void Close()
        {
            _walk.Dispose();
            _input.Dispose();
        }

        private static int ColumnOf(RowLayout layout, Slot slot) => slot.Variable is { } variable ? layout.ColumnOf(variable) : -1;

        private void Write(Batch output, ulong end)
        {
            var (subject, @object) = _backward ? (end, _start) : (_start, end);
            if ((_object != 0 && _object != @object) || (_subject != 0 && _subject != subject) || (_isLoop && subject != @object))
            {
                return;
            }

            output.CopyRow(_rows, _row, _rows.Width);
            if (_subjectOut >= 0)
            {
                output[_subjectOut, output.Count] = subject;
            }

            if (_objectOut >= 0)
            {
                output[_objectOut, output.Count] = @object;
            }

            output.Count++;
        }

        private bool NextStart()
        {
            while (true)
            {
                if (_overNodes && ++_node < _nodes!.Count)
                {
                    Walk(_nodes[_node], backward: false);
                    return true;
                }

                if (++_row >= _rows.Count)
                {
                    _row = 0;
                    if (!_input.Next(_rows))
                    {
                        (_row, _overNodes) = (-1, false);
                        return false;
                    }
                }

                _subject = Value(_plan._subject, _subjectIn);
                _object = Value(_plan._object, _objectIn);
                _overNodes = _subject == 0 && _object == 0;
                if (_overNodes)
                {
                    _nodes ??= _walk.Nodes();
                    _node = -1;
                    continue;
                }

                // A constant end begins: it has its empty path even outside the data. A variable's value must be a node of the graph.
                var isConstant = _plan._subject.Variable is null || _plan._object.Variable is null;
                var backward = _plan._subject.Variable is not null && (_subject == 0 || _plan._object.Variable is null);
                var start = backward ? _object : _subject;
                if (!isConstant && _plan._path.MayBeEmpty && !_walk.IsNode(start))
                {
                    continue;
                }

                Walk(start, backward);
                return true;
            }
        }

        private ulong Value(Slot slot, int column) => slot.Variable is null ? slot.Id : column >= 0 ? _rows[column, _row] : 0;

        private void Walk(ulong start, bool backward)
        {
            (_start, _backward, _at) = (start, backward, 0);
            if (_memo.TryGetValue((start, backward), out var known))
            {
                _found = known;
                return;
            }

            _found = [];
            _plan._path.Follow(_walk, [start], backward, _found);
            if (_memoized + _found.Count < MemoLimit && !_overNodes)
            {
                _memoized += _found.Count;
                _walk.Hold(_found.Count);
                _memo.Add((start, backward), _found);
            }
        }
    }
}
