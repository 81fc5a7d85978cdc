using KnowledgeGraph.StoreProofs;
using KnowledgeGraph.StoreProofs.Crash;
using KnowledgeGraph.StoreProofs.Faults;
using KnowledgeGraph.StoreProofs.Flip;
using KnowledgeGraph.StoreProofs.Kill;
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

    [Test]
    public void PowerCuts_InAnyCall_KeepWhatWasAcknowledged() => Check(CrashProof.Run(Seed, 0, 5000), 5000);

    [Test]
    public void FlippedBits_AreNoticed_OrHarmless() => Check(FlipProof.Run(Seed, 0, 1000), 1000);

    [Test]
    public void FailingCalls_AreClearErrors_AndDamageNothing() => Check(FaultProof.Run(Seed, 0, 1000), 1000);

    [Test]
    public void KilledProcesses_LoseNothing() => Check(KillProof.Run(Seed, 0, 300), 300);

    private static void Check(ProofResult result, long count)
    {
        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Count, Is.GreaterThanOrEqualTo(count), result.Summary);
    }
}
