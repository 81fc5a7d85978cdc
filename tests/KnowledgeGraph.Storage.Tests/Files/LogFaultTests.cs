using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Files;

/// <summary>Calls that fail while the process lives, and commits of several threads.</summary>
[TestFixture]
internal sealed class LogFaultTests
{
    [Test]
    public void FullDisk_RefusesAndThenGoesOn([Values(DiskFault.NoSpace, DiskFault.ShortNoSpace, DiskFault.InputOutput, DiskFault.ShortInputOutput)] DiskFault fault)
    {
        for (var seed = 1UL; seed <= 50; seed++)
        {
            var files = new FaultyFiles();
            using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
            log.Append(LogSample.Transaction(1));
            files.Plan = new FaultPlan(0, fault) { Kinds = DiskCalls.Write, FromThenOn = true, Seed = seed };
            var refused = LogSample.Transaction(5);
            for (var attempt = 0; attempt < 3; attempt++)
            {
                var expected = fault is DiskFault.NoSpace or DiskFault.ShortNoSpace ? StoreError.NoSpace : StoreError.InputOutput;
                Assert.That(() => log.Append(refused), Throws.TypeOf<StoreException>().With.Property("Error").EqualTo(expected));
            }

            files.Plan = null;
            Assert.That(log.IsBroken, Is.False);
            Assert.That(log.Append(refused), Is.EqualTo(log.Length));
            log.Append(LogSample.Transaction(6));
            Assert.That(LogSample.Read(new FaultyFiles(files.CopyDisk().Crash(seed))).Sequences, Is.SubsetOf(new ulong[] { 1, 5, 6 }));
            log.Seal();
            Assert.That(LogSample.Read(files.Crash(seed), isNewest: false).Sequences, Is.EqualTo((List<ulong>)[1, 5, 6]));
        }
    }

    // What was reported as not written must not come back by a crash.
    [Test]
    public void ARefusedTransaction_StaysAway()
    {
        for (var seed = 0UL; seed < 2000; seed++)
        {
            var files = new FaultyFiles();
            using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
            log.Append(LogSample.Transaction(1));
            log.Sync();
            files.Plan = new FaultPlan(0, DiskFault.ShortInputOutput) { Kinds = DiskCalls.Write, Seed = seed };
            Assert.That(() => log.Append(LogSample.Transaction(2)), Throws.TypeOf<StoreException>());
            log.Append(LogSample.Transaction(3));
            Assert.That(LogSample.Read(files.Crash(seed)).Sequences, Is.AnyOf(new List<ulong> { 1 }, new List<ulong> { 1, 3 }), $"seed {seed}");
        }
    }

    [Test]
    public void ASealThatDoesNotFit_LeavesTheLogOpen()
    {
        var files = new FaultyFiles();
        using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
        log.Append(LogSample.Transaction(1));
        files.Plan = new FaultPlan(0, DiskFault.ShortNoSpace) { Kinds = DiskCalls.Write };
        Assert.That(log.Seal, Throws.TypeOf<StoreException>().With.Property("Error").EqualTo(StoreError.NoSpace));
        log.Append(LogSample.Transaction(2));
        log.Seal();
        Assert.That(LogSample.Read(files.Crash(1), isNewest: false).Sequences, Is.EqualTo((List<ulong>)[1, 2]));
    }

