using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Cli.Io;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg count</c>: parses and counts, keeping nothing; the measure of the readers.</summary>
internal static class CountCommand
{
    public static Verb Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "RDF files, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var from = new Option<string?>("--from") { Description = "The format, if the names do not tell.", HelpName = "FORMAT" };
        var json = new Option<bool>("--json") { Description = "One JSON object a file." };
        var command = new Command("count", "Parses RDF files and counts their triples.") { files, from, json };
        command.SetAction((parsed, cancellation) =>
        {
            foreach (var path in parsed.GetRequiredValue(files))
            {
                var file = DataFile.Of(path, parsed.GetValue(from), baseIri: null);
                Report(terminal, Count(terminal, file, cancellation), parsed.GetValue(json));
            }

            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command, ["kg count graph.nt", "kg count *.ttl --json"]);
    }

    private static Counted Count(Terminal terminal, DataFile file, CancellationToken cancellation)
    {
        var sink = new CountingSink();
        var clock = Stopwatch.StartNew();
        var bytes = file.Read(terminal, sink, "", cancellation);
        return new Counted(file.Path, sink.Count, bytes, clock.Elapsed.TotalSeconds, PeakMemory.Bytes());
    }

    private static void Report(Terminal terminal, Counted counted, bool json)
    {
        if (json)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteString("file", counted.File);
                writer.WriteNumber("triples", counted.Triples);
                writer.WriteNumber("bytes", counted.Bytes);
                writer.WriteNumber("seconds", Math.Round(counted.Seconds, 6));
                writer.WriteNumber("mb_per_second", Math.Round(counted.MegabytesPerSecond, 3));
                writer.WriteNumber("peak_memory_bytes", counted.PeakMemoryBytes);
            });
            return;
        }

        terminal.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{counted.File}: {counted.Triples} triples, {counted.Seconds:0.000} s, {counted.MegabytesPerSecond:0.0} MB/s, peak memory {counted.PeakMemoryBytes / 1048576.0:0.0} MiB"));
    }

    private sealed record Counted(string File, long Triples, long Bytes, double Seconds, long PeakMemoryBytes)
    {
        public double MegabytesPerSecond => Seconds > 0 ? Bytes / 1e6 / Seconds : 0;
    }
}
