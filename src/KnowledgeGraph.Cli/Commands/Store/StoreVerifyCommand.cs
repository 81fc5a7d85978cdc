using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary><c>kg store verify</c>: reads everything and says what is wrong.</summary>
internal static class StoreVerifyCommand
{
    public static Verb Create(Terminal terminal)
    {
        var folder = StoreCommand.Folder();
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var command = new Command("verify", "Reads all of a store: checksums, orders, counts, terms. Exit code 1 and a line for each problem if it is damaged.") { folder, json };
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(folder);
            var (quads, report) = Verify(path, cancellation);
            if (parsed.GetValue(json))
            {
                WriteJson(terminal, path, quads, report);
            }
            else
            {
                WriteLines(terminal, path, quads, report);
            }

            return Task.FromResult(report.IsSound ? ExitCode.Ok : ExitCode.Failure);
        });
        return new Verb(command, ["kg store verify news.kg", "kg store verify news.kg --json"]);
    }

    /// <summary>A store that is too damaged to be opened has a report too.</summary>
    private static (long Quads, StoreReport Report) Verify(string path, CancellationToken cancellation)
    {
        try
        {
            using var store = StoreFolder.Open(path);
            return (store.Count, store.Verify(cancellation));
        }
        catch (StoreException damage) when (damage.Error == StoreError.Corrupt)
        {
            return (0, new StoreReport(0, 0, 0, [new StoreProblem(damage.Message, damage.File, damage.Offset)]));
        }
    }

    private static void WriteLines(Terminal terminal, string path, long quads, StoreReport report)
    {
        foreach (var problem in report.Problems)
        {
            terminal.WriteLine(Line(problem));
        }

        if (report.IsSound)
        {
            terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: sound, {quads} quads, {report.Terms} terms, {report.Bytes} bytes read"));
        }
    }

    private static string Line(StoreProblem problem)
    {
        var file = problem.File is { } name && !problem.Message.Contains(name, StringComparison.Ordinal) ? name : null;
        var offset = problem.Offset is { } at ? string.Create(CultureInfo.InvariantCulture, $"byte {at}") : null;
        var place = string.Join(", ", new[] { file, offset }.OfType<string>());
        return place.Length == 0 ? problem.Message : $"{problem.Message} ({place})";
    }

    private static void WriteJson(Terminal terminal, string path, long quads, StoreReport report) => terminal.WriteJsonLine(writer =>
    {
        writer.WriteString("store", path);
        writer.WriteBoolean("sound", report.IsSound);
        writer.WriteNumber("quads", quads);
        writer.WriteNumber("terms", report.Terms);
        writer.WriteNumber("bytes", report.Bytes);
        writer.WriteStartArray("problems");
        foreach (var problem in report.Problems)
        {
            writer.WriteStartObject();
            writer.WriteString("message", problem.Message);
            writer.WriteString("file", problem.File);
            if (problem.Offset is { } offset)
            {
                writer.WriteNumber("offset", offset);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
