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

    private static IEnumerable<object> Children(object part) => part switch
    {
        Exists exists => [exists.Pattern],
        Expression expression => ExpressionTree.Operands(expression),
        AlgebraNode node => [.. AlgebraWalk.Children(node), .. AlgebraWalk.Expressions(node)],
        _ => [],
    };
}
