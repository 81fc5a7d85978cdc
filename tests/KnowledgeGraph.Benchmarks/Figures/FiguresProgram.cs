using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// <c>figures</c>: the table of the README of the tests in one run of some minutes, where BenchmarkDotNet takes an hour. Each row is set
/// beside the yardstick of the same run. <c>figures 10000000</c> reads larger files; <c>peak FILE</c> is what it starts to see peak memory.
/// </summary>
internal static class FiguresProgram
{
    public static int Run(string[] args)
    {
        var triples = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        var yardstick = Yardsticks(triples).Run();
        Console.WriteLine("| reading | M triples per CPU second | MB per CPU second | allocated B per triple | x yardstick | CPU / wall |");
        Console.WriteLine("|---|---|---|---|---|---|");
        Print(yardstick, yardstick);
        foreach (var measure in Measures(triples))
        {
            Print(measure.Run(), yardstick);
        }

        Console.WriteLine();
        Console.WriteLine(Peak(BenchmarkFiles.NTriples(triples)));
        Console.WriteLine(Peak(BenchmarkFiles.Turtle(triples)));
        return 0;
    }

    /// <summary>Reads a file in this process and tells the peak working set.</summary>
    public static int PrintPeak(string path)
    {
        var quads = Reading.Spans(path, RdfFormat.FromFileName(path)!);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)}: {quads} triples, {new FileInfo(path).Length / 1e6:0} MB, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
        return 0;
    }

    private static Measure Yardsticks(long triples)
    {
        var path = BenchmarkFiles.NTriples(triples);
        return new Measure("ReadLines + split + intern", new FileInfo(path).Length, () => Yardstick.ReadLines(path));
    }

    private static IEnumerable<Measure> Measures(long triples)
    {
        var lines = BenchmarkFiles.NTriples(triples);
        var turtle = BenchmarkFiles.Turtle(triples);
        yield return Of("N-Triples to spans", lines, path => Reading.Spans(path, RdfFormat.NTriples));
        yield return Of("N-Triples to terms", lines, path => Reading.Terms(path, RdfFormat.NTriples));
        yield return Of("N-Triples to spans, 2 threads", lines, path => Reading.Parallel(path, RdfFormat.NTriples, 2));
        yield return Of("Turtle to spans", turtle, path => Reading.Spans(path, RdfFormat.Turtle));
        yield return Of("Turtle to terms", turtle, path => Reading.Terms(path, RdfFormat.Turtle));
        yield return Of("N-Triples into the store", lines, Load);
        yield return Of("N-Triples to N-Triples", lines, path => Convert(path, RdfFormat.NTriples));
        yield return Of("N-Triples to Turtle, streaming", lines, path => Convert(path, RdfFormat.Turtle));
        var few = Math.Min(triples, 200_000);
        foreach (var format in RdfFormat.All.Where(format => format.CanRead && format.CanWrite).Except([RdfFormat.NTriples, RdfFormat.Turtle]))
        {
            var path = BenchmarkFiles.Converted(few, format);
            yield return Of($"{format.Title} to terms ({few} triples)", path, file => Reading.Terms(file, format));
            var quads = Quads(few);
            yield return new Measure($"terms to {format.Title} ({few} triples)", new FileInfo(path).Length, () =>
            {
                RdfWriter.Write(quads, format, Stream.Null);
                return quads.Count;
            });
        }
    }

    private static Measure Of(string name, string path, Func<string, long> read) => new(name, new FileInfo(path).Length, () => read(path));

    private static long Load(string path)
    {
        using var store = QuadStore.OpenInMemory();
        using var stream = File.OpenRead(path);
        return store.Load(sink => RdfReader.Read(stream, RdfFormat.NTriples, sink));
    }

    private static long Convert(string path, RdfFormat target)
    {
        using var stream = File.OpenRead(path);
        using var sink = RdfWriter.OpenSink(Stream.Null, target);
        var report = RdfReader.Read(stream, RdfFormat.NTriples, sink);
        sink.Complete();
        return report.Quads;
    }

    private static List<Quad> Quads(long triples)
    {
        using var stream = File.OpenRead(BenchmarkFiles.NTriples(triples));
        return [.. RdfReader.ReadDataset(stream, RdfFormat.NTriples)];
    }

    private static void Print(Measured measured, Measured yardstick) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {measured.Name} | {measured.MillionPerCpuSecond:0.00} | {measured.MegabytesPerCpuSecond:0} | {measured.AllocatedPerTriple:0.0} | {measured.MillionPerCpuSecond / yardstick.MillionPerCpuSecond:0.0} | {measured.Cpu / measured.Wall:0.00} |"));

    private static string Peak(string path)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), "peak", path]) { RedirectStandardOutput = true })!;
        var text = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return text.Trim();
    }

    /// <summary>The assembly, where the host is <c>dotnet</c> and not the program itself.</summary>
    internal static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(FiguresProgram).Assembly.Location] : [];
}
