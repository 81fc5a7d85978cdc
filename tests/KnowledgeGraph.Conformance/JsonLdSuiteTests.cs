using KnowledgeGraph.Conformance.Handlers;
using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance;

/// <summary>The W3C tests of the JSON-LD 1.1 API and of framing.</summary>
[DependsOnFixture(typeof(RdfCanonSuiteTests), AllowFailure = true)]
internal sealed class JsonLdSuiteTests
{
    private static IEnumerable<TestCaseData> Cases() => SuiteRunner.Cases(SuiteParts.JsonLdApi, "json-ld");

    [TestCaseSource(nameof(Cases))]
    public void Test(ISuiteTest test) => SuiteRunner.Run(test, stop => FromRdfHandler.Run((JsonLdTest)test, stop), KnownGaps.JsonLd);
}
