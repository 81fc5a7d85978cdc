namespace KnowledgeGraph.Sparql.Execution;

/// <summary>OFFSET and LIMIT; stops reading its input as soon as it has enough.</summary>
internal sealed class RowSlice : PhysicalOperator
{
    private readonly long _offset;
    private readonly long? _limit;

    public RowSlice(PhysicalOperator input, long offset, long? limit)
        : base(input.Layout, [input])
    {
        (_offset, _limit) = (offset, limit);
        SortedOn = input.SortedOn;
    }

    public override string Describe() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Slice offset {_offset}{(_limit is { } limit ? $" limit {limit}" : "")}");

    protected override Cursor OpenCore(QueryContext context) => new SliceCursor(this, context);

    private sealed class SliceCursor(RowSlice plan, QueryContext context) : Cursor
    {
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Layout.Width);
        private long _toSkip = plan._offset;
        private long _left = plan._limit ?? long.MaxValue;
        private int _row;

        public override bool Next(Batch output)
        {
            while (_left > 0 && output.Count == 0)
            {
                if (_row >= _rows.Count)
                {
                    _row = 0;
                    if (!_input.Next(_rows))
                    {
                        return false;
                    }
                }

                var skipped = (int)Math.Min(_toSkip, _rows.Count - _row);
                _toSkip -= skipped;
                _row += skipped;
                for (; _row < _rows.Count && !output.IsFull && _left > 0; _row++, _left--)
                {
                    output.CopyRow(_rows, _row, _rows.Width);
                    output.Count++;
                }
            }

            return output.Count > 0;
        }

        protected override void Close() => _input.Dispose();
    }
}
