using System.Globalization;
using KnowledgeGraph.StoreProofs.Kill;

namespace KnowledgeGraph.StoreProofs.Power;

/// <summary>Power cuts of a real file system while a process works with a store on it, and SQLite without syncing beside it.</summary>
internal static class PowerProof
{
    public static ProofResult Run(int seed, long from, long cuts, TextWriter? progress = null)
    {
        var findings = new List<string>();
        var (done, commits, lost, lostByControl) = (0L, 0L, 0L, 0L);
        using var disk = new LoopDisk();
        for (var run = from; done < cuts && findings.Count < 5; run++)
        {
            var random = new Random(unchecked((int)((seed * 1_000_003L) + run)));
            var folder = Path.Combine(disk.Path, "store-" + (run / 10).ToString(CultureInfo.InvariantCulture));
            try
            {
                var (acknowledged, isFull, control) = Cut(disk, folder, random);
                lostByControl += control ? 1 : 0;
                var version = KillProof.Check(folder, isFull ? acknowledged : 0);
                commits += version;
                lost += Math.Max(0, acknowledged - version);
            }
            catch (Exception error)
            {
                findings.Add($"power --seed {seed} --from {run}: {error}");
            }

            if (run % 10 == 9 && Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            done++;
            progress?.WriteLine($"{done} power cuts");
        }

        if (lostByControl == 0)
        {
            findings.Add("SQLite without syncing lost nothing: these were no power cuts");
        }

        var summary = $"{done} power cuts; with Interval and None {lost} of the commits that returned were gone, as they may be; SQLite lost commits in {lostByControl}";
        return new ProofResult(done, summary, findings);
    }

    private static (long Acknowledged, bool IsFull, bool ControlLost) Cut(LoopDisk disk, string folder, Random random)
    {
        var victimSeed = random.Next(1_000_000);
        var isFull = random.Next(3) > 0;
        victimSeed += isFull ? (3 - (victimSeed % 3)) % 3 : 0;
        isFull = victimSeed % 3 == (int)StoreDurability.Full;
        var database = Path.Combine(disk.Path, "control.db");
        TemporaryFolder.Delete(database);
        TemporaryFolder.Delete(database + "-journal");
        long acknowledged, acknowledgedByControl;
        using var control = new SqliteControl(database);
        using (var victim = new VictimProcess(folder, victimSeed))
        {
            victim.Wait(random.Next(5, 80));

            // The commit that returned last does not count if it was under way then: Linux lets an fsync that is under way while the file system is shut down return without an
            // error though nothing of it is on the disk (6.18, seen with a bare loop of write and fsync too).
            acknowledged = victim.Acknowledged;
            if (random.Next(5) == 0)
            {
                disk.Fail();
                victim.Wait(3);
            }

            disk.CutPower();
            acknowledgedByControl = control.Stop() - 1;
            victim.Stop();
            acknowledged = Math.Max(acknowledged, victim.Acknowledged - 1);
        }

        disk.Restart();
        return (acknowledged, isFull, control.Count() < acknowledgedByControl);
    }
}
