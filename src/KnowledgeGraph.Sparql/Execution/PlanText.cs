using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Plans for people: an indented line for each operator with the estimate and, after a run, what it really did.</summary>
internal static class PlanText
{
    public static string Of(QueryPlan plan)
    {
        var text = new StringBuilder();
        Write(plan, text);
        return text.ToString();
    }

    public static string Of(PlanOperator root)
    {
        var text = new StringBuilder();
        Write(root, 0, text);
        return text.ToString();
    }

    public static string Of(UpdatePlan plan)
    {
        var text = new StringBuilder();
        for (var i = 0; i < plan.Operations.Length; i++)
        {
            var operation = plan.Operations[i];
            text.Append(CultureInfo.InvariantCulture, $"Operation {i + 1}: {operation.Name}");
            text.Append(operation.Detail.Length > 0 ? " " + operation.Detail : string.Empty);
            if (operation.Change is { } change)
            {
                text.Append(CultureInfo.InvariantCulture, $"  [{change.Added} added, {change.Removed} removed]");
            }

            text.Append(operation.Failure is null ? "\n" : $"  [failed silently: {operation.Failure}]\n");
            if (operation.Where is not null)
            {
                Write(operation.Where, text);
            }
        }

        return text.ToString();
    }

    private static void Write(QueryPlan plan, StringBuilder text)
    {
        Write(plan.Root, 0, text);
        if (plan.Run is { } run)
        {
            text.Append(CultureInfo.InvariantCulture, $"Run: {run.Rows} rows, planned in {Milliseconds(run.PlanningTime)}, run in {Milliseconds(run.RunTime)}, {Bytes(run.PeakBytes)}\n");
        }

        text.Append("Algebra:\n").Append(plan.Algebra).Append('\n');
        var changes = plan.Rewrites.Where(static rewrite => rewrite.Changed).Select(static rewrite => rewrite.Name).ToList();
        if (changes.Count > 0)
        {
            text.Append("Rewritten by ").AppendJoin(", ", changes).Append(":\n").Append(plan.RewrittenAlgebra).Append('\n');
        }
        else
        {
            text.Append("Rewritten by nothing.\n");
        }
    }

    private static void Write(PlanOperator node, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(node.Name).Append(node.Detail.Length > 0 ? " " + node.Detail : string.Empty);
        text.Append(CultureInfo.InvariantCulture, $"  [estimated {Math.Round(node.EstimatedRows)}");
        if (node.Actual is { } actual)
        {
            text.Append(CultureInfo.InvariantCulture, $", rows {actual.Rows} in {actual.Batches} batches, {Milliseconds(actual.OwnTime)} of {Milliseconds(actual.TotalTime)}");
            text.Append(actual.PeakBytes > 0 ? ", " + Bytes(actual.PeakBytes) : string.Empty);
            text.Append(actual.Opened > 1 ? string.Create(CultureInfo.InvariantCulture, $", opened {actual.Opened}") : string.Empty);
        }

        text.Append("]\n");
        foreach (var child in node.Children)
        {
            Write(child, depth + 1, text);
        }
    }

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");

    private static string Bytes(long bytes) => bytes < 10240
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes")
        : bytes < 10 << 20 ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 10} KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB");
}
