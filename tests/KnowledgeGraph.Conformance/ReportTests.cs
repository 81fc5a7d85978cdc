using KnowledgeGraph.Conformance.Report;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Conformance;

/// <summary>
/// What is said about the whole run. It comes after all the suites (each waits for another), and says nothing if only some of the tests were asked for.
/// NUnit keeps that order only if all fixtures of the assembly stand in one namespace.
/// </summary>
[DependsOnFixture(typeof(SparqlSuiteTests), AllowFailure = true)]
internal sealed class ReportTests
{
    private IReadOnlyList<SuiteResult> _results = [];

    [OneTimeSetUp]
    public void Collect()
    {
        _results = SuiteResults.InOrder();
        SharedData.Path("suites/TESTS.tsv");
        if (Environment.GetEnvironmentVariable("UPDATE_LEDGER") == "1")
        {
            foreach (var ledger in KnownGaps.All)
            {
                ledger.DropPassed();
            }
        }

        var folder = Repository.File("artifacts", "conformance");
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "failures.tsv"), _results
            .Where(result => result.Outcome == SuiteOutcome.Failed)
            .Select(result => $"{result.Test.FullId}\t{result.Note.ReplaceLineEndings(" ")}"));
    }

    [Test]
    public void The_EARL_report_has_an_assertion_for_each_test()
    {
        RequireWholeRun();
        var report = EarlReport.Write(_results);
        TestContext.Out.WriteLine(EarlReport.Save(report, Repository.File("artifacts")));
        var tests = RdfReader.Parse(report, RdfFormat.Turtle)
            .Where(quad => quad.Predicate.Value.EndsWith("earl#test", StringComparison.Ordinal))
            .Select(quad => ((Iri)quad.Object).Value);
        Assert.That(tests, Is.EquivalentTo(_results.Select(result => result.Test.Iri)));
    }

    [Test]
    public void The_table_in_the_README_is_what_this_run_gave()
    {
        RequireWholeRun();
        Assert.That(_results.Where(result => result.Outcome == SuiteOutcome.Failed).Select(result => result.Test.FullId), Is.Empty);
        var path = Repository.File("README.md");
        var readme = File.ReadAllText(path);
        var table = ConformanceTable.Print(_results);
        TestContext.Out.WriteLine(table);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(path, readme.Replace(ConformanceTable.Find(readme), table, StringComparison.Ordinal));
            return;
        }

        Assert.That(ConformanceTable.Find(readme), Is.EqualTo(table), "UPDATE_APPROVED=1 writes the table of a whole run into the README.");
    }

    private void RequireWholeRun()
    {
        var all = SuiteParts.All.Sum(part => SuiteParts.Tests(part).Count);
        if (_results.Count < all)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            {
                Assert.Fail($"Only {_results.Count} of {all} tests ran before the report.");
            }

            Assert.Ignore($"{_results.Count} of {all} tests were asked for; the report is about a whole run.");
        }
    }
}
