namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>Goes over algebra trees without recursion.</summary>
internal static class AlgebraWalk
{
    /// <summary>The nodes whose solutions the node works on, from left to right.</summary>
    public static IEnumerable<AlgebraNode> Children(AlgebraNode node) => node switch
    {
        Join n => [n.Left, n.Right],
        LeftJoin n => [n.Left, n.Right],
        Union n => [n.Left, n.Right],
        Minus n => [n.Left, n.Right],
        Filter n => [n.Input],
        Graph n => [n.Input],
        Extend n => [n.Input],
        Group n => [n.Input],
        OrderBy n => [n.Input],
        Project n => [n.Input],
        Distinct n => [n.Input],
        Reduced n => [n.Input],
        Slice n => [n.Input],
        Service n => [n.Input],
        _ => [],
    };

    /// <summary>The expressions that stand in the node itself.</summary>
    public static IEnumerable<Expression> Expressions(AlgebraNode node) => node switch
    {
        LeftJoin { Condition: { } condition } => [condition],
        Filter n => [n.Condition],
        Extend n => [n.Expression],
        OrderBy n => n.Conditions.Select(static condition => condition.Expression),
        Group n =>
        [
            .. n.Keys.Select(static key => key.Expression),
            .. n.Aggregates.Select(static binding => binding.Aggregation.Argument).OfType<Expression>(),
        ],
        _ => [],
    };

    /// <summary>The node and all below it.</summary>
    public static IEnumerable<AlgebraNode> All(AlgebraNode node)
    {
        var stack = new Stack<AlgebraNode>();
        stack.Push(node);
        while (stack.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Children(next))
            {
                stack.Push(child);
            }
        }
    }
}
