using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Datatypes;
using KnowledgeGraph.Sparql.Algebra;
using Solution = System.Collections.Immutable.ImmutableSortedDictionary<string, KnowledgeGraph.Rdf.Term>;

namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>Expressions (section 17): a term, or null for an error.</summary>
/// <param name="hasSolution">Whether a pattern has a solution where a solution is put into it (section 18.6).</param>
internal sealed class SpecExpressions(Func<AlgebraNode, Solution, Term?, bool> hasSolution)
{
    /// <summary>The effective boolean value, three-valued; null is an error.</summary>
    public bool? Test(Expression expression, Solution s, Term? graph)
    {
        switch (expression)
        {
            case And and:
                var (a, b) = (Test(and.Left, s, graph), Test(and.Right, s, graph));
                return a == false || b == false ? false : a is null || b is null ? null : true;
            case Or or:
                var (c, d) = (Test(or.Left, s, graph), Test(or.Right, s, graph));
                return c == true || d == true ? true : c is null || d is null ? null : false;
            case Not not:
                return !Test(not.Operand, s, graph);
            case BuiltInCall { Function: BuiltInFunction.Bound, Arguments: [VariableExpression v] }:
                return s.ContainsKey(v.Variable.Name);
            case Exists exists:
                return hasSolution(exists.Pattern, s, graph) != exists.Negated;
            case In list:
                var found = IsIn(list, s, graph);
                return list.Negated ? !found : found;
            case Comparison comparison:
                return Value(comparison.Left, s, graph) is { } x && Value(comparison.Right, s, graph) is { } y ? Compare(comparison.Operator, x, y) : null;
            default:
                return SpecValues.Test(Value(expression, s, graph));
        }
    }

    public Term? Value(Expression expression, Solution s, Term? graph)
    {
        switch (expression)
        {
            case TermExpression constant:
                return constant.Term;
            case VariableExpression v:
                return s.GetValueOrDefault(v.Variable.Name);
            case Arithmetic { Left: var left, Right: var right, Operator: var sign }:
                return Value(left, s, graph) is { } x && Value(right, s, graph) is { } y ? Calculate(sign, x, y) : null;
            case UnaryPlus plus:
                return Value(plus.Operand, s, graph) is { } kept && SpecValues.Number(kept) is not null ? kept : null;
            case UnaryMinus minus:
                var operand = Value(minus.Operand, s, graph);
                return SpecValues.Number(operand) is { } number ? (-number).ToLiteral()
                    : SpecValues.Duration(operand) is { } duration ? OfDuration(duration.Negate())
                    : null;
            case BuiltInCall { Function: BuiltInFunction.If, Arguments: [var condition, var then, var otherwise] }:
                return Test(condition, s, graph) is { } truth ? Value(truth ? then : otherwise, s, graph) : null;
            case BuiltInCall { Function: BuiltInFunction.Coalesce } coalesce:
                return coalesce.Arguments.Select(argument => Value(argument, s, graph)).FirstOrDefault(value => value is not null);
            case BuiltInCall { Function: not BuiltInFunction.Bound } call:
                var arguments = call.Arguments.Select(argument => Value(argument, s, graph)).ToArray();
                return Array.Exists(arguments, a => a is null) ? null : SpecFunctions.Call(call.Function, arguments!);
            case FunctionCall { Arguments: [var argument] } cast:
                return Value(argument, s, graph) is { } value ? SpecFunctions.Cast(cast.Function, value) : null;
            default:
                return Test(expression, s, graph) is { } result ? SpecValues.Of(result) : null;
        }
    }

    private static bool? Compare(ComparisonOperator comparison, Term left, Term right) => comparison switch
    {
        ComparisonOperator.Equal => SpecValues.AreEqual(left, right),
        ComparisonOperator.NotEqual => !SpecValues.AreEqual(left, right),
        ComparisonOperator.Less => SpecValues.Less(left, right),
        ComparisonOperator.Greater => SpecValues.Less(right, left),
        ComparisonOperator.LessOrEqual => SpecValues.LessOrEqual(left, right),
        _ => SpecValues.LessOrEqual(right, left),
    };

    /// <summary>A chain of <c>=</c> joined by <c>||</c> (section 17.4.1.9).</summary>
    private bool? IsIn(In list, Solution s, Term? graph)
    {
        var value = Value(list.Value, s, graph);
        var equal = list.Choices.Select(choice => value is not null && Value(choice, s, graph) is { } other ? SpecValues.AreEqual(value, other) : null).ToList();
        return equal.Contains(true) ? true : equal.Contains(null) ? null : false;
    }

    private static Literal? Calculate(ArithmeticOperator sign, Term left, Term right)
    {
        if (SpecValues.Number(left) is { } a && SpecValues.Number(right) is { } b)
        {
            return sign switch
            {
                ArithmeticOperator.Add => (a + b).ToLiteral(),
                ArithmeticOperator.Subtract => (a - b).ToLiteral(),
                ArithmeticOperator.Multiply => (a * b).ToLiteral(),
                _ => XsdNumber.TryDivide(a, b, out var quotient) ? quotient.ToLiteral() : null,
            };
        }

        var (moment, other, duration) = (SpecValues.Moment(left), SpecValues.Moment(right), SpecValues.Duration(right));
        return sign switch
        {
            ArithmeticOperator.Multiply or ArithmeticOperator.Divide => null,
            ArithmeticOperator.Subtract when moment is { } from && other is { } to =>
                from.Kind == to.Kind && from.Kind <= XsdDateTimeKind.Time ? OfDuration(XsdDateTime.Subtract(from, to)) : null,
            _ when moment is { } start && duration is { } by =>
                XsdDateTime.TryAdd(start, sign == ArithmeticOperator.Add ? by : by.Negate(), out var moved) ? new Literal(moved.ToString(), ((Literal)left).Datatype) : null,
            _ when SpecValues.Duration(left) is { } first && duration is { } second =>
                XsdDuration.TryAdd(first, sign == ArithmeticOperator.Add ? second : second.Negate(), out var sum) ? OfDuration(sum) : null,
            _ => null,
        };
    }

    private static Literal OfDuration(XsdDuration duration) => new(duration.ToString(), duration.Datatype);
}
