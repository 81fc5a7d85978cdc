using KnowledgeGraph.Tests.Cli;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>The queries that the repository ships, over the articles that it ships: nothing here needs the shared folder.</summary>
internal sealed class ExampleQueryTests
{
    private static readonly Lazy<TempFolder> Built = new(Build);

    [OneTimeTearDown]
    public void RemoveGraph()
    {
        if (Built.IsValueCreated)
        {
            Built.Value.Dispose();
        }
    }

    [TestCaseSource(nameof(Queries))]
    public void A_shipped_query_has_an_answer(string name)
    {
        var ran = Kg.Run(
            "query", Built.Value.File("graph.ttl"), Repository.File("ontology", "articles.ttl"),
            "-q", Repository.File("examples", "queries", name), "--format", name == "cq15.rq" ? "ntriples" : "csv").Ok();
        Assert.That(ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.GreaterThanOrEqualTo(2), name);
    }

    private static string[] Queries() =>
        [.. Directory.EnumerateFiles(Repository.File("examples", "queries"), "*.rq").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static TempFolder Build()
    {
        var folder = new TempFolder();
        Kg.Run("build", Repository.File("examples", "articles"), "-o", folder.File("graph.ttl")).Ok();
        return folder;
    }
}
