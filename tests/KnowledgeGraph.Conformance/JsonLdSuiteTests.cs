using KnowledgeGraph.Conformance.Handlers;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Conformance;

/// <summary>The W3C tests of writing JSON-LD from RDF.</summary>
internal sealed class JsonLdSuiteTests
{
    private const string Part = "fromRdf";
    private static readonly KnownGaps Gaps = new("json-ld.txt");

    private static IEnumerable<TestCaseData> Cases() =>
        SuiteFiles.Exists($"{JsonLdTest.Base}{Part}-manifest.jsonld")
            ? JsonLdTest.Read(Part).Select(test => new TestCaseData(test)
                .SetName("json-ld-api/" + test.FullId)
                .SetCategory("json-ld")
                .SetDescription(test.Entry["name"]?.ToString() ?? test.Id))
            : [];

    [TestCaseSource(nameof(Cases))]
    public void Test(JsonLdTest test) => SuiteRunner.Run(test.FullId, stop => FromRdfHandler.Run(test, stop), Gaps);

    [Test]
    public void EveryListedTestIsEnumerated()
    {
        var listed = File.ReadLines(SharedData.Path("suites/TESTS.tsv"))
            .Select(line => line.Split('\t'))
            .Where(fields => fields[0] == "json-ld-api" && fields[1] == Part)
            .Select(fields => fields[2].TrimStart('#'));
        Assert.That(JsonLdTest.Read(Part).Select(test => test.Id), Is.EquivalentTo(listed));
    }
}
