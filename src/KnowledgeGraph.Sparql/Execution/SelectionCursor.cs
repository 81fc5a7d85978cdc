namespace KnowledgeGraph.Sparql.Execution;

/// <summary>What operators share that keep some rows of their only input, in order and unchanged: they say which.</summary>
internal abstract class SelectionCursor(PhysicalOperator plan, QueryContext context) : Cursor
{
    private readonly Cursor _input = plan.Children[0].Open(context);
    private readonly Batch _rows = new(plan.Layout.Width);
    private int _row;

    public sealed override bool Next(Batch output)
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

            for (; _row < _rows.Count && !output.IsFull; _row++)
            {
                if (Keeps(_rows, _row))
                {
                    output.CopyRow(_rows, _row, _rows.Width);
                    output.Count++;
                }
            }
        }

        return true;
    }

    /// <summary>Whether the row goes on; asked once for each row, in order.</summary>
    protected abstract bool Keeps(Batch rows, int row);

    protected override void Close() => _input.Dispose();
}
