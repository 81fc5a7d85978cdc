using System.CommandLine;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary><c>kg store load</c>: files into a store, all or nothing.</summary>
internal static class StoreLoadCommand
{
    public static Verb Create(Terminal terminal)
    {
        var folder = StoreCommand.Folder("The folder of the store; one that is empty or not there becomes a store.");
        var files = new Argument<string[]>("FILE") { Description = "RDF files, packed or not, or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var graphs = new Option<string[]>("--graph") { Description = "A file as a named graph; may be given again.", HelpName = "IRI=FILE" };
        var noCreate = new Option<bool>("--no-create") { Description = "Fail if there is no store." };
        var durability = new Option<string>("--durability") { Description = "full: on the disk when the verb ends; interval, none: the system writes when it likes.", HelpName = "LEVEL", DefaultValueFactory = _ => "full" };
        durability.AcceptOnlyFromAmong("full", "interval", "none");
        var threads = new Option<int>("--threads") { Description = "Threads that sort and pack; 0 for one each processor.", HelpName = "N", DefaultValueFactory = _ => 0 };
        var json = new Option<bool>("--json") { Description = "The summary as one JSON object." };
        var reading = new ReadingOptions();
        var command = new Command("load", "Loads RDF files into a store: all of them or, on an error, nothing.") { folder, files, graphs, noCreate, durability, threads, json };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new StoreLoadRequest
            {
                Folder = parsed.GetRequiredValue(folder),
                Sources = DataSource.Of(parsed.GetValue(files) ?? [], (parsed.GetValue(graphs) ?? []).Select(CommonOptions.CheckedNamedGraph)),
                Reading = reading.Of(parsed),
                Options = Options(parsed.GetValue(threads)) with { Create = !parsed.GetValue(noCreate), Durability = Level(parsed.GetRequiredValue(durability)) },
                AsJson = parsed.GetValue(json),
            };
            Check(request.Sources);
            return Task.FromResult(new StoreLoadRun(terminal, request, cancellation).Run());
        });
        return new Verb(command,
        [
            "kg store load news.kg graph.ttl people.nt.gz",
            "kg store load news.kg --graph https://example.org/g=graph.ttl --json",
            "curl -s https://example.org/data.nq.gz | kg store load news.kg - --from nquads",
        ]);
    }

    /// <summary>A name that is wrong makes no store.</summary>
    private static void Check(IReadOnlyList<DataSource> sources)
    {
        if (sources.Count == 0)
        {
            throw new UsageException("give a FILE or --graph IRI=FILE");
        }

        if (sources.Count(source => source.Path == OutputTarget.Standard) > 1)
        {
            throw new UsageException("standard input can be read once");
        }

        if (sources.FirstOrDefault(source => source.Path != OutputTarget.Standard && !File.Exists(source.Path)) is { Path: var missing })
        {
            throw new FileNotFoundException(Directory.Exists(missing) ? $"'{missing}' is a folder, not a file" : $"there is no file '{missing}'");
        }
    }

    private static QuadStoreOptions Options(int threads) => threads switch
    {
        0 => new QuadStoreOptions(),
        > 0 and <= 256 => new QuadStoreOptions { Parallelism = threads },
        _ => throw new UsageException("--threads is 0 to 256"),
    };

    private static StoreDurability Level(string name) => name switch
    {
        "interval" => StoreDurability.Interval,
        "none" => StoreDurability.None,
        _ => StoreDurability.Full,
    };
}
