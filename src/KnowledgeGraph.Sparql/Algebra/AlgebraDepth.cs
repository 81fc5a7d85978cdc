namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>
/// How deep an algebra nests, counted without recursion: everything after it (rewrites, planner, executor) may recurse,
/// because nothing deeper than <see cref="Most"/> gets past the translator.
/// </summary>
internal static class AlgebraDepth
{
    public const int Most = 1000;

    public static bool IsWithinLimit(AlgebraNode root, int most = Most)
    {
        var open = new Stack<(object Node, int Depth)>();
        open.Push((root, 1));
        while (open.TryPop(out var next))
        {
            if (next.Depth > most)
            {
                return false;
            }

            foreach (var child in Children(next.Node))
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return true;
    }

    private static IEnumerable<object> Children(object node) => node switch
    {
        Exists exists => [exists.Pattern],
        Expression expression => ExpressionTree.Operands(expression),
        Join join => [join.Left, join.Right],
        Union union => [union.Left, union.Right],
        Minus minus => [minus.Left, minus.Right],
        LeftJoin { Condition: null } leftJoin => [leftJoin.Left, leftJoin.Right],
        LeftJoin leftJoin => [leftJoin.Left, leftJoin.Right, leftJoin.Condition],
        Filter filter => [filter.Input, filter.Condition],
        Extend extend => [extend.Input, extend.Expression],
        Graph graph => [graph.Input],
        Service service => [service.Input],
        Project project => [project.Input],
        Distinct distinct => [distinct.Input],
        Reduced reduced => [reduced.Input],
        Slice slice => [slice.Input],
        OrderBy orderBy => [orderBy.Input, .. orderBy.Conditions.Select(static condition => condition.Expression)],
        Group group =>
        [
            group.Input,
            .. group.Keys.Select(static key => key.Expression),
            .. group.Aggregates.Select(static binding => binding.Aggregation.Argument).OfType<Expression>(),
        ],
        _ => [],
    };
}
