namespace KnowledgeGraph.Cli.Commands;

/// <summary>What <c>--stats</c> tells. Times are milliseconds.</summary>
internal sealed class QueryStatistics
{
    public double LoadMilliseconds { get; set; }

    public double ParseMilliseconds { get; set; }

    public double PlanMilliseconds { get; set; }

    public List<double> RunMilliseconds { get; } = [];

    public long Rows { get; set; }

    public long Triples { get; set; }

    public string ToJson() => JsonText.Object(writer =>
    {
        writer.WriteNumber("load_ms", Rounded(LoadMilliseconds));
        writer.WriteNumber("parse_ms", Rounded(ParseMilliseconds));
        writer.WriteNumber("plan_ms", Rounded(PlanMilliseconds));
        writer.WriteNumber("run_ms", Rounded(Median(RunMilliseconds)));
        writer.WriteStartArray("runs_ms");
        foreach (var run in RunMilliseconds)
        {
            writer.WriteNumberValue(Rounded(run));
        }

        writer.WriteEndArray();
        writer.WriteNumber("rows", Rows);
        writer.WriteNumber("triples", Triples);
        writer.WriteNumber("peak_memory_bytes", PeakMemory.Bytes());
    });

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, 3);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
