using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using Solution = System.Collections.Immutable.ImmutableSortedDictionary<string, KnowledgeGraph.Rdf.Term>;

namespace KnowledgeGraph.Sparql.Tests.Differential.Spec;

/// <summary>Where order and number of solutions matter: REDUCED, OFFSET and LIMIT under ORDER BY (sections 15 and 18.5).</summary>
internal sealed partial class SpecEvaluator
{
    private static List<Solution> EvalReduced(List<Solution> rows) =>
        rows.DistinctBy(Text).Count() == rows.Count ? rows : throw new OpenAnswerException("REDUCED");

    /// <summary>Which rows a slice keeps is known where the order decides it, or where it makes no difference.</summary>
    private List<Solution> EvalSlice(Slice slice, Term? graph)
    {
        var rows = Sequence(slice.Input, graph, out var conditions);
        var end = slice.Limit is { } limit ? Math.Min(slice.Offset + limit, rows.Count) : rows.Count;
        if (end <= slice.Offset)
        {
            return [];
        }

        var kept = new List<Solution>();
        var open = new List<Solution>();
        foreach (var row in rows)
        {
            var before = rows.Count(other => Compare(other.Full, row.Full, conditions, graph) < 0);
            var after = rows.Count(other => Compare(other.Full, row.Full, conditions, graph) > 0);
            if (before >= slice.Offset && rows.Count - after <= end)
            {
                kept.Add(row.Shown);
            }
            else if (before < end && rows.Count - after > slice.Offset)
            {
                open.Add(row.Shown);
            }
        }

        var missing = (int)(end - slice.Offset) - kept.Count;
        return missing == 0 ? kept
            : open.DistinctBy(Text).Count() == 1 ? [.. kept, .. open.Take(missing)]
            : throw new OpenAnswerException("LIMIT among rows that tie");
    }

    /// <summary>The rows below a slice, each as it is shown and with the values that it is ordered by.</summary>
    private List<(Solution Shown, Solution Full)> Sequence(AlgebraNode node, Term? graph, out IReadOnlyList<OrderCondition> conditions)
    {
        switch (node)
        {
            case Project project:
                return [.. Sequence(project.Input, graph, out conditions).Select(row => (Restrict(row.Shown, project.Variables), row.Full))];
            case OrderBy order:
                conditions = order.Conditions;
                return [.. Eval(order.Input, graph).Select(row => (row, row))];
            case Distinct or Reduced:
                var input = Sequence(node is Distinct distinct ? distinct.Input : ((Reduced)node).Input, graph, out conditions);
                return input.DistinctBy(row => Text(row.Shown)).Count() == input.Count ? input : throw new OpenAnswerException("LIMIT of distinct rows");
            default:
                conditions = [];
                return [.. Eval(node, graph).Select(row => (row, row))];
        }
    }

    /// <summary>Negative or positive where ORDER BY puts one row before the other, 0 where either may come first.</summary>
    public int Compare(Solution left, Solution right, IReadOnlyList<OrderCondition> conditions, Term? graph)
    {
        foreach (var condition in conditions)
        {
            var (a, b) = (Expressions.Value(condition.Expression, left, graph), Expressions.Value(condition.Expression, right, graph));
            var order = SpecOrder.Compare(a, b);
            if (order is null or not 0)
            {
                return (order ?? 0) * (condition.Descending ? -1 : 1);
            }
        }

        return 0;
    }
}
