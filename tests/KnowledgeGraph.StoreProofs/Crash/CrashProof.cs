using KnowledgeGraph.StoreProofs.Disk;

namespace KnowledgeGraph.StoreProofs.Crash;

/// <summary>Workloads, and for each call of theirs to the disk some of the disks that a crash there may leave.</summary>
internal static class CrashProof
{
    private const int Steps = 14;
    private const int CrashesOfACall = 3;

    public static ProofResult Run(int seed, long from, long states, TextWriter? progress = null)
    {
        var findings = new List<string>();
        var (done, calls, workloads) = (0L, 0L, 0L);
        for (var run = from; done < states && findings.Count < 5; run++)
        {
            try
            {
                var (disk, workload) = (new RecordedDisk(), new Workload(unchecked((int)((seed * 1_000_003L) + run))));
                workload.Run(disk, Steps);
                workloads++;
                for (var call = 0; call <= disk.Calls && done < states; call++)
                {
                    calls++;
                    for (var crash = 0; crash < CrashesOfACall; crash++)
                    {
                        done += Crash(disk, workload, call, (ulong)crash + (1000UL * (ulong)call) + ((ulong)seed << 40), findings, $"crash --seed {seed} --from {run}");
                    }
                }
            }
            catch (Exception error)
            {
                findings.Add($"crash --seed {seed} --from {run}: in the workload: {error}");
            }

            progress?.WriteLine($"{workloads} workloads, {calls} calls, {done} states");
        }

        return new ProofResult(done, $"{workloads} workloads, {calls} calls, {done} states", findings);
    }

    private static int Crash(RecordedDisk disk, Workload workload, int call, ulong seed, List<string> findings, string repeat)
    {
        var test = new CrashCase(disk, workload, call, seed);
        try
        {
            if (findings.Count < 5)
            {
                test.Run();
            }
        }
        catch (Exception error)
        {
            findings.Add($"{repeat}: call {call}, crash {seed}, {workload.Options.Durability}: {error}");
        }

        return test.States;
    }
}
