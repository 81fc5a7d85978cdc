using KnowledgeGraph.Conformance.Handlers;
using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance;

/// <summary>The W3C tests of RDF Dataset Canonicalization, RDFC-1.0.</summary>
[DependsOnFixture(typeof(RdfSyntaxSuiteTests), AllowFailure = true)]
internal sealed class RdfCanonSuiteTests
{
    private static IEnumerable<TestCaseData> Cases() => SuiteRunner.Cases(SuiteParts.RdfCanon, "rdf-canon");

    [TestCaseSource(nameof(Cases))]
    public void Test(ISuiteTest test) => SuiteRunner.Run(test, RdfCanonHandlers.All, KnownGaps.RdfCanon);
}
