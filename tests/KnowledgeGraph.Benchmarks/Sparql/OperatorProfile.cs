using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// Operators of a plan that ran, by the time that they took themselves: their lines say what they took with their children, which stand
/// further in. Terms are not made in such a run, and each batch is timed, so the sum differs from the query's time.
/// </summary>
internal static partial class OperatorProfile
{
    private const int Longest = 110;

    public static IEnumerable<string> Top(string plan, int count) => Read(plan)
        .OrderByDescending(line => line.Own)
        .Take(count)
        .Where(line => line.Own > 0)
        .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Own:0.0} ms, {line.Rows} rows (estimated {line.Estimated}): {line.Name}"));

    /// <summary>Milliseconds on the wall of the whole plan.</summary>
    public static double Total(string plan) => Read(plan) is [var root, ..] ? root.Elapsed : 0;

    private static List<Line> Read(string plan)
    {
        var (lines, open) = (new List<Line>(), new Stack<Line>());
        foreach (Match match in Lines().Matches(plan))
        {
            var name = match.Groups["name"].Value;
            var line = new Line(
                match.Groups["indent"].Length,
                name.Length > Longest ? name[..Longest] + "…" : name,
                Number(match.Groups["rows"]),
                Number(match.Groups["estimated"]),
                Number(match.Groups["time"]));
            while (open.TryPeek(out var top) && top.Depth >= line.Depth)
            {
                open.Pop();
            }

            if (open.TryPeek(out var parent))
            {
                parent.Own -= line.Elapsed;
            }

            open.Push(line);
            lines.Add(line);
        }

        return lines;
    }

    private static double Number(Group group) => group.Success ? double.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<indent> *)(?<name>.*?)  \[estimated (?<estimated>[0-9.E+∞-]+)(, rows (?<rows>\d+), (?<time>[\d.]+) ms.*?)?\]$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Lines();

    private sealed record Line(int Depth, string Name, double Rows, double Estimated, double Elapsed)
    {
        public double Own { get; set; } = Elapsed;
    }
}
