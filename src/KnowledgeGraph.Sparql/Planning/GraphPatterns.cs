using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>What a pattern under GRAPH ?g allows: whether its rows can carry the graph instead of a loop over all graphs.</summary>
internal static class GraphPatterns
{
    /// <summary>Joins of triple patterns only: the graph's variable may stand in each quad as it is.</summary>
    public static bool IsPlain(AlgebraNode node) => node switch
    {
        Bgp bgp => !bgp.Triples.IsEmpty,
        PathPattern path => !PathExpander.HasClosure(path.Path),
        Join { Left: Bgp { Triples.IsEmpty: true } } join => IsPlain(join.Right),
        Join { Right: Bgp { Triples.IsEmpty: true } } join => IsPlain(join.Left),
        Join join => IsPlain(join.Left) && IsPlain(join.Right),
        _ => false,
    };

    /// <summary>Whether each solution of the pattern can carry its graph in a hidden variable.</summary>
    public static bool CanCarry(AlgebraNode node) => IsSafe(node) && Carries(node);

    private static bool Carries(AlgebraNode node) => node switch
    {
        Bgp bgp => !bgp.Triples.IsEmpty,
        PathPattern => true,
        Join join => Carries(join.Left) || Carries(join.Right),
        Union union => Carries(union.Left) && Carries(union.Right),
        Filter filter => Carries(filter.Input),
        LeftJoin join => Carries(join.Left),
        Extend extend => Carries(extend.Input),
        _ => false,
    };

    // MINUS is not here: sharing the hidden variable would make domains meet that do not.
    private static bool IsSafe(AlgebraNode node) => node switch
    {
        Bgp or Values => true,
        PathPattern path => !PathExpander.HasClosure(path.Path),
        Join join => IsSafe(join.Left) && IsSafe(join.Right),
        Union union => IsSafe(union.Left) && IsSafe(union.Right),
        Filter filter => !ExpressionWalk.HasExists(filter.Condition) && IsSafe(filter.Input),
        LeftJoin join => (join.Condition is null || !ExpressionWalk.HasExists(join.Condition)) && IsSafe(join.Left) && IsSafe(join.Right) && Carries(join.Left),
        Extend extend => !ExpressionWalk.HasExists(extend.Expression) && IsSafe(extend.Input),
        Graph graph => IsPlain(graph.Input),
        _ => false,
    };
}
