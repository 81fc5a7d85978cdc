using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg evaluate</c>: the extractor against facts that people wrote.</summary>
internal static class EvaluateCommand
{
    public static Verb Create(Terminal terminal)
    {
        var gold = new Argument<string>("GOLD") { Description = "JSON Lines: one document a line with id, title, text and facts." };
        var json = new Option<bool>("--json") { Description = "One JSON object: all, and each relation." };
        var command = new Command("evaluate", "Measures precision, recall and F1 of the extractor, and lists what it missed and what it made up.") { gold, json };
        command.SetAction((parsed, cancellation) =>
        {
            using var stream = File.OpenRead(parsed.GetRequiredValue(gold));
            var report = Evaluation.Run(stream, FactExtractor.Default, cancellation);
            if (parsed.GetValue(json))
            {
                report.WriteJson(terminal.Output);
            }
            else
            {
                Write(terminal, report);
            }

            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command, ["kg evaluate gold.jsonl", "kg evaluate gold.jsonl --json > figures.json"]);
    }

    private static void Write(Terminal terminal, EvaluationReport report)
    {
        terminal.WriteLine($"{"relation",-22}{"gold",6}{"found",7}{"right",7}{"precision",11}{"recall",9}{"F1",8}");
        foreach (var (relation, score) in report.Relations.Append(new("all", report.All)).Append(new("stated facts", report.Stated)))
        {
            terminal.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{relation,-22}{score.Gold,6}{score.Found,7}{score.Right,7}{score.Precision,11:0.000}{score.Recall,9:0.000}{score.F1,8:0.000}"));
        }

        terminal.WriteLine("");
        terminal.WriteLine($"{"confidence",-22}{"facts",6}{"right",7}{"said",11}{"holds",9}");
        foreach (var row in report.Reliability.Where(r => r.Facts > 0))
        {
            terminal.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{$"{row.From:0.0} to {row.To:0.0}",-22}{row.Facts,6}{row.Right,7}{row.MeanConfidence,11:0.000}{row.Precision,9:0.000}"));
        }

        List(terminal, "missed", report.Misses);
        List(terminal, "false", report.FalseFacts);
    }

    private static void List(Terminal terminal, string title, IReadOnlyList<JudgedFact> facts)
    {
        terminal.WriteLine("");
        terminal.WriteLine($"{title}: {facts.Count}");
        foreach (var fact in facts)
        {
            terminal.WriteLine($"  {fact.DocumentId}: {fact.Relation} {fact.Subject} -> {fact.Value}{(fact.Detail.Length == 0 ? "" : $" ({fact.Detail})")}");
        }
    }
}
