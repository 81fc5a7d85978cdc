using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg count</c>: parses and counts, keeping nothing; the measure of the readers.</summary>
internal static class CountCommand
{
    public static Verb Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "RDF files, packed or not, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object a file." };
        var threads = new Option<int>("--threads") { Description = "Threads that parse N-Triples, N-Quads, Turtle and TriG; 0 for one each processor.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var reading = new ReadingOptions();
        var command = new Command("count", "Parses RDF files and counts their triples.") { files, json, threads };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var request = reading.Of(parsed) with
            {
                Threads = parsed.GetValue(threads) is >= 0 and <= 256 and var number ? number : throw new UsageException("--threads is 0 to 256"),
            };
            var code = ExitCode.Ok;
            foreach (var path in parsed.GetRequiredValue(files))
            {
                var counted = Count(terminal, new DataFile(path, request), cancellation);
                Report(terminal, counted, parsed.GetValue(json));
                code = Math.Max(code, counted.Result.ExitCode);
            }

            return Task.FromResult(code);
        });
        return new Verb(command, ["kg count graph.nt", "kg count *.ttl.gz --json", "curl -s https://example.org/data | kg count - --threads 0"]);
    }

    private static Counted Count(Terminal terminal, DataFile file, CancellationToken cancellation)
    {
        var sinks = new List<CountingSink>();
        var clock = Stopwatch.StartNew();
        var result = file.Read(terminal, "", () => sinks.Sum(sink => sink.Count), (document, options) =>
            RdfReader.ReadParallel(document.Content, document.Format, _ => Add(sinks), options, cancellation));
        return new Counted(file.Path, result, clock.Elapsed.TotalSeconds, PeakMemory.Bytes());
    }

    private static CountingSink Add(List<CountingSink> sinks)
    {
        var sink = new CountingSink();
        sinks.Add(sink);
        return sink;
    }

    private static void Report(Terminal terminal, Counted counted, bool json)
    {
        var report = counted.Result.Report;
        if (json)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteString("file", counted.File);
                writer.WriteNumber("triples", report.Quads);
                writer.WriteNumber("bytes", report.Bytes);
                writer.WriteNumber("file_bytes", counted.Result.FileBytes);
                writer.WriteNumber("errors", report.Errors.Count);
                writer.WriteNumber("seconds", Math.Round(counted.Seconds, 6));
                writer.WriteNumber("mb_per_second", Math.Round(counted.MegabytesPerSecond, 3));
                writer.WriteNumber("peak_memory_bytes", counted.PeakMemoryBytes);
            });
            return;
        }

        var errors = report.Errors.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {report.Errors.Count} {(report.Errors.Count == 1 ? "error" : "errors")} skipped");
        terminal.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{counted.File}: {report.Quads} triples{errors}, {counted.Seconds:0.000} s, {counted.MegabytesPerSecond:0.0} MB/s, peak memory {counted.PeakMemoryBytes / 1048576.0:0.0} MiB"));
    }

    private sealed record Counted(string File, ReadingResult Result, double Seconds, long PeakMemoryBytes)
    {
        public double MegabytesPerSecond => Seconds > 0 ? Result.Report.Bytes / 1e6 / Seconds : 0;
    }
}
