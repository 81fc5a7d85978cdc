using KnowledgeGraph.Conformance.Handlers;
using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance;

/// <summary>The W3C tests of the RDF 1.1 syntaxes.</summary>
internal sealed class RdfSyntaxSuiteTests
{
    private static readonly KnownGaps Gaps = new("rdf11.txt");

    private static IEnumerable<TestCaseData> Cases() => SuiteRunner.Cases(SuiteParts.RdfSyntax, "rdf11");

    [TestCaseSource(nameof(Cases))]
    public void Test(SuiteTest test) => SuiteRunner.Run(test, RdfSyntaxHandlers.All, Gaps);
}
