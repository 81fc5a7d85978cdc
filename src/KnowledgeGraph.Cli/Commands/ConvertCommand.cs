using System.CommandLine;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg convert</c>: one RDF syntax to another.</summary>
internal static class ConvertCommand
{
    public static Verb Create(Terminal terminal)
    {
        var input = new Argument<string>("IN") { Description = "An RDF file, or - for standard input." };
        var output = new Option<string?>("-o", "--output") { Description = "The file to write; - or nothing for standard output.", HelpName = "OUT" };
        var from = new Option<string?>("--from") { Description = "The input's format, if its name does not tell.", HelpName = "FORMAT" };
        var to = new Option<string?>("--to") { Description = "The output's format, if its name does not tell.", HelpName = "FORMAT" };
        var baseIri = new Option<string?>("--base") { Description = "What relative IRIs resolve against; the file's own IRI if not given.", HelpName = "IRI" };
        var command = new Command("convert", "Converts RDF: ntriples nquads turtle trig, and to jsonld.") { input, output, from, to, baseIri };
        command.SetAction((parsed, cancellation) =>
        {
            var source = DataFile.Of(parsed.GetRequiredValue(input), parsed.GetValue(from), CommonOptions.CheckedBase(parsed.GetValue(baseIri)));
            Run(terminal, source, parsed.GetValue(output), parsed.GetValue(to), cancellation);
            return Task.FromResult(ExitCode.Ok);
        });
        return new Verb(command,
        [
            "kg convert graph.ttl -o graph.nt",
            "kg convert - --from turtle --to jsonld < graph.ttl",
        ]);
    }

    private static void Run(Terminal terminal, DataFile source, string? output, string? formatName, CancellationToken cancellation)
    {
        var target = FormatNames.Writable(
            formatName is not null ? FormatNames.Rdf(formatName)
            : output is null or OutputTarget.Standard ? throw new UsageException("give --to FORMAT or -o FILE with a name that tells the format")
            : FormatNames.OfFile(output));
        var document = new Document();
        source.Read(terminal, document, "", cancellation);
        if (!target.HasNamedGraphs && document.Quads.Find(quad => quad.GraphName is not null) is { GraphName: { } name })
        {
            throw new NotSupportedException($"{target.Title} holds one graph, and {source.Name} has a graph named {name}; write trig, nquads or jsonld");
        }

        OutputTarget.Write(output, terminal, stream => RdfWriter.Write(document.Quads, target, stream, document.WriterOptions()));
    }
}
