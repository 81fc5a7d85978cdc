namespace KnowledgeGraph.Storage.Tests.Files;

/// <summary>Logs, sealed files and manifests together, over several openings, checkpoints and closings.</summary>
[TestFixture]
internal sealed class SmallStoreTests
{
    [Test]
    public void EveryCrash_KeepsWhatWasAcknowledged() => Assert.That(Crashes(seeds: 10), Is.GreaterThan(1000));

    [Test]
    [Explicit("100,000 states, by hand")]
    public void Figures_ManyCrashes() => TestContext.Out.WriteLine($"{Crashes(seeds: 1000)} states");

    [Test]
    public void EveryKill_AndAPowerCutAfterReopening_KeepsWhatWasShown() => Assert.That(Kills(seeds: 10), Is.GreaterThan(1000));

    [Test]
    public void EveryKill_AndAPowerCutInRecovery_KeepsWhatWasAcknowledged() => Assert.That(KillsAndCuts(seeds: 2), Is.GreaterThan(1000));

    [Test]
    [Explicit("100,000 states, by hand")]
    public void Figures_ManyKillsAndCuts() => TestContext.Out.WriteLine($"{KillsAndCuts(seeds: 80)} states");

    [Test]
    [Explicit("100,000 states, by hand")]
    public void Figures_ManyKills() => TestContext.Out.WriteLine($"{Kills(seeds: 1000)} states");

    [Test]
    public void EveryFailingCall_LosesNothing([Values] DiskFault fault, [Values] bool fromThenOn)
    {
        for (var call = 0; Fails(new FaultPlan(call, fault) { FromThenOn = fromThenOn, Seed = (ulong)call }); call++)
        {
            Assert.That(call, Is.LessThan(1000));
        }
    }

    private static int Crashes(ulong seeds)
    {
        var (disk, acknowledged, begun) = Work();
        var states = 0;
        for (var call = 0; call <= disk.Calls; call++)
        {
            var least = acknowledged.FindLast(at => at.Calls <= call).Count;
            var most = begun.FindLast(at => at.Calls <= call).Count;
            for (var seed = 0UL; seed < seeds; seed++, states++)
            {
                Check(disk.Crash(call, (seed << 20) + (ulong)call), least, most, $"call {call} seed {seed}");
            }
        }

        return states;
    }

    // The process is killed, the store opened anew then the power is cut: what was seen stays.
    private static int Kills(ulong seeds)
    {
        var (disk, acknowledged, _) = Work();
        var states = 0;
        for (var call = 0; call <= disk.Calls; call++)
        {
            for (var seed = 0UL; seed < seeds; seed++, states++)
            {
                var killed = disk.Kill(call);
                using var store = SmallStore.Open(killed);
                var shown = store.Sequences.ToList();
                Assert.That(shown, Has.Count.GreaterThanOrEqualTo(acknowledged.FindLast(at => at.Calls <= call).Count));
                if (seed % 2 == 0)
                {
                    store.Commit(100, wait: true);
                    shown.Add(100);
                }

                using var after = SmallStore.Open(killed.Crash(seed + ((ulong)call << 20)));
                Assert.That(after.Sequences, Is.EqualTo(shown), $"call {call} seed {seed}");
            }
        }

        return states;
    }

    // The process is killed, and the power is cut in any call of the recovery that follows.
    private static int KillsAndCuts(ulong seeds)
    {
        var (disk, acknowledged, begun) = Work();
        var states = 0;
        for (var call = 0; call <= disk.Calls; call++)
        {
            var least = acknowledged.FindLast(at => at.Calls <= call).Count;
            var most = begun.FindLast(at => at.Calls <= call).Count;
            var recovery = new RecordedDisk(disk.Kill(call).CopyDisk());
            SmallStore.Open(recovery.Files).Dispose();
            for (var cut = 0; cut <= recovery.Calls; cut++)
            {
                for (var seed = 0UL; seed < seeds; seed++, states++)
                {
                    Check(recovery.Crash(cut, (seed << 40) + ((ulong)call << 20) + (ulong)cut), least, most, $"call {call} cut {cut} seed {seed}");
                }
            }
        }

        return states;
    }

    // Each list has the number of transactions that were durable, or begun, at a number of calls.
    private static (RecordedDisk Disk, List<(int Calls, int Count)> Acknowledged, List<(int Calls, int Count)> Begun) Work()
    {
        var disk = new RecordedDisk();
        var (acknowledged, begun) = (new List<(int Calls, int Count)> { (0, 0) }, new List<(int Calls, int Count)> { (0, 0) });
        for (var sequence = 0; sequence < 30;)
        {
            using var store = SmallStore.Open(disk.Files);
            for (var end = sequence + 7; sequence < end;)
            {
                sequence++;
                begun.Add((disk.Calls, sequence));
                var wait = sequence % 3 != 0;
                store.Commit((ulong)sequence, wait);
                if (wait)
                {
                    acknowledged.Add((disk.Calls, sequence));
                }

                if (sequence % 5 == 0)
                {
                    store.Checkpoint();
                    acknowledged.Add((disk.Calls, sequence));
                }
            }

            if (sequence % 2 == 0)
            {
                store.Close();
            }
        }

        return (disk, acknowledged, begun);
    }

    private static void Check(FaultyFiles files, int least, int most, string what)
    {
        int count;
        using (var store = SmallStore.Open(files))
        {
            count = store.Sequences.Count;
            Assert.That(store.Sequences, Is.EqualTo(Enumerable.Range(1, count).Select(n => (ulong)n)), what);
            Assert.That(count, Is.InRange(least, most), what);
            store.Commit(100, wait: true);
        }

        using var again = SmallStore.Open(files.Crash(1));
        Assert.That(again.Sequences, Is.EqualTo(Enumerable.Range(1, count).Select(n => (ulong)n).Append(100UL)), what);
    }

    // Works on until the end whatever fails, opening anew where the store says so; false if nothing failed any more.
    private static bool Fails(FaultPlan plan)
    {
        var files = new FaultyFiles { Plan = plan };
        var (acknowledged, uncertain) = (new List<ulong>(), new HashSet<ulong>());
        SmallStore? store = null;
        for (var sequence = 1UL; sequence <= 12; sequence++)
        {
            if (sequence == 9)
            {
                files.Plan = null;
            }

            try
            {
                store ??= SmallStore.Open(files);
                store.Commit(sequence, wait: true);
                acknowledged.Add(sequence);
                if (sequence % 4 == 0)
                {
                    store.Checkpoint();
                }
            }
            catch (StoreException e)
            {
                Assert.That(e.Error, Is.AnyOf(StoreError.NoSpace, StoreError.InputOutput, StoreError.ReadOnly));
                if (e.Error == StoreError.ReadOnly)
                {
                    uncertain.Add(sequence);
                    store!.Dispose();
                    store = null;
                }
            }
        }

        store!.Dispose();
        using var after = SmallStore.Open(files.Crash(plan.Seed));
        Assert.That(after.Sequences.Where(n => !uncertain.Contains(n) || acknowledged.Contains(n)), Is.EqualTo(acknowledged), plan.ToString());
        return plan.Failures > 0;
    }
}
