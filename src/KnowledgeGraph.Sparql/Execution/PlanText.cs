using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A plan as indented text: the estimate of each operator, and after a run what it really did.</summary>
internal static class PlanText
{
    public static string Of(QueryRun run)
    {
        var text = new StringBuilder();
        Write(run.Plan, 0, run.Context, text);
        return text.ToString();
    }

    private static void Write(PhysicalOperator node, int depth, QueryContext context, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(node.Describe());
        text.Append(CultureInfo.InvariantCulture, $"  [estimated {Math.Round(node.EstimatedRows)}");
        if (context.StatisticsOf(node) is { Opened: > 0 } statistics)
        {
            text.Append(CultureInfo.InvariantCulture, $", rows {statistics.Rows}, {statistics.Elapsed.TotalMilliseconds:0.0} ms");
            if (statistics.Opened > 1)
            {
                text.Append(CultureInfo.InvariantCulture, $", opened {statistics.Opened}");
            }
        }

        text.Append("]\n");
        foreach (var child in node.Children)
        {
            Write(child, depth + 1, context, text);
        }
    }
}
