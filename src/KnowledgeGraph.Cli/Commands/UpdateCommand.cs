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
        var command = new Command("update", "Runs a SPARQL update on a store: all of it or, on an error, nothing.") { store, file, text, baseIri, timeout };
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetValue(file);
            var options = new SparqlParseOptions { BaseIri = CommonOptions.CheckedBase(parsed.GetValue(baseIri)) ?? RequestText.BaseIri(path) };
            var update = SparqlUpdate.Parse(RequestText.Read(terminal, path, parsed.GetValue(text), "update"), options);
            Run(terminal, parsed.GetRequiredValue(store), update, CommonOptions.WithTimeout(parsed.GetValue(timeout)), cancellation);
            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command,
        [
            "kg update --store news.kg -q changes.ru",
            "kg update --store news.kg -e \"DELETE WHERE { GRAPH <https://example.org/old> { ?s ?p ?o } }\"",
        ]);
    }

    private static void Run(Terminal terminal, string folder, SparqlUpdate update, SparqlOptions options, CancellationToken cancellation)
    {
        using var store = StoreFolder.Open(folder);
        var change = new SparqlEngine(options).Update(update, store, cancellation);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{folder}: {change.Added} quads added, {change.Removed} removed, {store.Count} in all"));
    }
}
