namespace KnowledgeGraph.Sparql.Execution;

/// <summary>BIND and SELECT expressions: adds a column; an error leaves it unbound (section 18.5, Extend).</summary>
internal sealed class Extension : PhysicalOperator
{
    private readonly IRowEvaluator _value;
    private readonly string _variable;
    private readonly string _text;
    private readonly int _chain;

    public Extension(PhysicalOperator input, string variable, IRowEvaluator value, bool certain, string text, int chain)
        : base(input.Layout.With(variable, certain), [input])
    {
        _chain = chain;
        (_variable, _value, _text) = (variable, value, text);
        SortedOn = input.SortedOn;
    }

    /// <summary>Extensions directly on one another share a chain: they see the same solutions.</summary>
    public int Chain => _chain;

    public override string Describe() => $"Extend ?{_variable} := {_text}";

    protected override Cursor OpenCore(QueryContext context) => new ExtendCursor(this, context);

    private sealed class ExtendCursor(Extension plan, QueryContext context) : Cursor
    {
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly int _target = plan.Layout.ColumnOf(plan._variable);
        private long _number;
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

            while (_row < _rows.Count && !output.IsFull)
            {
                output.CopyRow(_rows, _row, _rows.Width);
                context.SetSolution(plan._chain, _number++);
                output[_target, output.Count] = plan._value.EvaluateId(_rows, _row);
                output.Count++;
                _row++;
            }

            return true;
        }

        protected override void Close() => _input.Dispose();
    }
}
