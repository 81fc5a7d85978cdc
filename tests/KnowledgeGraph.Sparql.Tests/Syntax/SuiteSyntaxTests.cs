using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Sparql.Tests.Syntax;

/// <summary>Every query of the W3C suites, parse only; the Conformance project runs them as tests with their ledger.</summary>
public sealed class SuiteSyntaxTests
{
    [Test]
    public void Good_queries_parse()
    {
        var failures = new List<string>();
        foreach (var file in Present(SuiteQueries.Good))
        {
            if (!SparqlQuery.TryParse(File.ReadAllText(SuiteQueries.FullPath(file)), out _, out var error, SuiteQueries.OptionsFor(file)))
            {
                failures.Add(file + ": " + error.Message);
            }
        }

        Assert.That(failures, Is.Empty);
    }

    [Test]
    public void Bad_queries_are_refused()
    {
        var accepted = Present(SuiteQueries.Bad)
            .Where(static file => SparqlQuery.TryParse(File.ReadAllText(SuiteQueries.FullPath(file)), out _, out _, SuiteQueries.OptionsFor(file)));

        Assert.That(accepted, Is.Empty);
    }

    private static IReadOnlyList<string> Present(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
        {
            SharedData.Missing("suites/TESTS.tsv");
        }

        TestContext.Out.WriteLine($"{files.Count} files");
        return files;
    }
}
