using System.CommandLine;
using KnowledgeGraph.Cli.Io;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query</c>: SPARQL over RDF files or a store.</summary>
internal static class QueryCommand
{
    public static Verb Create(Terminal terminal)
    {
        var data = new Argument<string[]>("DATA") { Description = "RDF files, packed or not, or - for standard input; their default graphs are merged.", Arity = ArgumentArity.ZeroOrMore };
        var graphs = new Option<string[]>("--graph") { Description = "A file as a named graph; may be given again.", HelpName = "IRI=FILE" };
        var store = new Option<string?>("--store") { Description = "The folder of a store to query, in place of files.", HelpName = "DIR" };
        var file = new Option<string?>("-q", "--query") { Description = "A file with the query; - for standard input.", HelpName = "FILE" };
        var text = new Option<string?>("-e", "--expression") { Description = "The query itself.", HelpName = "TEXT" };
        var reading = new ReadingOptions();
        var format = new Option<string?>("--format") { Description = "json xml csv tsv table for rows (default table), an RDF format for triples (default turtle).", HelpName = "FORMAT" };
        var repeat = new Option<int>("--repeat") { Description = "Run the query so often; results are written once.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var stats = new Option<bool>("--stats") { Description = "One JSON object with times in milliseconds, rows, triples and peak memory on standard error." };
        var timeout = new Option<double?>("--timeout") { Description = "Stop a query that runs longer (exit code 4).", HelpName = "SECONDS" };
        var plan = new PlanOptions("Run the query and write, in place of the answer, its plan with rows, time and memory of each operator; --format as for --explain.");
        var command = new Command("query", "Runs a SPARQL query over RDF files or a store.") { data, graphs, store, file, text, format, repeat, stats, timeout };
        plan.AddTo(command);
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new QueryRequest
            {
                Sources = DataSource.Of(parsed.GetValue(data) ?? [], (parsed.GetValue(graphs) ?? []).Select(CommonOptions.CheckedNamedGraph)),
                Store = parsed.GetValue(store) is { } folder ? StoreFolder.Checked(folder) : null,
                QueryFile = parsed.GetValue(file),
                QueryText = parsed.GetValue(text),
                Reading = reading.Of(parsed),
                Format = parsed.GetValue(format),
                Repeat = parsed.GetValue(repeat) is > 0 and var times ? times : throw new UsageException("--repeat is at least 1"),
                WithStatistics = parsed.GetValue(stats),
                Plan = plan.Of(parsed),
                Options = CommonOptions.WithTimeout(parsed.GetValue(timeout)),
            };
            if (request.Store is not null && request.Sources.Count > 0)
            {
                throw new UsageException("--store goes without files: load them with 'kg store load' first");
            }

            return Task.FromResult(new QueryRun(terminal, request, cancellation).Run());
        });
        return new Verb(command,
        [
            "kg query graph.ttl -q cq01.rq --format table",
            "kg query --store news.kg -q cq01.rq",
            "kg query -e \"SELECT (1 + 1 AS ?two) {}\" --format json",
            "kg query graph.ttl -q cq01.rq --analyze",
            "kg query people.nt --graph https://example.org/g=more.ttl -q names.rq --stats --repeat 5 > names.csv --format csv",
        ]);
    }
}
