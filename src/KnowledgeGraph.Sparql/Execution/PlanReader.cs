using System.Collections.Immutable;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>From the operators of a run to the records that callers see.</summary>
internal static class PlanReader
{
    public static PlanOperator Read(PhysicalOperator node, QueryContext context)
    {
        ImmutableArray<PlanOperator> children = [.. node.Children.Select(child => Read(child, context))];
        var text = node.Describe();
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return new PlanOperator(
            blank < 0 ? text : text[..blank],
            blank < 0 ? string.Empty : text[(blank + 1)..],
            [.. node.Layout.Columns.Select(static column => column.Variable)],
            node.EstimatedRows,
            node.EstimatedCost,
            context.TryStatistics(node) is { } statistics ? Measured(statistics, children, context.Options.TimeProvider) : null,
            children);
    }

    private static PlanMeasurement Measured(OperatorStatistics statistics, ImmutableArray<PlanOperator> children, TimeProvider clock)
    {
        var total = clock.GetElapsedTime(0, statistics.Ticks);
        var own = total - children.Aggregate(TimeSpan.Zero, static (sum, child) => sum + (child.Actual?.TotalTime ?? TimeSpan.Zero));
        return new PlanMeasurement(
            statistics.Rows, statistics.Batches, statistics.Opened, own < TimeSpan.Zero ? TimeSpan.Zero : own, total, statistics.PeakBytes);
    }
}
