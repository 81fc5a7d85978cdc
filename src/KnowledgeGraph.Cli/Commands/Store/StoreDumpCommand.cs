using System.CommandLine;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Cli.Commands.Store;

/// <summary><c>kg store dump</c>: a store as a file.</summary>
internal static class StoreDumpCommand
{
    public static Verb Create(Terminal terminal)
    {
        var folder = StoreCommand.Folder();
        var output = new Option<string?>("-o", "--output") { Description = "The file to write, whose name tells format and compression; - or nothing for standard output.", HelpName = "FILE" };
        var to = new Option<string?>("--to") { Description = "The format, if the file's name does not tell; N-Quads if neither does.", HelpName = "FORMAT" };
        var compress = new Option<string?>("--compress") { Description = "The compression (none gzip brotli zstd), if the file's name does not tell.", HelpName = "NAME" };
        var graph = new Option<string?>("--graph") { Description = "Only this named graph, as triples without its name.", HelpName = "IRI" };
        var command = new Command("dump", "Writes all quads of a store, as they come from the index.") { folder, output, to, compress, graph };
        command.SetAction((parsed, cancellation) =>
        {
            var run = new StoreDumpRun
            {
                Output = parsed.GetValue(output),
                Target = FormatNames.Writable(Target(parsed.GetValue(to), parsed.GetValue(output))),
                Compression = parsed.GetValue(compress) is { } name ? FormatNames.Compression(name) : null,
                Graph = parsed.GetValue(graph) is { } iri ? new Iri(CommonOptions.CheckedIri("--graph", iri)) : null,
            };
            using var store = StoreFolder.Open(parsed.GetRequiredValue(folder));
            run.Write(store, terminal, cancellation);
            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command,
        [
            "kg store dump news.kg -o news.nq.gz",
            "kg store dump news.kg --to trig > news.trig",
            "kg store dump news.kg --graph https://example.org/g -o graph.ttl",
        ]);
    }

    private static RdfFormat Target(string? format, string? output) =>
        format is not null ? FormatNames.Rdf(format)
        : output is null or OutputTarget.Standard ? RdfFormat.NQuads
        : FormatNames.OfFile(output);
}
