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
        Console.WriteLine("| query | rows | cold | warm | best | samples | parse + plan | allocated KB | best peer | peer / warm |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
    }

    public static void Row(QueryFigure figure)
    {
        var peer = figure.Query.PeerMilliseconds;
        Write(figure.Failure is { } failure
            ? (FormattableString)$"| {figure.Query.Name} | | | **{failure.ReplaceLineEndings(" ")}** | | | | | {Short(peer)} | |"
            : $"| {figure.Query.Name} | {Rows(figure)} | {Short(figure.Cold)} | {Short(figure.Warm)} | {Short(figure.Best)} | {figure.Runs} | {Short(figure.Plan)} | {figure.Allocated / 1024.0:0} | {Short(peer)} | {Short(peer / figure.Warm)} |");
    }

    public static void End(IReadOnlyList<QueryFigure> figures)
    {
        var warm = figures.Select(figure => figure.Failure is null ? figure.Warm : FailureMilliseconds);
        Write($"| **geometric mean** | {figures.Count(figure => figure.Failure is not null)} failed | | **{Mean(warm):0.000}** | | | | | | |");
        var known = figures.Where(figure => figure.Query.PeerMilliseconds is not null && figure.Failure is null).ToArray();
        if (known.Length > 0)
        {
            Write($"| of {known.Length} with a peer | | | {Mean(known.Select(figure => figure.Warm)):0.000} | | | | | {Mean(known.Select(figure => figure.Query.PeerMilliseconds!.Value)):0.000} | {Mean(known.Select(figure => figure.Query.PeerMilliseconds!.Value / figure.Warm)):0.0} |");
        }
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

    private static double Mean(IEnumerable<double> values) => Math.Exp(values.Average(Math.Log));

    private static string Rows(QueryFigure figure)
    {
        var rows = figure.Rows.ToString(CultureInfo.InvariantCulture);
        rows = figure.Row.Length is > 0 and < 40 ? $"{rows} ({figure.Row})" : rows;
        return figure.Query.Rows is { } expected && expected != figure.Rows ? $"**WRONG** {rows}, not {expected}" : rows;
    }

    private static string Short(double? value) => value?.ToString(value < 1 ? "0.0000" : value < 100 ? "0.00" : "0", CultureInfo.InvariantCulture) ?? "";

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
