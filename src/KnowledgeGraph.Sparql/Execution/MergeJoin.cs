namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Inner join of two inputs that come sorted on one variable; other shared variables (all bound) are compared per pair. Each
/// side gallops over what the other side has not, and tells its input to skip.
/// </summary>
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
        private readonly QueryContext _context;
        private readonly Cursor _left;
        private readonly Cursor _right;
        private readonly Batch _leftRows;
        private readonly Batch _rightRows;
        private readonly JoinPairs _pairs;
        private readonly RowTable _group;
        private readonly int _leftKey;
        private readonly int _rightKey;
        private readonly (int Left, int Right)[] _others;
        private int _leftRow;
        private int _rightRow;

        // The right rows of the key at hand: in the right batch from _rightRow to _runEnd, or, when they pass its end, in _group.
        private ulong _key;
        private bool _isSpilled;
        private int _runEnd;
        private int _inRun;
        private bool _hasRun;
        private int _compared;

        public MergeCursor(MergeJoin plan, QueryContext context)
        {
            _context = context;
            var (left, right) = (plan.Children[0], plan.Children[1]);
            (_left, _right) = (left.Open(context), right.Open(context));
            (_leftRows, _rightRows) = (new Batch(left.Layout.Width), new Batch(right.Layout.Width));
            _pairs = new JoinPairs(left.Layout, right.Layout, plan.Layout);
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
                _pairs.Prepare(output.Capacity - output.Count);
                var before = output.Count;
                var goesOn = Fill(output.Capacity - output.Count);
                if (_pairs.Count > 0)
                {
                    Flush(output);
                }

                if (!goesOn && output.Count == before && !Advance())
                {
                    break;
                }
            }

            return output.Count > 0;
        }

        public override void SkipTo(ulong id)
        {
            _left.SkipTo(id);
            _right.SkipTo(id);
        }

        protected override void Close()
        {
            _left.Dispose();
            _right.Dispose();
        }

        /// <summary>Collects pairs of the batches at hand; false when one of them has come to its end, or the kind of run changes.</summary>
        private bool Fill(int most)
        {
            while (_leftRow < _leftRows.Count)
            {
                var key = _leftRows[_leftKey, _leftRow];
                if (!_hasRun || key != _key)
                {
                    if (_pairs.Count > 0 && _isSpilled)
                    {
                        return true;
                    }

                    if (!FindRun(key))
                    {
                        return false;
                    }

                    if (!_hasRun)
                    {
                        continue;
                    }
                }

                for (; _inRun < _runEnd; _inRun++)
                {
                    if (_pairs.Count == most)
                    {
                        return true;
                    }

                    if (OthersMatch(_inRun))
                    {
                        _pairs.Add(_leftRow, _inRun);
                    }
                }

                _leftRow++;
                _inRun = _isSpilled ? 0 : _rightRow;
            }

            return false;
        }

        /// <summary>Finds the right rows of the left row's key, or passes over left rows; false if a batch is at its end.</summary>
        private bool FindRun(ulong key)
        {
            if (_hasRun && !_isSpilled)
            {
                _rightRow = _runEnd;
            }

            (_hasRun, _isSpilled) = (false, false);
            var right = _rightRows.Column(_rightKey);
            _rightRow = SortedColumn.Gallop(right, _rightRow, _rightRows.Count, key);
            if (_rightRow == _rightRows.Count)
            {
                return false;
            }

            if (right[_rightRow] != key)
            {
                _leftRow = SortedColumn.Gallop(_leftRows.Column(_leftKey), _leftRow, _leftRows.Count, right[_rightRow]);
                return true;
            }

            var end = _rightRow + 1;
            while (end < _rightRows.Count && right[end] == key)
            {
                end++;
            }

            if (end == _rightRows.Count)
            {
                return false;
            }

            (_key, _hasRun, _inRun, _runEnd) = (key, true, _rightRow, end);
            return true;
        }

        /// <summary>Goes on where a batch has come to its end; false at the end of the join. No pairs wait.</summary>
        private bool Advance()
        {
            if (_leftRow >= _leftRows.Count)
            {
                // Within a run of the right side the next left batch may go on with its key.
                var next = _hasRun ? _key : _rightRow < _rightRows.Count ? _rightRows[_rightKey, _rightRow] : 0;
                _left.SkipTo(next);
                _leftRow = 0;
                return _left.Next(_leftRows);
            }

            if (_rightRow < _rightRows.Count)
            {
                return Spill(_leftRows[_leftKey, _leftRow]);
            }

            _right.SkipTo(_leftRows[_leftKey, _leftRow]);
            _rightRow = 0;
            return _right.Next(_rightRows);
        }

        /// <summary>Keeps a run that reaches the end of the right batch, and may go on behind it, in a table.</summary>
        private bool Spill(ulong key)
        {
            _group.Clear();
            do
            {
                _group.Append(_rightRows, _rightRow++);
                if (_rightRow == _rightRows.Count)
                {
                    _rightRow = 0;
                    _right.Next(_rightRows);
                }
            }
            while (_rightRow < _rightRows.Count && _rightRows[_rightKey, _rightRow] == key);
            (_key, _hasRun, _isSpilled, _inRun, _runEnd) = (key, true, true, 0, _group.Count);
            return true;
        }

        private void Flush(Batch output)
        {
            if (_isSpilled)
            {
                _pairs.Write(output, _leftRows, _group);
            }
            else
            {
                _pairs.Write(output, _leftRows, _rightRows);
            }

            _pairs.Count = 0;
        }

        private bool OthersMatch(int match)
        {
            // Two long runs of one key may be compared for long without a pair.
            if (_others.Length > 0 && (++_compared & 0xFFFF) == 0)
            {
                _context.ThrowIfStopped();
            }

            foreach (var (left, right) in _others)
            {
                if (_leftRows[left, _leftRow] != (_isSpilled ? _group[right, match] : _rightRows[right, match]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
