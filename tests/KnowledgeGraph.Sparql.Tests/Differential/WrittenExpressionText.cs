using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>Expressions as SPARQL, each operator in parentheses.</summary>
internal static class WrittenExpressionText
{
    public static string Of(Expression expression) => expression switch
    {
        TermExpression constant => constant.Term.ToString(),
        VariableExpression variable => variable.Variable.ToString(),
        And e => $"({Of(e.Left)} && {Of(e.Right)})",
        Or e => $"({Of(e.Left)} || {Of(e.Right)})",
        Not e => $"(! {Of(e.Operand)})",
        UnaryMinus e => $"(- {Of(e.Operand)})",
        UnaryPlus e => $"(+ {Of(e.Operand)})",
        Comparison e => $"({Of(e.Left)} {Sign(e.Operator)} {Of(e.Right)})",
        Arithmetic e => $"({Of(e.Left)} {Sign(e.Operator)} {Of(e.Right)})",
        In e => $"({Of(e.Value)} {(e.Negated ? "NOT IN" : "IN")} ({string.Join(", ", e.Choices.Select(Of))}))",
        WrittenExists e => $"{(e.Negated ? "NOT EXISTS" : "EXISTS")} {WrittenText.Of(e.Group)}",
        BuiltInCall e => $"{BuiltIns.Keyword(e.Function)}({string.Join(", ", e.Arguments.Select(Of))})",
        FunctionCall e => $"{e.Function}({string.Join(", ", e.Arguments.Select(Of))})",
        AggregateExpression { Aggregation: var a } =>
            $"{(a.Function == AggregateFunction.GroupConcat ? "GROUP_CONCAT" : a.Function.ToString().ToUpperInvariant())}({(a.Distinct ? "DISTINCT " : "")}{(a.Argument is { } argument ? Of(argument) : "*")}{(a.Separator is { } separator ? $"; SEPARATOR={new Literal(separator)}" : "")})",
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static string Sign(ArithmeticOperator arithmetic) => arithmetic switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };
}
