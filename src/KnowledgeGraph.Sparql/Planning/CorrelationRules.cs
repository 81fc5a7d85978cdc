using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// When a pattern may be evaluated from an outer row instead of by itself and then joined, and the other way round.
/// SPARQL is defined bottom up, so the two differ where an outer variable would be seen by something that must not see it.
/// </summary>
internal static class CorrelationRules
{
    /// <summary>Whether joining the solutions of the pattern with outer rows is the same as putting the outer row into it.</summary>
    /// <param name="node">The pattern.</param>
    /// <param name="isOuter">Whether the outer row has the variable.</param>
    /// <param name="isSubstitution">EXISTS: filters at the top of the pattern see the outer row, and so do empty paths.</param>
    public static bool IsSafe(AlgebraNode node, Func<string, bool> isOuter, bool isSubstitution)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Bgp or Values:
                return true;
            case PathPattern path:
                return !isSubstitution || !PathExpander.MayBeEmpty(path.Path) || !AlgebraVariables.InScope(path).Any(isOuter);
            case Join join:
                return IsSafe(join.Left, isOuter, isSubstitution) && IsSafe(join.Right, isOuter, isSubstitution);
            case Union union:
                return IsSafe(union.Left, isOuter, isSubstitution) && IsSafe(union.Right, isOuter, isSubstitution);
            case Filter filter:
                return IsSafe(filter.Input, isOuter, isSubstitution) && IsSafe(filter.Condition, AlgebraVariables.Certain(filter.Input), isOuter);
            case LeftJoin join:
                var left = AlgebraVariables.Certain(join.Left);
                return IsSafe(join.Left, isOuter, isSubstitution)
                    && IsSafe(join.Right, isOuter, isSubstitution)
                    && AlgebraVariables.InScope(join.Right).All(v => !isOuter(v) || left.Contains(v))
                    && (join.Condition is null || IsSafe(join.Condition, new HashSet<string>([.. left, .. AlgebraVariables.Certain(join.Right)], StringComparer.Ordinal), isOuter));
            case Extend extend:
                return !isOuter(extend.Variable.Name)
                    && IsSafe(extend.Input, isOuter, isSubstitution)
                    && IsSafe(extend.Expression, AlgebraVariables.Certain(extend.Input), isOuter);
            case Graph graph:
                return GraphPatterns.IsPlain(graph.Input);
            default:
                return false;
        }
    }

    /// <summary>As <see cref="IsSafe(AlgebraNode, Func{string, bool}, bool)"/>, but the filters at the top may see the outer row.</summary>
    public static bool IsSafeSubstitution(AlgebraNode node, Func<string, bool> isOuter)
    {
        while (node is Filter filter)
        {
            if (ExpressionWalk.HasExists(filter.Condition))
            {
                return false;
            }

            node = filter.Input;
        }

        return IsSafe(node, isOuter, isSubstitution: true);
    }

    private static bool IsSafe(Expression condition, IReadOnlySet<string> certain, Func<string, bool> isOuter) =>
        !ExpressionWalk.HasExists(condition) && AlgebraVariables.Of(condition).All(v => !isOuter(v) || certain.Contains(v));
}
