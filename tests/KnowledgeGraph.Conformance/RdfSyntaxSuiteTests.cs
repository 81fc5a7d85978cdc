using KnowledgeGraph.Conformance.Handlers;
using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance;

/// <summary>The W3C tests of the RDF syntaxes; one reader reads RDF 1.1 and 1.2.</summary>
internal sealed class RdfSyntaxSuiteTests
{
    private static IEnumerable<TestCaseData> Cases11() => SuiteRunner.Cases(SuiteParts.Rdf11, "rdf11");

    private static IEnumerable<TestCaseData> Cases12() => SuiteRunner.Cases(SuiteParts.Rdf12, "rdf12");

    [TestCaseSource(nameof(Cases11))]
    public void Rdf11(ISuiteTest test) => SuiteRunner.Run(test, RdfSyntaxHandlers.All, KnownGaps.Rdf11);

    [TestCaseSource(nameof(Cases12))]
    public void Rdf12(ISuiteTest test) => SuiteRunner.Run(test, RdfSyntaxHandlers.All, KnownGaps.Rdf12);
}
