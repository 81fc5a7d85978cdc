using System.Globalization;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Operators of a plan that ran, by the time that they took themselves. Terms are not made in such a run, and each batch is timed, so the
/// sum differs from the query's time.
/// </summary>
internal static class OperatorProfile
{
    private const int Longest = 110;

    public static IEnumerable<string> Top(QueryPlan plan, int count) => All(plan.Root)
        .Where(node => node.Actual is { OwnTime.Ticks: > 0 })
        .OrderByDescending(node => node.Actual!.OwnTime)
        .Take(count)
        .Select(node => string.Create(
            CultureInfo.InvariantCulture,
            $"{node.Actual!.OwnTime.TotalMilliseconds:0.0} ms, {node.Actual.Rows} rows (estimated {Math.Round(node.EstimatedRows)}): {Short($"{node.Name} {node.Detail}")}"));

    /// <summary>Milliseconds on the wall of the whole plan.</summary>
    public static double Total(QueryPlan plan) => plan.Root.Actual?.TotalTime.TotalMilliseconds ?? 0;

    private static IEnumerable<PlanOperator> All(PlanOperator node) => node.Children.SelectMany(All).Prepend(node);

    private static string Short(string name) => name.Length > Longest ? name[..Longest] + "…" : name;
}
