using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Conformance;

/// <summary>Holds that no test is silently lost: what is enumerated is what the list of all tests says.</summary>
internal sealed class SuiteGuardTests
{
    private static IEnumerable<SuitePart> Parts() => SuiteParts.All;

    [TestCaseSource(nameof(Parts))]
    public void EveryListedTestIsEnumerated(SuitePart part)
    {
        var listed = part.ListedIds().ToList();
        Assert.That(SuiteParts.Tests(part).Select(test => test.Id), Is.Not.Empty.And.EquivalentTo(listed));
    }

    [Test]
    public void EveryKnownGapNamesATestThatRuns()
    {
        SharedData.Path("suites/TESTS.tsv");
        var ids = SuiteParts.All.SelectMany(SuiteParts.Tests).Select(test => test.FullId).ToHashSet();
        Assert.That(KnownGaps.All.SelectMany(ledger => ledger.Ids).Where(id => !ids.Contains(id)), Is.Empty);
    }
}
