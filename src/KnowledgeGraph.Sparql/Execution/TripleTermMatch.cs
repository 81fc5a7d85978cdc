using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Takes the triple terms of a column apart: keeps those that match a pattern and binds its variables (SPARQL 1.2).</summary>
internal sealed class TripleTermMatch : PhysicalOperator
{
    private readonly string _variable;
    private readonly TripleTermShape _shape;

    public TripleTermMatch(PhysicalOperator input, string variable, TripleTermShape shape)
        : base(shape.Variables.Aggregate(input.Layout, (layout, v) => layout.With(v, true)), [input])
    {
        (_variable, _shape) = (variable, shape);
        SortedOn = input.SortedOn;
    }

    public override string Describe() => "TripleTermMatch ?" + _variable;

    protected override Cursor OpenCore(QueryContext context) => new MatchCursor(this, context);

    private sealed class MatchCursor(TripleTermMatch plan, QueryContext context) : Cursor
    {
        private readonly Cursor _input = plan.Children[0].Open(context);
        private readonly Batch _rows = new(plan.Children[0].Layout.Width);
        private readonly int _column = plan.Children[0].Layout.ColumnOf(plan._variable);
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

                for (; _row < _rows.Count && !output.IsFull; _row++)
                {
                    for (var i = _rows.Width; i < output.Width; i++)
                    {
                        output[i, output.Count] = 0;
                    }

                    output.CopyRow(_rows, _row, _rows.Width);
                    if (Matches(plan._shape, _rows[_column, _row], output))
                    {
                        output.Count++;
                    }
                }
            }

            return true;
        }

        protected override void Close() => _input.Dispose();

        private bool Matches(TripleTermShape shape, ulong id, Batch output)
        {
            if (id == 0 || context.Terms.GetTerm(new TermId(id)) is not TripleTerm term)
            {
                return false;
            }

            var triple = term.Triple;
            return Matches(shape.Subject, context.Terms.GetId(triple.Subject).Value, output)
                && Matches(shape.Predicate, context.Terms.GetId(triple.Predicate).Value, output)
                && (shape.Nested is null
                    ? Matches(shape.Object, context.Terms.GetId(triple.Object).Value, output)
                    : Matches(shape.Nested, context.Terms.GetId(triple.Object).Value, output));
        }

        private bool Matches(Slot slot, ulong id, Batch output)
        {
            if (slot.Variable is null)
            {
                return slot.Id == id;
            }

            ref var target = ref output.Column(plan.Layout.ColumnOf(slot.Variable))[output.Count];
            if (target != 0 && target != id)
            {
                return false;
            }

            target = id;
            return true;
        }
    }
}
