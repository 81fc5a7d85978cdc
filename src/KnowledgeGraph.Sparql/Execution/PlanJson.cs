using System.Text.Json;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Plans as JSON; the names of the members are stable.</summary>
internal static class PlanJson
{
    /// <summary>An algebra nests at most a thousand operators, each of which may become several of a plan.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", MaxDepth = 100_000 };

    public static void WriteTo(Stream output, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new Utf8JsonWriter(output, Options);
        write(writer);
    }

    public static void Write(QueryPlan plan, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("algebra", plan.Algebra);
        writer.WriteStartArray("rewrites");
        foreach (var rewrite in plan.Rewrites)
        {
            writer.WriteStartObject();
            writer.WriteString("name", rewrite.Name);
            writer.WriteBoolean("changed", rewrite.Changed);
            if (rewrite.Changed)
            {
                writer.WriteString("algebra", rewrite.Algebra);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (plan.Run is { } run)
        {
            writer.WriteStartObject("run");
            writer.WriteNumber("rows", run.Rows);
            WriteTime(writer, "planning_ms", run.PlanningTime);
            WriteTime(writer, "run_ms", run.RunTime);
            writer.WriteNumber("peak_bytes", run.PeakBytes);
            writer.WriteEndObject();
        }

        writer.WritePropertyName("plan");
        Write(plan.Root, writer);
        writer.WriteEndObject();
    }

    public static void Write(PlanOperator node, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("operator", node.Name);
        writer.WriteString("detail", node.Detail);
        writer.WriteStartArray("variables");
        foreach (var variable in node.Variables)
        {
            writer.WriteStringValue(variable);
        }

        writer.WriteEndArray();
        WriteEstimate(writer, "estimated_rows", node.EstimatedRows);
        WriteEstimate(writer, "estimated_cost", node.EstimatedCost);
        if (node.Actual is { } actual)
        {
            writer.WriteStartObject("actual");
            writer.WriteNumber("rows", actual.Rows);
            writer.WriteNumber("batches", actual.Batches);
            writer.WriteNumber("opened", actual.Opened);
            WriteTime(writer, "own_ms", actual.OwnTime);
            WriteTime(writer, "total_ms", actual.TotalTime);
            writer.WriteNumber("peak_bytes", actual.PeakBytes);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("children");
        foreach (var child in node.Children)
        {
            Write(child, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void Write(UpdatePlan plan, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("operations");
        foreach (var operation in plan.Operations)
        {
            writer.WriteStartObject();
            writer.WriteString("operation", operation.Name);
            writer.WriteString("detail", operation.Detail);
            if (operation.Change is { } change)
            {
                writer.WriteNumber("added", change.Added);
                writer.WriteNumber("removed", change.Removed);
            }

            if (operation.Failure is not null)
            {
                writer.WriteString("failure", operation.Failure);
            }

            if (operation.Where is not null)
            {
                writer.WritePropertyName("where");
                Write(operation.Where, writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>JSON has no infinity, which a product of many estimates can reach.</summary>
    private static void WriteEstimate(Utf8JsonWriter writer, string name, double value) =>
        writer.WriteNumber(name, double.IsFinite(value) ? Math.Round(value, 3) : double.MaxValue);

    private static void WriteTime(Utf8JsonWriter writer, string name, TimeSpan time) =>
        writer.WriteNumber(name, Math.Round(time.TotalMilliseconds, 3));
}
