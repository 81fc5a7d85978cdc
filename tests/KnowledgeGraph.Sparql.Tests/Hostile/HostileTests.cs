using System.Diagnostics;
using KnowledgeGraph.Fuzz;
using KnowledgeGraph.Fuzz.Hostile;
using KnowledgeGraph.Fuzz.Targets;

namespace KnowledgeGraph.Sparql.Tests.Hostile;

/// <summary>
/// A sample of the hostile set, by what has to end and not by how soon: a machine under test may be busy, so only a watchdog counts time.
/// <c>dotnet run -c Release --project tests/KnowledgeGraph.Fuzz -- sparql-hostile</c> runs all of it and counts milliseconds.
/// </summary>
public sealed class HostileTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Sample = TimeSpan.FromSeconds(8);

    [Test]
    public void Nesting_of_every_construct_is_refused()
    {
        var run = new HostileRun(Patience);
        foreach (var hostile in NestingCases.All())
        {
            Assert.That(run.Timed(hostile).End, Does.StartWith("KG30"), hostile.Name);
        }
    }

    [Test]
    public void A_sample_of_the_rest_ends()
    {
        var run = new HostileRun(Patience);
        var clock = Stopwatch.StartNew();
        var ran = 0;

        // Spread over the whole set, so that whatever time there is sees some of each kind.
        var all = HostileSet.Results(run).Where(pair => pair.Case.Group != "nesting").ToList();
        for (var i = 0; clock.Elapsed < Sample && ran < all.Count; i = (i + 37) % all.Count, ran++)
        {
            Assert.That(all[i].Run().End, Is.Not.EqualTo("hang").And.Not.EqualTo("crash"), all[i].Case.Name);
        }

        Assert.That(ran, Is.GreaterThan(0));
    }

    [Test]
    public void Mutations_end()
    {
        var target = new SparqlTarget();
        var mutator = new Mutator(target, SeedCorpus.Of(target, FuzzOptions.Suites()), seed: 7);
        var run = new HostileRun(Patience);
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < 300 && clock.Elapsed < Sample; number++)
        {
            var result = run.Timed(HostileSet.Mutation(mutator, number));
            Assert.That(result.End, Is.Not.EqualTo("hang").And.Not.EqualTo("crash"), result.Finding + "\n" + result.Case.Text());
        }
    }
}
