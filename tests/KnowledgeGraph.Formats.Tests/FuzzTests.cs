using KnowledgeGraph.Fuzz;
using KnowledgeGraph.Fuzz.Targets;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Formats.Tests;

/// <summary>
/// A short run of every fuzz target; the long one is <c>dotnet run -c Release --project tests/KnowledgeGraph.Fuzz -- all --runs 1000000</c>.
/// </summary>
internal sealed class FuzzTests
{
    private const int Runs = 4000;

    private static IEnumerable<string> Targets() => AllTargets.List.Select(target => target.Name);

    [TestCaseSource(nameof(Targets))]
    public void A_short_run_finds_nothing(string name)
    {
        var target = AllTargets.List.Single(target => target.Name == name);
        var seeds = SeedCorpus.Of(target, SharedData.TryPath("suites"));
        var run = new FuzzRun(target, seeds, seed: 20261125);
        var finding = run.Run(from: 0, Runs, threads: 1);
        Assert.That(finding, Is.Null, () => $"{finding!.Kind} at {finding.Number}: {finding.Message}\n{Convert.ToBase64String(finding.Input)}");
        Assert.That(run.Executions, Is.EqualTo(Runs));
        Assert.That(run.Taken, Is.GreaterThan(0), "no input was a right document: the properties were never checked");
    }
}
