using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Goes over algebra trees without recursion.</summary>
internal static class AlgebraWalk
{
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
