namespace KnowledgeGraph.StoreProofs.Kill;

/// <summary>
/// Kills a process that works with a store, again and again. Mostly the next process has to recover what the last one left, and may be
/// killed while it does; now and then the store is opened here and must hold every commit that returned.
/// </summary>
internal static class KillProof
{
    // The log and the files grow while the store lives: a new one from time to time.
    private const int KillsOfAStore = 50;

    private const int StoresAtOnce = 2;

    public static ProofResult Run(int seed, long from, long kills, TextWriter? progress = null)
    {
        var total = new KillCounts();
        var stores = (kills + KillsOfAStore - 1) / KillsOfAStore;
        Parallel.For(from, from + stores, new ParallelOptions { MaxDegreeOfParallelism = StoresAtOnce }, run =>
        {
            try
            {
                total.Add(KillMany(new Random(unchecked((int)((seed * 1_000_003L) + run))), Math.Min(KillsOfAStore, kills - ((run - from) * KillsOfAStore)), total));
            }
            catch (Exception error)
            {
                total.Find($"kill --seed {seed} --from {run} --runs {KillsOfAStore}: {error}");
            }

            progress?.WriteLine(total);
        });
        return new ProofResult(total.Kills, total.ToString(), total.Findings);
    }

    /// <summary>Kills many processes that work with one store; gives the last of its commits.</summary>
    private static long KillMany(Random random, long kills, KillCounts total)
    {
        using var folder = new TemporaryFolder();
        var acknowledged = 0L;
        for (var kill = 1; kill <= kills; kill++)
        {
            using (var victim = new VictimProcess(folder.Path, random.Next(1_000_000)))
            {
                victim.Wait(random.Next(1, 40));
                victim.Kill(TimeSpan.FromMicroseconds(random.Next(4) == 0 ? random.Next(40_000) : random.Next(1000)));
                acknowledged = Math.Max(acknowledged, victim.Acknowledged);
                total.Killed(victim.Last.Split(' ')[0]);
            }

            if (random.Next(3) == 0 || kill == kills)
            {
                acknowledged = Check(folder.Path, acknowledged);
                total.Opened();
            }
        }

        return acknowledged;
    }

    /// <summary>The store has all commits that returned, perhaps the one more that was under way; backups that are there are whole.</summary>
    public static long Check(string folder, long acknowledged)
    {
        long version;
        using (var store = QuadStore.Open(folder, Victim.Options))
        {
            version = store.Version;
            if (version < acknowledged)
            {
                throw new ProofFailure($"commit {acknowledged} had returned, and the store is at {version}");
            }

            using var snapshot = store.Snapshot();
            StoreContent.Check(snapshot, VictimWork.After(version), QuadOrder.Spog, $"commit {version}");
            StoreContent.CheckSound(store, $"commit {version}");
        }

        foreach (var backup in Directory.GetFileSystemEntries(Path.GetDirectoryName(folder)!, Path.GetFileName(folder) + "-*"))
        {
            if (backup.EndsWith(".backup", StringComparison.Ordinal))
            {
                CheckBackup(backup, folder + "-restored", version);
            }

            TemporaryFolder.Delete(backup);
        }

        return version;
    }

    private static void CheckBackup(string backup, string restored, long most)
    {
        QuadStore.Restore(backup, restored);
        using (var store = QuadStore.Open(restored, Victim.Options))
        {
            using var snapshot = store.Snapshot();
            StoreContent.Check(snapshot, VictimWork.After(Math.Min(store.Version, most)), QuadOrder.Spog, $"the backup of commit {store.Version}");
        }

        TemporaryFolder.Delete(restored);
    }
}
