namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Gives the same number for ids whose terms may be equal by value (<c>1</c> and <c>1.0</c>).</summary>
internal interface IValueHash
{
    ulong Of(ulong id);
}

/// <summary>
/// Adds a hidden column that holds no term but a hash of a variable's value, so that <c>FILTER(?a = ?b)</c> can be a hash
/// join; the filter itself still runs after it.
/// </summary>
internal sealed class JoinKeyColumn : PhysicalOperator
{
    private readonly string _variable;
    private readonly string _key;
    private readonly IValueHash _hash;

    public JoinKeyColumn(PhysicalOperator input, string variable, string key, IValueHash hash)
        : base(input.Layout.With(key, true), [input])
    {
        (_variable, _key, _hash) = (variable, key, hash);
        SortedOn = input.SortedOn;
        EstimatedRows = input.EstimatedRows;
    }

    public override string Describe() => $"ValueHash ?{_key} of ?{_variable}";

    protected override Cursor OpenCore(QueryContext context) => new KeyCursor(this, context);

    private sealed class KeyCursor(JoinKeyColumn plan, QueryContext context) : Cursor
    {
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly int _source = plan.Children[0].Layout.ColumnOf(plan._variable);
        private readonly int _target = plan.Layout.ColumnOf(plan._key);
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

            for (; _row < _rows.Count && !output.IsFull; _row++)
            {
                output.CopyRow(_rows, _row, _rows.Width);
                output[_target, output.Count] = plan._hash.Of(_rows[_source, _row]);
                output.Count++;
            }

            return true;
        }

        protected override void Close() => _input.Dispose();
    }
}