    // Any call of making a log may fail; the next attempt, after a power cut or of another process, makes it whole.
    [Test]
    public void MakingALog_FailsCleanly([Values] DiskFault fault, [Range(0, 3)] int call, [Values] bool powerCut)
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            var files = new FaultyFiles { Plan = new FaultPlan(call, fault) { Seed = seed } };
            Assert.That(() => WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 4), Throws.TypeOf<StoreException>());
            files.Plan = null;
            var after = powerCut ? files.Crash(seed) : files;
            LogEnd? end = null;
            if (after.Exists(LogSample.Name))
            {
                (var sequences, end) = LogSample.Read(after);
                Assert.That(sequences, Is.Empty);
            }

            using var log = end is null
                ? WriteAheadLog.Create(after, LogSample.Store, LogSample.Number, 4)
                : WriteAheadLog.Continue(after, LogSample.Store, LogSample.Number, end, 4);
            Assert.That(log.LastSequence, Is.EqualTo(4));
            log.Append(LogSample.Transaction(5));
            log.Seal();
            Assert.That(LogSample.Read(after.Crash(seed), isNewest: false).Sequences, Is.EqualTo((List<ulong>)[5]));
        }
    }

    [Test]
    public void FailedSync_BreaksForGood()
    {
        var files = new FaultyFiles();
        using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
        var first = log.Append(LogSample.Transaction(1));
        log.Sync();
        var second = log.Append(LogSample.Transaction(2));
        files.Plan = new FaultPlan(0, DiskFault.InputOutput) { Kinds = DiskCalls.Sync };
        Assert.That(() => log.WaitUntilDurable(second), ThrowsReadOnly);
        Assert.That(files.Plan.Failures, Is.EqualTo(1));
        Assert.That(log.IsBroken, Is.True);
        Assert.That(() => log.WaitUntilDurable(second), ThrowsReadOnly, "although the disk would sync again");
        Assert.That(log.Sync, ThrowsReadOnly);
        Assert.That(log.Seal, ThrowsReadOnly);
        Assert.That(() => log.Append(LogSample.Transaction(3)), ThrowsReadOnly);
        Assert.That(() => log.WaitUntilDurable(first), Throws.Nothing, "it was durable before");
    }

    [Test]
    public void AWriteThatCannotBeTakenBack_BreaksForGood([Values(DiskCalls.SetLength, DiskCalls.Sync)] DiskCalls also)
    {
        var files = new FaultyFiles();
        using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
        files.Plan = new FaultPlan(0, DiskFault.ShortInputOutput) { Kinds = DiskCalls.Write | also, FromThenOn = true };
        Assert.That(() => log.Append(LogSample.Transaction(1)), ThrowsReadOnly);
        files.Plan = null;
        Assert.That(() => log.Append(LogSample.Transaction(1)), ThrowsReadOnly);
    }

    [Test]
    public void ManyThreads_ShareSyncs()
    {
        const int Threads = 8, Each = 40;
        var files = new FaultyFiles { Syncing = _ => Thread.Sleep(1) };
        using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
        var (writer, sequence) = (new Lock(), 0UL);
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                long position;
                lock (writer)
                {
                    position = log.Append(LogSample.Transaction(++sequence));
                }

                log.WaitUntilDurable(position);
                Assert.That(log.DurableLength, Is.GreaterThanOrEqualTo(position));
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.That(log.DurableLength, Is.EqualTo(log.Length));
        Assert.That(log.Syncs, Is.LessThanOrEqualTo(Threads * Each));
        TestContext.Out.WriteLine($"{Threads * Each} commits, {log.Syncs} syncs");
        Assert.That(LogSample.Read(files.Crash(0)).Sequences, Has.Count.EqualTo(Threads * Each));
    }

    // All wait for a sync that is held up: the one behind it is for all of them.
    [Test]
    public void WhoComesDuringASync_SharesTheNextOne()
    {
        const int Followers = 5;
        using var held = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var files = new FaultyFiles();
        using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
        files.Syncing = _ =>
        {
            begun.Set();
            held.Wait();
        };
        var first = log.Append(LogSample.Transaction(1));
        var threads = new List<Thread> { new(() => log.WaitUntilDurable(first)) };
        threads[0].Start();
        begun.Wait();
        for (var i = 0; i < Followers; i++)
        {
            var position = log.Append(LogSample.Transaction((ulong)i + 2));
            threads.Add(new Thread(() => log.WaitUntilDurable(position)));
            threads[^1].Start();
        }

        held.Set();
        threads.ForEach(thread => thread.Join());
        Assert.That(log.Syncs, Is.EqualTo(2));
        Assert.That(log.DurableLength, Is.EqualTo(log.Length));
    }

    [Test]
    public void WhoWaitsForASyncThatFails_IsToldSo()
    {
        var files = new FaultyFiles();
        using var log = WriteAheadLog.Create(files, LogSample.Store, LogSample.Number, 0);
        files.Plan = new FaultPlan(0, DiskFault.InputOutput) { Kinds = DiskCalls.Sync };
        var failures = 0;
        var position = log.Append(LogSample.Transaction(1));
        var threads = Enumerable.Range(0, 6).Select(_ => new Thread(() =>
        {
            try
            {
                log.WaitUntilDurable(position);
            }
            catch (StoreException e) when (e.Error == StoreError.ReadOnly)
            {
                Interlocked.Increment(ref failures);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.That(failures, Is.EqualTo(6));
    }

    private static NUnit.Framework.Constraints.IResolveConstraint ThrowsReadOnly =>
        Throws.TypeOf<StoreException>().With.Property(nameof(StoreException.Error)).EqualTo(StoreError.ReadOnly);
}
