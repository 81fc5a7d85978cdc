using KnowledgeGraph.Sparql.Execution;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>
/// The triple patterns of a group that hang together in cycles: what is left when ears are taken off one by one (Graham; Yu and Özsoyoğlu).
/// Joins of two at a time may make far more rows there than the answer has.
/// </summary>
internal static class CyclicCore
{
    /// <summary>The patterns of the cycles; empty if there are none.</summary>
    public static List<QuadItem> Of(IEnumerable<JoinItem> items)
    {
        var edges = items.OfType<QuadItem>().Where(IsPlain).Select(i => (Item: i, Variables: i.Spec.Variables.ToHashSet(StringComparer.Ordinal))).ToList();
        bool changed;
        do
        {
            changed = false;
            foreach (var (_, variables) in edges)
            {
                changed |= variables.RemoveWhere(v => edges.Count(e => e.Variables.Contains(v)) == 1) > 0;
            }

            for (var i = 0; i < edges.Count; i++)
            {
                if (edges.Where((_, j) => j != i).Any(e => edges[i].Variables.IsSubsetOf(e.Variables)) || edges[i].Variables.Count == 0)
                {
                    edges.RemoveAt(i--);
                    changed = true;
                }
            }
        }
        while (changed);
        return edges.Count >= 3 ? [.. edges.Select(e => e.Item)] : [];
    }

    private static bool IsPlain(QuadItem item)
    {
        var spec = item.Spec;
        return !spec.Graph.IsVariable
            && !PlanPatterns.IsImpossible(spec)
            && spec.Variables.Count() == Enumerable.Range(0, 3).Count(i => spec[i].Variable is not null);
    }
}
