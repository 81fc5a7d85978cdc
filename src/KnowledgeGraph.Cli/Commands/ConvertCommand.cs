using System.CommandLine;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg convert</c>: one RDF syntax to another.</summary>
internal static class ConvertCommand
{
    public static Verb Create(Terminal terminal)
    {
        var input = new Argument<string>("IN") { Description = "An RDF file, packed or not, or - for standard input." };
        var output = new Option<string?>("-o", "--output") { Description = "The file to write, whose name tells format and compression; - or nothing for standard output.", HelpName = "OUT" };
        var to = new Option<string?>("--to") { Description = "The output's format, if its name does not tell.", HelpName = "FORMAT" };
        var compress = new Option<string?>("--compress") { Description = "The output's compression (none gzip brotli zstd), if its name does not tell.", HelpName = "NAME" };
        var pretty = new Option<bool>("--pretty") { Description = "Turtle and TriG for people: sorted, grouped by subject, lists and blank nodes in place; holds all in memory." };
        var canonical = new Option<bool>("--canonical") { Description = "Canonical N-Quads (RDFC-1.0): the same bytes for every form of a graph; holds all in memory." };
        var prefixes = new Option<string[]>("--prefix") { Description = "A prefix for Turtle and TriG; may be given again.", HelpName = "PREFIX=IRI" };
        var context = new Option<string?>("--context") { Description = "For JSON-LD: compact with the context of this file.", HelpName = "FILE" };
        var frame = new Option<string?>("--frame") { Description = "For JSON-LD: shape by the frame of this file.", HelpName = "FILE" };
        var reading = new ReadingOptions();
        var command = new Command("convert", "Converts RDF from any syntax to any other, as it comes where both allow it.") { input, output, to, compress, pretty, canonical, prefixes, context, frame };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var outputFile = parsed.GetValue(output);
            var request = new ConvertRequest
            {
                Source = new DataFile(parsed.GetRequiredValue(input), reading.Of(parsed)),
                Output = outputFile,
                Target = Target(parsed.GetValue(to), outputFile, parsed.GetValue(canonical)),
                Compression = parsed.GetValue(compress) is { } name ? FormatNames.Compression(name) : null,
                IsPretty = parsed.GetValue(pretty),
                IsCanonical = parsed.GetValue(canonical),
                Prefixes = [.. (parsed.GetValue(prefixes) ?? []).Select(CommonOptions.CheckedPrefix)],
                ContextFile = parsed.GetValue(context),
                FrameFile = parsed.GetValue(frame),
            };
            Check(request);
            return Task.FromResult(new ConvertRun(terminal, request, cancellation).Run());
        });
        return new Verb(command,
        [
            "kg convert graph.ttl -o graph.nt.gz",
            "kg convert graph.nq.zst -o graph.trig --pretty --prefix ex=https://example.org/",
            "kg convert - --to jsonld --context context.json < graph.ttl",
            "kg convert graph.ttl --canonical | sha256sum",
        ]);
    }

    private static RdfFormat Target(string? formatName, string? output, bool isCanonical) => FormatNames.Writable(
        formatName is not null ? FormatNames.Rdf(formatName)
        : output is not (null or OutputTarget.Standard) ? FormatNames.OfFile(output)
        : isCanonical ? RdfFormat.NQuads
        : throw new UsageException("give --to FORMAT or -o FILE with a name that tells the format"));

    private static void Check(ConvertRequest request)
    {
        if (request.IsCanonical && request.Target != RdfFormat.NQuads && request.Target != RdfFormat.NTriples)
        {
            throw new UsageException($"--canonical writes nquads or ntriples, not {request.Target.Name}");
        }

        if (request.IsPretty && request.Target != RdfFormat.Turtle && request.Target != RdfFormat.TriG)
        {
            throw new UsageException($"--pretty writes turtle or trig, not {request.Target.Name}");
        }

        if ((request.ContextFile ?? request.FrameFile) is not null && request.Target != RdfFormat.JsonLd)
        {
            throw new UsageException($"--context and --frame are for jsonld, not {request.Target.Name}");
        }

        if (request.ContextFile is not null && request.FrameFile is not null)
        {
            throw new UsageException("a frame has its own context: give --context or --frame");
        }
    }
}
