namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>Goes over expressions without recursion.</summary>
internal static class ExpressionWalk
{
    /// <summary>The expression and all below it, left to right, except inside EXISTS and aggregates.</summary>
    public static IEnumerable<Expression> All(Expression expression)
    {
        var open = new Stack<Expression>();
        open.Push(expression);
        while (open.TryPop(out var next))
        {
            yield return next;
            var operands = ExpressionTree.Operands(next);
            for (var i = operands.Length - 1; i >= 0; i--)
            {
                open.Push(operands[i]);
            }
        }
    }

    public static bool HasExists(Expression expression) => All(expression).Any(static part => part is Exists);

    /// <summary>Whether two evaluations on one row may differ, so that it must run once per row where it stands.</summary>
    public static bool IsVolatile(Expression expression) => All(expression).Any(static part =>
        part is BuiltInCall { Function: BuiltInFunction.Rand or BuiltInFunction.Uuid or BuiltInFunction.StrUuid or BuiltInFunction.BNode });

    /// <summary>The operands of a conjunction, from left to right.</summary>
    public static List<Expression> Conjuncts(Expression expression)
    {
        var found = new List<Expression>();
        var open = new Stack<Expression>();
        open.Push(expression);
        while (open.TryPop(out var next))
        {
            if (next is And and)
            {
                open.Push(and.Right);
                open.Push(and.Left);
            }
            else
            {
                found.Add(next);
            }
        }

        return found;
    }
}
