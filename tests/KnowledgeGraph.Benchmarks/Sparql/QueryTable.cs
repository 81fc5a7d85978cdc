using System.Globalization;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Prints figures of queries as a table of Markdown.</summary>
internal static class QueryTable
{
    /// <summary>What a query without an answer counts in the mean, as in the table of the peers.</summary>
    private const double FailureMilliseconds = 30_000;

    public static void Begin(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"### {title}: milliseconds of CPU a run");
        Console.WriteLine("| query | rows | cold | warm | best | samples | parse + plan | allocated KB | best peer | peer / warm | floor | warm / floor |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    public static void Row(QueryFigure figure)
    {
        var peer = figure.Query.PeerMilliseconds;
        Write(figure.Failure is { } failure
            ? (FormattableString)$"| {figure.Query.Name} | | | **{failure.ReplaceLineEndings(" ")}** | | | | | {Short(peer)} | | | |"
            : $"| {figure.Query.Name} | {Rows(figure)} | {Short(figure.Cold)} | {Short(figure.Warm)} | {Short(figure.Best)} | {figure.Count} | {Short(figure.Plan)} | {figure.Allocated / 1024.0:0} | {Short(peer)} | {Short(peer / figure.Warm)} | {Short(figure.Floor)} | {Short(figure.Warm / figure.Floor)} |");
    }

    public static void End(IReadOnlyList<QueryFigure> figures)
    {
        QueryFigure[] done = [.. figures.Where(figure => figure.Failure is null)];
        QueryFigure[] known = [.. done.Where(figure => figure.Query.PeerMilliseconds is not null)];
        QueryFigure[] floored = [.. done.Where(figure => figure.Floor is not null)];
        var warm = figures.Select(figure => figure.Failure is null ? figure.Warm : FailureMilliseconds);
        Write($"| **geometric mean** | {figures.Count - done.Length} failed, {done.Count(figure => figure.ShouldBe is not null)} wrong | | **{Mean(warm)}** | | | {Mean(done.Select(figure => figure.Plan))} | | {Mean(known.Select(figure => figure.Query.PeerMilliseconds!.Value))} | {Mean(known.Select(figure => figure.Query.PeerMilliseconds!.Value / figure.Warm))} | {Mean(floored.Select(figure => figure.Floor!.Value))} | {Mean(floored.Select(figure => figure.Warm / figure.Floor!.Value))} |");
    }

    /// <summary>The operators of the queries, slowest query first.</summary>
    public static void Profiles(IEnumerable<QueryFigure> figures, bool plans)
    {
        foreach (var figure in figures.Where(figure => figure.Profile.Length > 0).OrderByDescending(figure => figure.Warm))
        {
            Console.WriteLine();
            Write($"**{figure.Query.Name}**: {Short(figure.Warm)} ms; without terms {OperatorProfile.Total(figure.Profile):0.0} ms on the wall");
            foreach (var line in OperatorProfile.Top(figure.Profile, 4))
            {
                Console.WriteLine($"- {line}");
            }

            if (plans)
            {
                Console.WriteLine($"```\n{figure.Profile}```");
            }
        }
    }

    private static string Mean(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return all is [] ? "" : Short(Math.Exp(all.Average(Math.Log)));
    }

    private static string Rows(QueryFigure figure) => figure.ShouldBe is { } right ? $"**WRONG** {figure.Answer}, not {right}" : figure.Answer.ToString();

    private static string Short(double? value) => value?.ToString(value < 1 ? "0.0000" : value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture) ?? "";

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
