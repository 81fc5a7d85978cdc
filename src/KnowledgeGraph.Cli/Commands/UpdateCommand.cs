using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Sparql;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg update</c>: SPARQL Update of a store.</summary>
internal static class UpdateCommand
{
    public static Verb Create(Terminal terminal)
    {
        var store = new Option<string>("--store") { Description = "The folder of the store.", HelpName = "DIR", Required = true };
        var file = new Option<string?>("-q", "--query") { Description = "A file with the update; - for standard input.", HelpName = "FILE" };
        var text = new Option<string?>("-e", "--expression") { Description = "The update itself.", HelpName = "TEXT" };
        var baseIri = new Option<string?>("--base") { Description = "What relative IRIs resolve against; the file's own IRI if not given.", HelpName = "IRI" };
        var timeout = new Option<double?>("--timeout") { Description = "Stop an update that runs longer (exit code 4); it then changes nothing.", HelpName = "SECONDS" };
        var format = new Option<string?>("--format") { Description = "Of a plan: text (default) or json.", HelpName = "FORMAT" };
        var plan = new PlanOptions("Run the update, write its plan with rows, time and memory of each operator, and take all changes back.");
        var command = new Command("update", "Runs a SPARQL update on a store: all of it or, on an error, nothing.") { store, file, text, baseIri, timeout, format };
        plan.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetValue(file);
            var options = new SparqlParseOptions { BaseIri = CommonOptions.CheckedBase(parsed.GetValue(baseIri)) ?? RequestText.BaseIri(path) };
            var update = SparqlUpdate.Parse(RequestText.Read(terminal, path, parsed.GetValue(text), "update"), options);
            terminal.Warn(update.Warnings, path);
            var engine = new SparqlEngine(CommonOptions.WithTimeout(parsed.GetValue(timeout)));
            var folder = parsed.GetRequiredValue(store);
            var isJson = PlanOptions.IsJson(parsed.GetValue(format));
            if (plan.Of(parsed) is var mode and not PlanMode.None)
            {
                ShowPlan(terminal, folder, update, engine, mode, isJson, cancellation);
            }
            else
            {
                Run(terminal, folder, update, engine, cancellation);
            }

            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command,
        [
            "kg update --store news.kg -q changes.ru",
            "kg update --store news.kg -q changes.ru --analyze",
            "kg update --store news.kg -e \"DELETE WHERE { GRAPH <https://example.org/old> { ?s ?p ?o } }\"",
        ]);
    }

    private static void Run(Terminal terminal, string folder, SparqlUpdate update, SparqlEngine engine, CancellationToken cancellation)
    {
        using var store = StoreFolder.Open(folder);
        var change = engine.Update(update, store, cancellation);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{folder}: {change.Added} quads added, {change.Removed} removed, {store.Count} in all"));
    }

    private static void ShowPlan(
        Terminal terminal, string folder, SparqlUpdate update, SparqlEngine engine, PlanMode mode, bool isJson, CancellationToken cancellation)
    {
        using var store = StoreFolder.Open(folder);
        var plan = mode == PlanMode.Explain ? engine.Explain(update, store, cancellation) : engine.Analyze(update, store, cancellation);
        PlanOptions.Write(terminal, isJson, plan.ToString(), plan.WriteJson);
    }
}
