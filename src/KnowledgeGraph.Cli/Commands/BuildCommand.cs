using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg build</c>: articles to a graph.</summary>
internal static class BuildCommand
{
    public static Verb Create(Terminal terminal)
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Articles: .txt, .html, .htm, .jsonl, folders of them, or - for text on standard input.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("-o", "--output") { Description = "The file to write, in the format that its name tells; standard output gets Turtle, or TriG for --claims graphs.", HelpName = "FILE" };
        var baseIri = new Option<string>("--base") { Description = "The start of every IRI of the graph.", HelpName = "IRI", DefaultValueFactory = _ => new KnowledgeBaseOptions().BaseIri };
        var claims = new Option<string>("--claims") { Description = "How claims are written.", HelpName = "FORM", DefaultValueFactory = _ => "reification" };
        claims.AcceptOnlyFromAmong("reification", "graphs", "reifiers", "none");
        var store = new Option<string?>("--store") { Description = "The folder of a store that the graph is added to; one that is not there is made. Without -o nothing else is written.", HelpName = "DIR" };
        var misses = new Option<bool>("--explain-misses") { Description = "Say of each candidate that did not become a fact why not." };
        var command = new Command("build", "Builds the graph of articles, with the words that prove each fact.") { inputs, output, store, baseIri, claims, misses };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new KnowledgeBaseOptions
            {
                BaseIri = CommonOptions.CheckedGraphBase(parsed.GetRequiredValue(baseIri)),
                Claims = Form(parsed.GetRequiredValue(claims)),
            };
            var folder = parsed.GetValue(store) is { } given ? StoreFolder.Checked(given) : null;
            var file = parsed.GetValue(output) ?? (folder is null ? OutputTarget.Standard : null);
            var target = file is null ? null : Target(file, options.Claims);

            // A store that is there is opened before the work, which may be long.
            using var opened = folder is not null && QuadStore.Exists(folder) ? StoreFolder.Open(folder) : null;
            var knowledge = new KnowledgeBase(options);
            var code = ReadAll(terminal, knowledge, parsed.GetRequiredValue(inputs), parsed.GetValue(misses), cancellation);
            if (code == ExitCode.Ok && target is not null)
            {
                OutputTarget.Write(file, terminal, stream => knowledge.Save(stream, target));
            }

            if (code == ExitCode.Ok && folder is not null)
            {
                using var made = opened is null ? StoreFolder.OpenOrCreate(folder, new QuadStoreOptions()) : null;
                Add(terminal, knowledge, (opened ?? made)!, folder);
            }

            return Task.FromResult(code);
        });
        return new Verb(command,
        [
            "kg build article.txt -o graph.ttl",
            "kg build news/ --claims graphs -o graph.trig",
            "kg build news/ --store news.kg",
            "kg build page.html --explain-misses > graph.ttl",
        ]);
    }

    private static void Add(Terminal terminal, KnowledgeBase knowledge, QuadStore store, string folder)
    {
        var added = knowledge.SaveTo(store);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{folder}: {added} new quads, {store.Count} in all"));
    }

    private static int ReadAll(Terminal terminal, KnowledgeBase knowledge, string[] inputs, bool explainMisses, CancellationToken cancellation)
    {
        var files = inputs.SelectMany(Expand).ToList();
        var failed = new List<Exception>();
        Progress.Run(terminal, "reading", files, file =>
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var found = file == OutputTarget.Standard ? [knowledge.Add(StandardInput(terminal), cancellation)] : knowledge.AddFile(file, cancellation);
                FoundReport.Write(terminal, file, found, explainMisses);
            }
            catch (Exception exception) when (exception is ArticleReadException or IOException or UnauthorizedAccessException)
            {
                terminal.Say($"{file}: {exception.Message}");
                failed.Add(exception);
            }
        });
        if (failed.Count > 0)
        {
            terminal.Say($"kg: {failed.Count} of {files.Count} inputs cannot be read; nothing is written");
            return failed.Max(exception => exception is ArticleReadException unreadable ? Failures.Of(unreadable) : ExitCode.Failure);
        }

        return ExitCode.Ok;
    }

    private static Article StandardInput(Terminal terminal)
    {
        using var buffer = new MemoryStream();
        terminal.Input.CopyTo(buffer);
        return ArticleReader.ReadText(buffer.ToArray(), "stdin");
    }

    private static IEnumerable<string> Expand(string input)
    {
        if (input == OutputTarget.Standard || File.Exists(input))
        {
            return [input];
        }

        if (!Directory.Exists(input))
        {
            throw new FileNotFoundException($"'{input}' is no file and no folder");
        }

        var files = KnowledgeBase.ArticleFiles(input);
        return files.Count > 0 ? files : throw new InvalidDataException($"the folder '{input}' holds no .txt, .html, .htm or .jsonl file");
    }

    private static RdfFormat Target(string? output, ClaimForm claims)
    {
        var format = output is null or OutputTarget.Standard
            ? claims == ClaimForm.Graphs ? RdfFormat.TriG : RdfFormat.Turtle
            : FormatNames.OfFile(output);
        if (claims == ClaimForm.Graphs && !format.HasNamedGraphs)
        {
            throw new UsageException($"--claims graphs needs a format with named graphs (trig nquads jsonld), and {format.Name} has none");
        }

        return FormatNames.Writable(format);
    }

    private static ClaimForm Form(string name) => name switch
    {
        "graphs" => ClaimForm.Graphs,
        "reifiers" => ClaimForm.Reifiers,
        "none" => ClaimForm.None,
        _ => ClaimForm.Reification,
    };
}
