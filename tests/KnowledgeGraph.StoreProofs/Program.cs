using KnowledgeGraph.StoreProofs;
using KnowledgeGraph.StoreProofs.Crash;
using KnowledgeGraph.StoreProofs.Faults;
using KnowledgeGraph.StoreProofs.Flip;
using KnowledgeGraph.StoreProofs.Kill;
using KnowledgeGraph.StoreProofs.Model;
using KnowledgeGraph.StoreProofs.Power;

// The proofs of the store, by hand for long; the tests of Storage.Tests run samples of them:
//   dotnet run -c Release --project tests/KnowledgeGraph.StoreProofs -- model|crash|flip|kill|faults|power [--runs N] [--seed S] [--from N]
var options = ProofOptions.Parse(args);
if (options is { Verb: "victim", Folder: { } victims })
{
    Victim.Run(victims, options.Seed);
}

var result = options?.Verb switch
{
    "model" => ModelProof.Run(options.Seed, options.From, options.Runs < 0 ? 100_000 : options.Runs, Console.Out),
    "crash" => CrashProof.Run(options.Seed, options.From, options.Runs < 0 ? 100_000 : options.Runs, Console.Out),
    "flip" => FlipProof.Run(options.Seed, options.From, options.Runs < 0 ? 100_000 : options.Runs, Console.Out),
    "faults" => FaultProof.Run(options.Seed, options.From, options.Runs < 0 ? 20_000 : options.Runs, Console.Out),
    "kill" => KillProof.Run(options.Seed, options.From, options.Runs < 0 ? 2000 : options.Runs, Console.Out),
    "power" => PowerProof.Run(options.Seed, options.From, options.Runs < 0 ? 100 : options.Runs, Console.Out),
    _ => null,
};
if (result is null)
{
    Console.Error.WriteLine("usage: model|crash|flip|kill|faults|power [--runs N] [--seed S] [--from N] [--folder FOLDER]");
    return 2;
}

foreach (var finding in result.Findings)
{
    Console.WriteLine(finding);
}

Console.WriteLine($"{options!.Verb}: {result.Summary}, {result.Findings.Count} findings");
return result.Findings.Count == 0 ? 0 : 1;
