namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Inner join of two inputs that come sorted on one variable; other shared variables (all bound) are compared per pair.</summary>
internal sealed class MergeJoin : PhysicalOperator
{
    private readonly string _variable;

    public MergeJoin(PhysicalOperator left, PhysicalOperator right, string variable)
        : base(RowLayout.Join(left.Layout, right.Layout), [left, right])
    {
        _variable = variable;
        SortedOn = [variable];
    }

    public override string Describe() => "MergeJoin ?" + _variable;

    protected override Cursor OpenCore(QueryContext context) => new MergeCursor(this, context);

    private sealed class MergeCursor : Cursor
    {
        private readonly Cursor _left;
        private readonly Cursor _right;
        private readonly Batch _leftRows;
        private readonly Batch _rightRows;
        private readonly JoinOutput _output;
        private readonly RowTable _group;
        private readonly int _leftKey;
        private readonly int _rightKey;
        private readonly (int Left, int Right)[] _others;
        private ulong _groupKey;
        private int _leftRow;
        private int _rightRow;
        private int _inGroup;
        private bool _rightEnded;

        public MergeCursor(MergeJoin plan, QueryContext context)
        {
            var (left, right) = (plan.Children[0], plan.Children[1]);
            (_left, _right) = (left.Open(context), right.Open(context));
            (_leftRows, _rightRows) = (new Batch(left.Layout.Width), new Batch(right.Layout.Width));
            _output = new JoinOutput(left.Layout, right.Layout, plan.Layout);
            _group = new RowTable(right.Layout.Width, context.Memory);
            _leftKey = left.Layout.ColumnOf(plan._variable);
            _rightKey = right.Layout.ColumnOf(plan._variable);
            _others = [.. right.Layout.Columns
                .Where(c => c.Variable != plan._variable && left.Layout.Contains(c.Variable))
                .Select(c => (left.Layout.ColumnOf(c.Variable), right.Layout.ColumnOf(c.Variable)))];
        }

        public override bool Next(Batch output)
        {
            while (!output.IsFull)
            {
                if (_leftRow >= _leftRows.Count && !Refill(_left, _leftRows, ref _leftRow))
                {
                    break;
                }

                var key = _leftRows[_leftKey, _leftRow];
                if (key != _groupKey && !ReadGroup(key))
                {
                    if (_rightEnded)
                    {
                        break;
                    }

                    (_leftRow, _inGroup) = (_leftRow + 1, 0);
                    continue;
                }

                if (_inGroup >= _group.Count)
                {
                    (_leftRow, _inGroup) = (_leftRow + 1, 0);
                    continue;
                }

                if (OthersMatch(_inGroup))
                {
                    _output.Write(output, _leftRows, _leftRow, _group, _inGroup);
                    output.Count++;
                }

                _inGroup++;
            }

            return output.Count > 0;
        }

        protected override void Close()
        {
            _left.Dispose();
            _right.Dispose();
        }

        /// <summary>Collects the right rows of a key; false if there is none. Keys only ascend.</summary>
        private bool ReadGroup(ulong key)
        {
            while (true)
            {
                if (_rightRow >= _rightRows.Count && (_rightEnded || !Refill(_right, _rightRows, ref _rightRow)))
                {
                    _rightEnded = true;
                    return false;
                }

                // Within a batch a binary search would not pay: runs between matches are short.
                var column = _rightRows.Column(_rightKey);
                while (_rightRow < _rightRows.Count && column[_rightRow] < key)
                {
                    _rightRow++;
                }

                if (_rightRow < _rightRows.Count)
                {
                    break;
                }
            }

            if (_rightRows[_rightKey, _rightRow] != key)
            {
                return false;
            }

            _group.Clear();
            (_groupKey, _inGroup) = (key, 0);
            do
            {
                _group.Append(_rightRows, _rightRow++);
            }
            while ((_rightRow < _rightRows.Count || Refill(_right, _rightRows, ref _rightRow)) && _rightRows[_rightKey, _rightRow] == key);
            return true;
        }

        private bool OthersMatch(int match)
        {
            foreach (var (left, right) in _others)
            {
                if (_leftRows[left, _leftRow] != _group[right, match])
                {
                    return false;
                }
            }

            return true;
        }

        private static bool Refill(Cursor cursor, Batch rows, ref int row)
        {
            row = 0;
            return cursor.Next(rows);
        }
    }
}
