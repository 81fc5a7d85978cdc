using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>The shape of expressions: operands, and a copy with other operands.</summary>
internal static class ExpressionTree
{
    /// <summary>The operands, left to right; the pattern of EXISTS and the argument of an aggregate are not among them.</summary>
    public static ImmutableArray<Expression> Operands(Expression expression) => expression switch
    {
        Or or => [or.Left, or.Right],
        And and => [and.Left, and.Right],
        Not not => [not.Operand],
        Comparison comparison => [comparison.Left, comparison.Right],
        Arithmetic arithmetic => [arithmetic.Left, arithmetic.Right],
        UnaryMinus minus => [minus.Operand],
        UnaryPlus plus => [plus.Operand],
        In list => [list.Value, .. list.Choices],
        BuiltInCall call => call.Arguments,
        FunctionCall call => call.Arguments,
        _ => [],
    };

    /// <summary>The same operator over other operands.</summary>
    public static Expression WithOperands(Expression expression, ImmutableArray<Expression> operands) => expression switch
    {
        Or => new Or(operands[0], operands[1]),
        And => new And(operands[0], operands[1]),
        Not => new Not(operands[0]),
        Comparison comparison => new Comparison(comparison.Operator, operands[0], operands[1]),
        Arithmetic arithmetic => new Arithmetic(arithmetic.Operator, operands[0], operands[1]),
        UnaryMinus => new UnaryMinus(operands[0]),
        UnaryPlus => new UnaryPlus(operands[0]),
        In list => new In(operands[0], operands[1..], list.Negated),
        BuiltInCall call => new BuiltInCall(call.Function, operands),
        FunctionCall call => new FunctionCall(call.Function, operands),
        _ => expression,
    };
}
