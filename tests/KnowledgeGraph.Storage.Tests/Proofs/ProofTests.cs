using KnowledgeGraph.StoreProofs;
using KnowledgeGraph.StoreProofs.Model;

namespace KnowledgeGraph.Storage.Tests.Proofs;

/// <summary>
/// Samples of the proofs; the long runs are <c>dotnet run -c Release --project tests/KnowledgeGraph.StoreProofs -- crash --runs 100000</c>
/// and so on. What a finding says repeats it there.
/// </summary>
[TestFixture]
internal sealed class ProofTests
{
    private const int Seed = 20261128;

    [Test]
    public void RandomSteps_AreThoseOfASet() => Check(ModelProof.Run(Seed, 0, 2500), 2500);

    private static void Check(ProofResult result, long count)
    {
        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Count, Is.GreaterThanOrEqualTo(count), result.Summary);
    }
}
