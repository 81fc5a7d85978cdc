using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Conformance;

/// <summary>Holds that no test is silently lost: what is enumerated is what the list of all tests says.</summary>
internal sealed class SuiteGuardTests
{
    private static IEnumerable<string> Parts()
    {
        return [.. SuiteParts.RdfSyntax, .. SuiteParts.Sparql10, .. SuiteParts.Sparql11];
    }

    [TestCaseSource(nameof(Parts))]
    public void EveryListedTestIsEnumerated(string part)
    {
        var listed = File.ReadLines(SharedData.Path("suites/TESTS.tsv"))
            .Select(line => line.Split('\t'))
            .Where(fields => fields[0] == "rdf-tests" && fields[1] == part)
            .Select(fields => fields[2]);
        Assert.That(Manifest.Read(part).Select(test => test.Id), Is.EquivalentTo(listed));
    }

    [TestCase("rdf11.txt")]
    [TestCase("sparql10.txt")]
    [TestCase("sparql11.txt")]
    public void EveryKnownGapNamesATestThatRuns(string ledger)
    {
        SharedData.Path("suites/TESTS.tsv");
        var ids = Parts().SelectMany(Manifest.Read).Select(test => test.FullId).ToHashSet();
        Assert.That(new KnownGaps(ledger).Ids.Where(id => !ids.Contains(id)), Is.Empty);
    }
}
