using KnowledgeGraph.StoreProofs.Disk;

namespace KnowledgeGraph.StoreProofs.Faults;

/// <summary>Random work with each of its calls to the disk failing, in each way, once or from then on.</summary>
internal static class FaultProof
{
    private static readonly DiskCalls[] Kinds = [DiskCalls.All, DiskCalls.Changes, DiskCalls.Space, DiskCalls.Sync, DiskCalls.Write];

    public static ProofResult Run(int seed, long from, long cases, TextWriter? progress = null)
    {
        var findings = new List<string>();
        var (done, workloads) = (0L, 0L);
        for (var run = from; done < cases && findings.Count < 5; run++)
        {
            workloads++;
            for (var (at, goesOn) = (0L, true); goesOn && done < cases; at++)
            {
                goesOn = false;
                foreach (var fault in Enum.GetValues<DiskFault>())
                {
                    var failed = Fail(seed, run, at, fault, findings);
                    goesOn |= failed;
                    done += failed ? 1 : 0;
                }
            }

            progress?.WriteLine($"{workloads} workloads, {done} failing calls");
        }

        return new ProofResult(done, $"{workloads} workloads, {done} failing calls", findings);
    }

    private static bool Fail(int seed, long run, long at, DiskFault fault, List<string> findings)
    {
        var plan = new FaultPlan(at, fault)
        {
            Kinds = Kinds[run % Kinds.Length],
            FromThenOn = run / Kinds.Length % 2 == 1,
            Seed = (ulong)((seed * 1_000_003L) + (run * 1000) + at),
        };
        try
        {
            using var test = new FaultCase(unchecked((int)((seed * 1_000_003L) + run)), plan);
            test.Run();
            return test.Failed;
        }
        catch (Exception error)
        {
            findings.Add($"faults --seed {seed} --from {run}: call {at} of {plan.Kinds}, {fault}{(plan.FromThenOn ? " from then on" : "")}: {error}");
            return findings.Count < 5;
        }
    }
}
