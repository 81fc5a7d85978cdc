using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The table, row by row: what was measured beside what the design's probe reached and what the goal is.</summary>
internal static class StoreTable
{
    public static void Begin(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"| {title} | measured | probe | goal |");
        Console.WriteLine("|---|---|---|---|");
    }

    public static void Row(string name, FormattableString measured, string probe = "", string goal = "") =>
        Console.WriteLine($"| {name} | {measured.ToString(CultureInfo.InvariantCulture)} | {probe} | {goal} |");
}
