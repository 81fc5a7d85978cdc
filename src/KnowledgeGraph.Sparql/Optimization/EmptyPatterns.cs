using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Optimization;

/// <summary>
/// Patterns that can have no solution, because a filter is false or VALUES has no row, become VALUES without rows, and
/// take with them what needs them. Grouping stays: without keys it makes a row of nothing.
/// </summary>
internal sealed class EmptyPatterns : AlgebraRewriter, IRewrite
{
    public AlgebraNode Apply(AlgebraNode node) => Rewrite(node);

    public override AlgebraNode Rewrite(AlgebraNode node)
    {
        var rewritten = RewriteInputs(node);
        return rewritten switch
        {
            Filter filter when ExpressionWalk.Conjuncts(filter.Condition).Exists(static condition => Conditions.Constant(condition) is false) => Empty(node),
            Join join when IsEmpty(join.Left) || IsEmpty(join.Right) => Empty(node),
            Union union when IsEmpty(union.Left) => union.Right,
            Union union when IsEmpty(union.Right) => union.Left,
            LeftJoin join when IsEmpty(join.Left) => Empty(node),
            LeftJoin join when IsEmpty(join.Right) => join.Left,
            Minus minus when IsEmpty(minus.Left) => Empty(node),
            Minus minus when IsEmpty(minus.Right) => minus.Left,
            Filter { Input: var input } when IsEmpty(input) => Empty(node),
            Extend { Input: var input } when IsEmpty(input) => Empty(node),
            Graph { Input: var input } when IsEmpty(input) => Empty(node),
            Project { Input: var input } when IsEmpty(input) => Empty(node),
            Distinct { Input: var input } when IsEmpty(input) => input,
            Reduced { Input: var input } when IsEmpty(input) => input,
            OrderBy { Input: var input } when IsEmpty(input) => input,
            Slice { Input: var input } when IsEmpty(input) => input,
            _ => rewritten,
        };
    }

    private static bool IsEmpty(AlgebraNode node) => node is Values { Rows.IsEmpty: true };

    /// <summary>No rows, with the same variables in scope.</summary>
    private static Values Empty(AlgebraNode node) => new(
        [.. AlgebraVariables.InScope(node).Order(StringComparer.Ordinal).Select(static name => new Variable(name))], ImmutableArray<ImmutableArray<Rdf.Term?>>.Empty);
}
