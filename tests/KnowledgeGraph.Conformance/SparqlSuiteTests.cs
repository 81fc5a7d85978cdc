using KnowledgeGraph.Conformance.Handlers;
using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance;

/// <summary>The W3C tests of the SPARQL 1.0, 1.1 and 1.2 query languages, result formats and updates.</summary>
[DependsOnFixture(typeof(JsonLdSuiteTests), AllowFailure = true)]
internal sealed class SparqlSuiteTests
{
    private static IEnumerable<TestCaseData> Cases10() => SuiteRunner.Cases(SuiteParts.Sparql10, "sparql10");

    private static IEnumerable<TestCaseData> Cases11() => SuiteRunner.Cases(SuiteParts.Sparql11, "sparql11");

    private static IEnumerable<TestCaseData> CasesUpdate() => SuiteRunner.Cases(SuiteParts.Sparql11Update, "sparql11-update");

    private static IEnumerable<TestCaseData> Cases12() => SuiteRunner.Cases(SuiteParts.Sparql12, "sparql12");

    [TestCaseSource(nameof(Cases10))]
    public void Sparql10(ISuiteTest test) => SuiteRunner.Run(test, SparqlHandlers.All, KnownGaps.Sparql10);

    [TestCaseSource(nameof(Cases11))]
    public void Sparql11(ISuiteTest test) => SuiteRunner.Run(test, SparqlHandlers.All, KnownGaps.Sparql11);

    [TestCaseSource(nameof(CasesUpdate))]
    public void Sparql11Update(ISuiteTest test) => SuiteRunner.Run(test, SparqlHandlers.All, KnownGaps.Sparql11Update);

    [TestCaseSource(nameof(Cases12))]
    public void Sparql12(ISuiteTest test) => SuiteRunner.Run(test, SparqlHandlers.All, KnownGaps.Sparql12);
}
