using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Below a DISTINCT: keeps the columns that are still needed and drops rows that then come again, as long as enough do. Which repeated rows
/// are left does not matter there; how many rows the joins above have to work on does.
/// </summary>
internal sealed class ThinRows : PhysicalOperator
{
    public ThinRows(PhysicalOperator input, ImmutableArray<string> variables)
        : base(new RowLayout([.. variables.Select(v => new Column(v, input.Layout.IsCertain(v)))]), [input])
    {
        SortedOn = [.. input.SortedOn.TakeWhile(variables.Contains)];
    }

    public override string Describe() => "Thin" + string.Concat(Layout.Columns.Select(c => " ?" + c.Variable));

    protected override Cursor OpenCore(QueryContext context) => new ThinCursor(this, context);

    private sealed class ThinCursor(ThinRows plan, QueryContext context) : Cursor
    {
        // After so many rows it is decided whether to go on: one in so many has to be a repetition.
        private const int Trial = 4096;
        private const int LeastRepeated = 8;

        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly int[] _columns = [.. plan.Layout.Columns.Select(c => plan.Children[0].Layout.ColumnOf(c.Variable))];
        private RowSet? _seen = new(plan.Layout.Width, context.Memory);
        private long _read;
        private int _row;

        public override bool Next(Batch output)
        {
            while (output.Count == 0)
            {
                if (_row >= _rows.Count)
                {
                    _row = 0;
                    if (!_input.Next(_rows))
                    {
                        return false;
                    }
                }

                if (_seen is null)
                {
                    CopyAll(output);
                }
                else
                {
                    CopyNew(output);
                }
            }

            return true;
        }

        public override void SkipTo(ulong id) => _input.SkipTo(id);

        protected override void Close() => _input.Dispose();

        private void CopyNew(Batch output)
        {
            for (; _row < _rows.Count && !output.IsFull; _row++)
            {
                _read++;
                if (_seen!.Add(_rows, _row, _columns, out _))
                {
                    for (var i = 0; i < _columns.Length; i++)
                    {
                        output[i, output.Count] = _rows[_columns[i], _row];
                    }

                    output.Count++;
                }
            }

            if (_read >= Trial && (_read - _seen!.Count) * LeastRepeated < _read)
            {
                _seen.Release();
                _seen = null;
            }
        }

        private void CopyAll(Batch output)
        {
            var count = Math.Min(_rows.Count - _row, output.Capacity - output.Count);
            for (var i = 0; i < _columns.Length; i++)
            {
                _rows.Column(_columns[i]).AsSpan(_row, count).CopyTo(output.Column(i).AsSpan(output.Count));
            }

            (_row, output.Count) = (_row + count, output.Count + count);
        }
    }
}
