using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>A constant term, or a constant error.</summary>
internal sealed class ConstantEvaluator(Value value, TermTable terms) : RowEvaluator(terms)
{
    private readonly ulong _id = value.ToId(terms);
    private readonly Truth _truth = value.Test();

    public override Value Evaluate(Batch batch, int row) => value;

    public override ulong EvaluateId(Batch batch, int row) => _id;

    public override Truth Test(Batch batch, int row) => _truth;
}

/// <summary>A variable that the rows have.</summary>
internal sealed class VariableEvaluator(int column, TypedTerms values) : RowEvaluator(values.Terms)
{
    public override Value Evaluate(Batch batch, int row) => values.Of(batch[column, row]);

    public override ulong EvaluateId(Batch batch, int row) => batch[column, row];
}

/// <summary>A function of its arguments' values; an error in one is an error of the call.</summary>
internal sealed class CallEvaluator(Function function, RowEvaluator[] arguments, QueryContext context) : RowEvaluator(context.Terms)
{
    private readonly Value[] _values = new Value[arguments.Length];

    public override Value Evaluate(Batch batch, int row)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            _values[i] = arguments[i].Evaluate(batch, row);
            if (_values[i].IsError)
            {
                return Value.Error;
            }
        }

        // A call may take long where its strings are long, and a batch has a thousand of them.
        context.Tick();
        return function(_values);
    }
}

/// <summary><c>=</c>, <c>!=</c>, <c>&lt;</c> ...</summary>
internal sealed class ComparisonEvaluator(Algebra.ComparisonOperator comparison, RowEvaluator left, RowEvaluator right, TermTable terms) : RowEvaluator(terms)
{
    public override Value Evaluate(Batch batch, int row) => Value.Of(Test(batch, row));

    public override Truth Test(Batch batch, int row) => Comparisons.Compare(comparison, left.Evaluate(batch, row), right.Evaluate(batch, row));
}

/// <summary>BNODE: a new node for each solution and, with an argument, for each text in it.</summary>
internal sealed class BNodeEvaluator(RowEvaluator? label, QueryContext context) : RowEvaluator(context.Terms)
{
    public override Value Evaluate(Batch batch, int row)
    {
        if (label is null)
        {
            return Value.Of(Fresh());
        }

        return label.Evaluate(batch, row).TrySimple(out var text) ? Value.Of(context.SolutionNode(text, Fresh)) : Value.Error;
    }

    private Rdf.BlankNode Fresh() => context.Terms.FreshBlankNode();
}
