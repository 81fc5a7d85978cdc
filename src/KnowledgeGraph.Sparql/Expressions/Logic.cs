using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Expressions;

/// <summary><c>||</c> (section 17.2): true if one side is, whatever the other.</summary>
internal sealed class OrEvaluator(RowEvaluator left, RowEvaluator right, TermTable terms) : RowEvaluator(terms)
{
    public override Value Evaluate(Batch batch, int row) => Value.Of(Test(batch, row));

    public override Truth Test(Batch batch, int row)
    {
        var first = left.Test(batch, row);
        if (first == Truth.True)
        {
            return first;
        }

        var second = right.Test(batch, row);
        return second == Truth.True ? second : first == Truth.Error ? first : second;
    }
}

/// <summary><c>&amp;&amp;</c>: false if one side is, whatever the other.</summary>
internal sealed class AndEvaluator(RowEvaluator left, RowEvaluator right, TermTable terms) : RowEvaluator(terms)
{
    public override Value Evaluate(Batch batch, int row) => Value.Of(Test(batch, row));

    public override Truth Test(Batch batch, int row)
    {
        var first = left.Test(batch, row);
        if (first == Truth.False)
        {
            return first;
        }

        var second = right.Test(batch, row);
        return second == Truth.False ? second : first == Truth.Error ? first : second;
    }
}

/// <summary><c>!</c>.</summary>
internal sealed class NotEvaluator(RowEvaluator operand, TermTable terms) : RowEvaluator(terms)
{
    public override Value Evaluate(Batch batch, int row) => Value.Of(Test(batch, row));

    public override Truth Test(Batch batch, int row) => Comparisons.Negate(operand.Test(batch, row));
}

/// <summary>IN and NOT IN: a chain of <c>=</c> joined by <c>||</c> (section 17.4.1.9).</summary>
internal sealed class InEvaluator(RowEvaluator value, RowEvaluator[] choices, bool negated, TermTable terms) : RowEvaluator(terms)
{
    public override Value Evaluate(Batch batch, int row) => Value.Of(Test(batch, row));

    public override Truth Test(Batch batch, int row)
    {
        var wanted = value.Evaluate(batch, row);
        var found = Truth.False;
        foreach (var choice in choices)
        {
            var equal = Comparisons.Compare(Algebra.ComparisonOperator.Equal, wanted, choice.Evaluate(batch, row));
            if (equal == Truth.True)
            {
                found = equal;
                break;
            }

            found = equal == Truth.Error ? equal : found;
        }

        return negated ? Comparisons.Negate(found) : found;
    }
}

/// <summary>BOUND.</summary>
internal sealed class BoundEvaluator(int column, TermTable terms) : RowEvaluator(terms)
{
    public override Value Evaluate(Batch batch, int row) => Value.Of(Test(batch, row));

    public override Truth Test(Batch batch, int row) => column >= 0 && batch[column, row] != 0 ? Truth.True : Truth.False;
}

/// <summary>IF: only the branch that the condition picks is evaluated.</summary>
internal sealed class IfEvaluator(RowEvaluator condition, RowEvaluator then, RowEvaluator otherwise, TermTable terms) : RowEvaluator(terms)
{
    public override Value Evaluate(Batch batch, int row) => condition.Test(batch, row) switch
    {
        Truth.True => then.Evaluate(batch, row),
        Truth.False => otherwise.Evaluate(batch, row),
        _ => Value.Error,
    };
}

/// <summary>COALESCE: the first value without error.</summary>
internal sealed class CoalesceEvaluator(RowEvaluator[] choices, TermTable terms) : RowEvaluator(terms)
{
    public override Value Evaluate(Batch batch, int row)
    {
        foreach (var choice in choices)
        {
            var value = choice.Evaluate(batch, row);
            if (!value.IsError)
            {
                return value;
            }
        }

        return Value.Error;
    }
}

/// <summary>sameTerm: equality of terms, which ids are.</summary>
internal sealed class SameTermEvaluator(RowEvaluator left, RowEvaluator right, TermTable terms) : RowEvaluator(terms)
{
    public override Value Evaluate(Batch batch, int row) => Value.Of(Test(batch, row));

    public override Truth Test(Batch batch, int row)
    {
        var (a, b) = (left.EvaluateId(batch, row), right.EvaluateId(batch, row));
        return a == 0 || b == 0 ? Truth.Error : a == b ? Truth.True : Truth.False;
    }
}
