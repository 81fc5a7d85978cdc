using System.CommandLine;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg formats</c>: the closed list of formats and compressions.</summary>
internal static class FormatsCommand
{
    public static Verb Create(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a format." };
        var command = new Command("formats", "Lists the formats that are read and written, with their media types and extensions.") { json };
        command.SetAction((parsed, _) =>
        {
            if (parsed.GetValue(json))
            {
                WriteJson(terminal);
            }
            else
            {
                WriteTable(terminal);
            }

            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command, ["kg formats", "kg formats --json"]);
    }

    private static void WriteTable(Terminal terminal)
    {
        string[][] rows =
        [
            ["name", "reads", "writes", "graphs", "extensions", "media types"],
            .. RdfFormat.All.Select(format => new[]
            {
                format.Name, Mark(format.CanRead), Mark(format.CanWrite), format.HasNamedGraphs ? "many" : "one",
                string.Join(' ', format.Extensions), string.Join(' ', format.MediaTypes),
            }),
        ];
        WriteRows(terminal, rows);
        terminal.WriteLine("");
        WriteRows(
            terminal,
            [
                ["compression", "extensions", "content encoding"],
                .. RdfCompression.All.Where(compression => compression != RdfCompression.None).Select(compression => new[]
                {
                    compression.Name, string.Join(' ', compression.Extensions), compression.ContentEncoding,
                }),
            ]);
    }

    private static void WriteRows(Terminal terminal, string[][] rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            terminal.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    private static string Mark(bool yes) => yes ? "yes" : "no";

    private static void WriteJson(Terminal terminal)
    {
        foreach (var format in RdfFormat.All)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteString("name", format.Name);
                writer.WriteString("title", format.Title);
                writer.WriteString("iri", format.Iri);
                WriteArray(writer, "media_types", format.MediaTypes);
                WriteArray(writer, "extensions", format.Extensions);
                writer.WriteBoolean("named_graphs", format.HasNamedGraphs);
                writer.WriteBoolean("reads", format.CanRead);
                writer.WriteBoolean("writes", format.CanWrite);
            });
        }
    }

    private static void WriteArray(System.Text.Json.Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
