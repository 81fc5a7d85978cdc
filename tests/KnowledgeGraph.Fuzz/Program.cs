using System.Globalization;
using KnowledgeGraph.Fuzz;
using KnowledgeGraph.Fuzz.Hostile;
using KnowledgeGraph.Fuzz.Targets;

// Throws mutated documents at the readers:
//   dotnet run -c Release --project tests/KnowledgeGraph.Fuzz -- TARGET|all [--runs N] [--from N] [--seed S] [--threads T] [--out FOLDER]
//   ... -- TARGET --file FILE        one input again, such as a saved finding
//   ... -- TARGET --seeds FOLDER     writes the seed corpus, for AFL++ or libFuzzer
//   ... -- TARGET --afl              one input from standard input under SharpFuzz's AFL++ harness; instrument the libraries first
//   ... -- TARGET --libfuzzer        the same under libfuzzer-dotnet
//   ... -- sparql-hostile [--seconds N] [--seed S] [--mutations N] [--only WORD]   SPARQL that is meant to hang, crash or fill the memory
if (args is ["sparql-hostile", .. var hostile])
{
    return HostileSet.Run(hostile, Console.Out);
}

var options = FuzzOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine("usage: TARGET|all [--runs N] [--from N] [--seed S] [--threads T] [--out FOLDER] [--file FILE | --seeds FOLDER | --afl | --libfuzzer]");
    Console.Error.WriteLine("       sparql-hostile [--seconds N] [--seed S] [--mutations N] [--only WORD]");
    Console.Error.WriteLine("targets: " + string.Join(' ', AllTargets.List.Select(target => target.Name)));
    return 2;
}

long executions = 0;
foreach (var target in options.Targets)
{
    var seeds = SeedCorpus.Of(target, FuzzOptions.Suites());
    switch (options.Mode)
    {
        case "file":
            Console.WriteLine(target.Run(File.ReadAllBytes(options.Path!)) ? "taken" : "refused");
            continue;
        case "seeds":
            Directory.CreateDirectory(options.Path!);
            for (var i = 0; i < seeds.Count; i++)
            {
                File.WriteAllBytes(Path.Combine(options.Path!, i.ToString("00000", CultureInfo.InvariantCulture)), seeds[i]);
            }

            continue;
        case "afl":
            SharpFuzz.Fuzzer.OutOfProcess.Run(stream =>
            {
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                target.Run(memory.ToArray());
            });
            continue;
        case "libfuzzer":
            SharpFuzz.Fuzzer.LibFuzzer.Run(bytes => target.Run(bytes.ToArray()));
            continue;
    }

    var run = new FuzzRun(target, seeds, options.Seed);
    var finding = run.Run(options.From, options.Runs, options.Threads, Console.Out);
    Console.WriteLine(run.Summary());
    if (finding is not null)
    {
        Console.WriteLine($"{finding.Kind} at execution {finding.Number}, saved as {finding.Save(options.Out, target.Name)}");
        Console.WriteLine(finding.Message);
        return 1;
    }

    executions += run.Executions;
}

if (options.Mode == "run")
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{executions} executions, 0 crashes, 0 hangs"));
}

return 0;
