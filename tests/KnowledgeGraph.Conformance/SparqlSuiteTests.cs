using KnowledgeGraph.Conformance.Handlers;
using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance;

/// <summary>The W3C tests of the SPARQL 1.0 and 1.1 query languages and result formats.</summary>
internal sealed class SparqlSuiteTests
{
    private static readonly KnownGaps Gaps10 = new("sparql10.txt");
    private static readonly KnownGaps Gaps11 = new("sparql11.txt");

    private static IEnumerable<TestCaseData> Cases10() => SuiteRunner.Cases(SuiteParts.Sparql10, "sparql10");

    private static IEnumerable<TestCaseData> Cases11() => SuiteRunner.Cases(SuiteParts.Sparql11, "sparql11");

    [TestCaseSource(nameof(Cases10))]
    public void Sparql10(SuiteTest test) => SuiteRunner.Run(test, SparqlHandlers.All, Gaps10);

    [TestCaseSource(nameof(Cases11))]
    public void Sparql11(SuiteTest test) => SuiteRunner.Run(test, SparqlHandlers.All, Gaps11);
}
