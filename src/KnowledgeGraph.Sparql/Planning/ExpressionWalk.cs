using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Goes over expressions without recursion.</summary>
internal static class ExpressionWalk
{
    public static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        Or e => [e.Left, e.Right],
        And e => [e.Left, e.Right],
        Not e => [e.Operand],
        Comparison e => [e.Left, e.Right],
        Arithmetic e => [e.Left, e.Right],
        UnaryMinus e => [e.Operand],
        UnaryPlus e => [e.Operand],
        In e => [e.Value, .. e.Choices],
        BuiltInCall e => e.Arguments,
        FunctionCall e => e.Arguments,
        AggregateExpression { Aggregation.Argument: { } argument } => [argument],
        _ => [],
    };

    /// <summary>The expression and all below it, patterns of EXISTS not entered.</summary>
    public static IEnumerable<Expression> All(Expression expression)
    {
        var stack = new Stack<Expression>();
        stack.Push(expression);
        while (stack.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Children(next))
            {
                stack.Push(child);
            }
        }
    }

    public static bool HasExists(Expression expression) => All(expression).Any(e => e is Exists);

    /// <summary>Whether two evaluations on one row may differ, so that it must run once per row where it stands.</summary>
    public static bool IsVolatile(Expression expression) =>
        All(expression).Any(e => e is BuiltInCall { Function: BuiltInFunction.Rand or BuiltInFunction.Uuid or BuiltInFunction.StrUuid or BuiltInFunction.BNode });

    /// <summary>The operands of a conjunction, from left to right.</summary>
    public static List<Expression> Conjuncts(Expression expression)
    {
        var found = new List<Expression>();
        var stack = new Stack<Expression>();
        stack.Push(expression);
        while (stack.TryPop(out var next))
        {
            if (next is And and)
            {
                stack.Push(and.Right);
                stack.Push(and.Left);
            }
            else
            {
                found.Add(next);
            }
        }

        return found;
    }
}
