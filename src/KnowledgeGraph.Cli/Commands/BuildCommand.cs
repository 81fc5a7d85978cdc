using System.CommandLine;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg build</c>: articles to a graph, or to lines as they come.</summary>
internal static class BuildCommand
{
    public static Verb Create(Terminal terminal)
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Articles: .txt, .html, .htm, .jsonl of articles or of facts, folders of them, or - for standard input (text, or JSON Lines).", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("-o", "--output") { Description = "The file to write, in the format that its name tells; standard output gets Turtle, or TriG for --claims graphs.", HelpName = "FILE" };
        var baseIri = new Option<string>("--base") { Description = "The start of every IRI of the graph.", HelpName = "IRI", DefaultValueFactory = _ => new KnowledgeBaseOptions().BaseIri };
        var claims = new Option<string>("--claims") { Description = "How claims are written.", HelpName = "FORM", DefaultValueFactory = _ => "reification" };
        claims.AcceptOnlyFromAmong("reification", "graphs", "reifiers", "none");
        var store = new Option<string?>("--store") { Description = "The folder of a store that the graph is added to; one that is not there is made. Without -o nothing else is written. With --state it gets exactly what has changed.", HelpName = "DIR" };
        var state = new Option<string?>("--state") { Description = "A folder that remembers facts: articles that have not changed are not read for facts again, those that are gone are taken out.", HelpName = "DIR" };
        var changes = new Option<bool>("--changes") { Description = "With --state: the inputs are new or changed articles; others stay." };
        var remove = new Option<string[]>("--remove") { Description = "With --changes: take an article out; may be given again.", HelpName = "ID" };
        var rebuild = new Option<bool>("--rebuild") { Description = "With --state: forget all facts first." };
        var stream = new Option<bool>("--stream") { Description = "N-Quads as they come, each article by itself: a filter of flat memory whose output for parts of the input adds up to that for the whole." };
        var facts = new Option<bool>("--facts") { Description = "Facts as JSON Lines as they come; kg build reads them, of any number of parts, into the graph of all." };
        var threads = new Option<int>("--threads") { Description = "Articles that are read for facts at once; 0 for one each processor. The result is the same.", HelpName = "N" };
        var skip = new Option<bool>("--skip-errors") { Description = "Leave out what cannot be read or written, and go on (exit code 3)." };
        var misses = new Option<bool>("--explain-misses") { Description = "Say of each candidate that did not become a fact why not." };
        var trace = new Option<bool>("--trace") { Description = "Show of each article how every stage read every sentence." };
        var joining = new BuildJoining();
        var noProgress = new Option<bool>("--no-progress") { Description = "Show no progress on a terminal." };
        var command = new Command("build", "Builds the graph of articles, with the words that prove each fact.")
        {
            inputs, output, store, state, changes, remove, rebuild, stream, facts, threads, skip, baseIri, claims, misses, trace, noProgress,
        };
        joining.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var request = new BuildRequest
            {
                Inputs = parsed.GetValue(inputs) ?? [],
                Options = joining.Apply(parsed, new KnowledgeBaseOptions
                {
                    BaseIri = CommonOptions.CheckedGraphBase(parsed.GetRequiredValue(baseIri)),
                    Claims = Form(parsed.GetRequiredValue(claims)),
                }),
                Reports = joining.Reports(parsed),
                Output = parsed.GetValue(output),
                StoreFolder = parsed.GetValue(store) is { } folder ? StoreFolder.Checked(folder) : null,
                StateFolder = parsed.GetValue(state),
                Scope = parsed.GetValue(changes) ? BuildScope.Changes : BuildScope.Everything,
                Removed = parsed.GetValue(remove) ?? [],
                IsRebuilt = parsed.GetValue(rebuild),
                Lines = (parsed.GetValue(stream), parsed.GetValue(facts)) switch
                {
                    (true, true) => throw new UsageException("give --stream or --facts, not both"),
                    (true, _) => BuildLines.Quads,
                    (_, true) => BuildLines.Facts,
                    _ => BuildLines.None,
                },
                Threads = parsed.GetValue(threads) is >= 0 and <= 256 and var number ? number : throw new UsageException("--threads is 0 to 256"),
                SkipsErrors = parsed.GetValue(skip),
                ExplainsMisses = parsed.GetValue(misses),
                Traces = parsed.GetValue(trace),
                ShowsProgress = !parsed.GetValue(noProgress),
            };
            Check(request);
            return Task.FromResult(
                request.Lines != BuildLines.None ? new BuildFilterRun(terminal, request, cancellation).Run()
                : request.StateFolder is not null ? new BuildStateRun(terminal, request, cancellation).Run()
                : new BuildRun(terminal, request, cancellation).Run());
        });
        return new Verb(command,
        [
            "kg build article.txt -o graph.ttl",
            "kg build news/ --claims graphs -o graph.trig",
            "kg build news/ --store news.kg",
            "kg build news/ --state news.state --store news.kg",
            "kg build today.jsonl --state news.state --changes --remove withdrawn -o graph.ttl",
            "kg build - --stream < news.jsonl | sort -u > graph.nq",
            "kg build part-1.jsonl --facts > part-1.facts.jsonl; kg build part-*.facts.jsonl -o graph.ttl",
            "kg build page.html --explain-misses > graph.ttl",
            "kg build page.html --trace > graph.ttl",
            "kg build news/ --identities linked --identity-report same.jsonl --contradictions disputed.jsonl -o graph.trig",
        ]);
    }

    private static void Check(BuildRequest request)
    {
        if (request.Inputs.Count == 0 && request.Removed.Count == 0)
        {
            throw new UsageException("give at least one INPUT");
        }

        if (request.StateFolder is null && (request.IsRebuilt || request.Scope == BuildScope.Changes || request.Removed.Count > 0))
        {
            throw new UsageException("--changes, --remove and --rebuild go with --state DIR");
        }

        if (request.Removed.Count > 0 && request.Scope != BuildScope.Changes)
        {
            throw new UsageException("--remove goes with --changes; without it all is removed that is no input");
        }

        if (request.StateFolder is { Length: 0 })
        {
            throw new UsageException("the name of the state's folder is empty");
        }

        if (request.Lines != BuildLines.None && (request.Reports.Identities ?? request.Reports.Contradictions) is not null)
        {
            throw new UsageException("--identity-report and --contradictions speak of one graph, and --stream and --facts make none");
        }

        if (request.Lines != BuildLines.None && (request.StateFolder ?? request.StoreFolder) is not null)
        {
            throw new UsageException("--stream and --facts write lines as they come, and no store or state");
        }

        if (request is { Lines: BuildLines.Quads, Output: not (null or OutputTarget.Standard) } && FormatNames.OfFile(request.Output!) != RdfFormat.NQuads)
        {
            throw new UsageException("--stream writes nquads: name the file so");
        }
    }

    private static ClaimForm Form(string name) => name switch
    {
        "graphs" => ClaimForm.Graphs,
        "reifiers" => ClaimForm.Reifiers,
        "none" => ClaimForm.None,
        _ => ClaimForm.Reification,
    };
}
