using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// How much one group may join and filter. Each triple pattern and each condition becomes an operator on top of the one before, so a group of many thousands
/// could not run on any thread's stack; it is refused before time is spent on ordering it.
/// </summary>
internal static class PlanSize
{
    private const int MostPatterns = 5000;

    /// <exception cref="SparqlLimitException">A group is too large, or the time is over.</exception>
    public static void Check(AlgebraNode pattern, QueryContext context)
    {
        foreach (var node in AlgebraWalk.All(pattern))
        {
            context.Tick();
            var size = node switch
            {
                Bgp bgp => bgp.Triples.Length,
                Filter filter => Count<And>(filter.Condition, static and => (and.Left, and.Right)),
                LeftJoin { Condition: { } condition } => Count<And>(condition, static and => (and.Left, and.Right)),
                PathPattern path => Count<Sequence>(path.Path, static sequence => (sequence.First, sequence.Second)),
                _ => 0,
            };
            if (size > MostPatterns)
            {
                throw new SparqlLimitException(
                    nameof(SparqlOptions.MaxExpressionDepth), $"A group of the query has {size} patterns, conditions or steps of a path; {MostPatterns} can be joined.");
            }
        }
    }

    /// <summary>The operands of a chain of one operator, counted without recursion.</summary>
    private static int Count<T>(object root, Func<T, (object Left, object Right)> operands)
        where T : class
    {
        var count = 0;
        var open = new Stack<object>([root]);
        while (open.TryPop(out var next))
        {
            if (next is T chain)
            {
                var (left, right) = operands(chain);
                open.Push(left);
                open.Push(right);
            }
            else
            {
                count++;
            }
        }

        return count;
    }
}
