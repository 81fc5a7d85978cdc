using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Files;

/// <summary>
/// Power cuts at every call of a workload of the log, and in the recovery after them: what was acknowledged as durable is there, in order,
/// and besides it at most what was appended by then.
/// </summary>
[TestFixture]
internal sealed class LogCrashTests
{
    [Test]
    public void EveryCrash_KeepsWhatWasAcknowledged() => Assert.That(Crashes(transactions: 12, seeds: 60), Is.GreaterThan(1000));

    [Test]
    [Explicit("100,000 states, by hand")]
    public void Figures_ManyCrashes() => TestContext.Out.WriteLine($"{Crashes(transactions: 40, seeds: 1000)} states, {Crashes(transactions: 12, seeds: 4000)} states");

    [Test]
    public void EveryCrash_InRecovery_KeepsWhatWasThere() => Assert.That(RecoveryCrashes(firstSeeds: 20, seeds: 20), Is.GreaterThan(1000));

    [Test]
    [Explicit("by hand")]
    public void Figures_ManyCrashesInRecovery() => TestContext.Out.WriteLine($"{RecoveryCrashes(firstSeeds: 300, seeds: 100)} states");

    // A disk whose sync fails shows bytes that it does not have. After reopening, what is shown must be durable.
    [Test]
    public void AfterAFailedSync_WhatReopeningShows_SurvivesTheNextCrash()
    {
        var lost = 0;
        for (var seed = 1UL; seed <= 300; seed++)
        {
            var files = LogSample.Disk(6, seal: false);
            using (var log = Reopen(files, out _))
            {
                log.Append(LogSample.Transaction(7));
                log.Sync();
                log.Append(LogSample.Transaction(8));
                log.Append(LogSample.Transaction(9));
                files.Plan = new FaultPlan(0, DiskFault.InputOutput) { Kinds = DiskCalls.Sync, Seed = seed };
                Assert.That(log.Sync, Throws.TypeOf<StoreException>());
                files.Plan = null;
            }

            var atOnce = new FaultyFiles(files.CopyDisk().Crash(seed));
            lost += LogSample.Read(atOnce).Sequences.Count < 9 ? 1 : 0;
            using (Reopen(files, out var shown))
            {
                Assert.That(shown, Has.Count.EqualTo(9));
            }

            Assert.That(LogSample.Read(files.Crash(seed)).Sequences, Has.Count.EqualTo(9), $"seed {seed}");
        }

        Assert.That(lost, Is.GreaterThan(0), "the disk must have lost something, or this shows nothing");
    }

    private static int Crashes(int transactions, ulong seeds)
    {
        var disk = new RecordedDisk();
        var (appended, durable) = (new List<int>(), new List<int>());
        using (var log = WriteAheadLog.Create(disk.Files, LogSample.Store, LogSample.Number, 0))
        {
            var created = disk.Calls;
            Work(log, transactions, appended, durable, () => disk.Calls);
            Assert.That(created, Is.EqualTo(4));
        }

        var states = 0;
        for (var call = 0; call <= disk.Calls; call++)
        {
            var (least, most) = (durable.FindLastIndex(at => at <= call) + 1, appended.FindLastIndex(at => at <= call) + 1);
            for (var seed = 0UL; seed < seeds; seed++, states++)
            {
                var files = disk.Crash(call, (seed * 1_000_003) + (ulong)call);
                if (!files.Exists(LogSample.Name))
                {
                    Assert.That(call, Is.LessThan(4), "the log is gone");
                    continue;
                }

                // One more may be there: the one whose append was in the middle.
                var (sequences, _) = LogSample.Read(files);
                Assert.That(sequences, Is.EqualTo(Enumerable.Range(1, sequences.Count).Select(n => (ulong)n)));
                Assert.That(sequences, Has.Count.InRange(least, most + 1), $"call {call} seed {seed}");
                CheckGoesOn(files, sequences);
            }
        }

        return states;
    }

    // Appends and syncs as group commits, single commits and lazy ones would; each list gets the number of calls after each transaction.
    private static void Work(WriteAheadLog log, int transactions, List<int> appended, List<int> durable, Func<int> calls)
    {
        for (var sequence = 1; sequence <= transactions; sequence++)
        {
            log.Append(LogSample.Transaction((ulong)sequence));
            appended.Add(calls());
            if (sequence % 4 is 0 or 1)
            {
                log.Sync();
                while (durable.Count < sequence)
                {
                    durable.Add(calls());
                }
            }
        }

        log.Seal();
        while (durable.Count < transactions)
        {
            durable.Add(calls());
        }
    }

    private static void CheckGoesOn(FaultyFiles files, List<ulong> sequences)
    {
        if (LogSample.Read(files).End.IsSealed)
        {
            return;
        }

        using (var log = Reopen(files, out _))
        {
            log.Append(LogSample.Transaction(1000));
            log.Sync();
        }

        Assert.That(LogSample.Read(files.Crash(1)).Sequences, Is.EqualTo((List<ulong>)[.. sequences, 1000]));
    }

    private static int RecoveryCrashes(ulong firstSeeds, ulong seeds)
    {
        var states = 0;
        for (var first = 1UL; first <= firstSeeds; first++)
        {
            var before = LogSample.Disk(10, seal: false);
            using (var log = Reopen(before, out _))
            {
                for (var sequence = 11UL; sequence < 15; sequence++)
                {
                    log.Append(LogSample.Transaction(sequence));
                }
            }

            // The first crash; then recovery, one more transaction, and a crash in each of their calls.
            var disk = new RecordedDisk(before.Crash(first).CopyDisk());
            using (var log = Reopen(disk.Files, out var shown))
            {
                var recovered = disk.Calls;
                log.Append(LogSample.Transaction(50));
                log.Sync();
                for (var call = 0; call <= disk.Calls; call++)
                {
                    for (var seed = 0UL; seed < seeds; seed++, states++)
                    {
                        var after = LogSample.Read(disk.Crash(call, (first << 32) + (seed * 31) + (ulong)call)).Sequences;
                        List<ulong> with = [.. shown, 50];
                        Assert.That(after, call == disk.Calls ? Is.EqualTo(with) : call < recovered ? Is.EqualTo(shown) : Is.AnyOf(shown, with));
                    }
                }
            }
        }

        return states;
    }

    private static WriteAheadLog Reopen(FaultyFiles files, out List<ulong> sequences)
    {
        (sequences, var end) = LogSample.Read(files);
        return WriteAheadLog.Continue(files, LogSample.Store, LogSample.Number, end, 0);
    }
}
