using KnowledgeGraph.Conformance.JsonLd;
using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance;

/// <summary>The W3C tests of the JSON-LD 1.1 API and of framing.</summary>
[DependsOnFixture(typeof(RdfCanonSuiteTests), AllowFailure = true)]
internal sealed class JsonLdSuiteTests
{
    private static IEnumerable<TestCaseData> ApiCases() => SuiteRunner.Cases(SuiteParts.JsonLdApi, "json-ld");

    private static IEnumerable<TestCaseData> FramingCases() => SuiteRunner.Cases(SuiteParts.JsonLdFraming, "json-ld-framing");

    [TestCaseSource(nameof(ApiCases))]
    public void Api(ISuiteTest test) => Run(test);

    [TestCaseSource(nameof(FramingCases))]
    public void Framing(ISuiteTest test) => Run(test);

    private static void Run(ISuiteTest test)
    {
        if (test is JsonLdTest entry && entry.OptionText("specVersion") == "json-ld-1.0")
        {
            SuiteRunner.NotRun(test, "for a processor of JSON-LD 1.0");
        }

        SuiteRunner.Run(test, stop => JsonLdHandler.Run((JsonLdTest)test, stop), KnownGaps.JsonLd);
    }
}
