using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage.Tests.Access;

namespace KnowledgeGraph.Storage.Tests.Persistence;

/// <summary>What the proofs found once.</summary>
[TestFixture]
internal sealed class FolderStoreRegressionTests
{
    private static readonly QuadStoreOptions Small = new() { PackInBackground = false, LoadChunkQuads = 32, LoggedLoadQuads = 4 };

    [Test]
    public void ALoadThatBecameFiles_CountsAsACommit_ForThePackingAfterIt()
    {
        var files = new FaultyFiles();
        using (var store = QuadStore.Open(files, Small))
        {
            store.AddRange(SampleQuads.Random(100, 1));
            store.Compact();
            store.Add(new Quad(SampleQuads.Name("later"), SampleQuads.Name("p"), SampleQuads.Name("o")));
            Assert.That(store.Version, Is.EqualTo(2));
        }

        using var again = QuadStore.Open(files, Small);
        Assert.That(again.Version, Is.EqualTo(2));
    }

    [Test]
    public void AddingLater_UndoesARemoval()
    {
        using var store = QuadStore.OpenInMemory();
        var quad = SampleQuads.Quad(0, 0, 0, 0);
        store.Add(quad);
        using var transaction = store.BeginTransaction();
        transaction.Remove(quad);
        Assert.That(transaction.AddRange([quad]), Is.EqualTo(1));
        Assert.That(transaction.Commit(), Is.EqualTo(new StoreChange(1, 0, 0)));
        Assert.That(store.Contains(quad), Is.True);
    }

    [Test]
    public void TermsOfAnOpenTransaction_SurviveThePackingBesideIt()
    {
        var files = new FaultyFiles();
        using var written = new ManualResetEventSlim();
        var options = Small with { Observer = done => _ = done.Kind == StoreEventKind.Packed && SetDone(written) };
        using var store = QuadStore.Open(files, options);
        store.Add(SampleQuads.Quad(0, 0, 0, 0));

        // The packing stands still between its line and its end, while a transaction adds terms.
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        files.Syncing = name =>
        {
            if (name.StartsWith("terms-", StringComparison.Ordinal) && !begun.IsSet)
            {
                begun.Set();
                goOn.Wait();
            }
        };
        var packing = Task.Run(() => store.Compact());
        begun.Wait();
        using (var transaction = store.BeginTransaction())
        {
            transaction.Add(new Quad(SampleQuads.Name("before"), SampleQuads.Name("p"), SampleQuads.Name("o")));
            goOn.Set();
            written.Wait();
            transaction.Add(new Quad(SampleQuads.Name("after"), SampleQuads.Name("p"), SampleQuads.Name("o")));
            transaction.Commit();
        }

        packing.Wait();
        Assert.That(store.Verify().Problems, Is.Empty);
        Assert.That(store.Dictionary.Frozen, Is.Not.EqualTo(KnowledgeGraph.Storage.Dictionary.TermCounts.Zero));
    }

    [Test]
    public void AClosedStore_PacksNothing_AndItsFolderIsFree()
    {
        var files = new FaultyFiles();
        var store = QuadStore.Open(files, Small);
        store.Add(SampleQuads.Quad(0, 0, 0, 0));
        var transaction = store.BeginTransaction();
        transaction.Add(SampleQuads.Quad(1, 0, 0, 0));
        var packing = Task.Run(() => store.Compact());
        store.Dispose();
        Assert.That(() => transaction.Commit(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => packing.Wait(), Throws.InnerException.TypeOf<ObjectDisposedException>());
        using var again = QuadStore.Open(files, Small);
        Assert.That(again.Count, Is.EqualTo(1));
    }

    [Test]
    public void ACommitOfNothing_ShowsNoCommitThatFailed([Values(false, true)] bool load)
    {
        var files = new FaultyFiles();
        using var store = QuadStore.Open(files, Small);
        files.Plan = new FaultPlan(0, DiskFault.InputOutput) { Kinds = DiskCalls.Sync };
        var quad = SampleQuads.Quad(0, 0, 0, 0);
        Assert.That(() => store.Add(quad), Throws.TypeOf<StoreException>().With.Property(nameof(StoreException.Error)).EqualTo(StoreError.ReadOnly));
        var again = Enumerable.Repeat(quad, load ? 40 : 1);
        Assert.That(() => store.AddRange(again), Throws.TypeOf<StoreException>().With.Property(nameof(StoreException.Error)).EqualTo(StoreError.ReadOnly));
        Assert.That(store.Count, Is.Zero);
    }

    [Test]
    public void Clearing_WhileThePackingRuns_IsNotUndone([Values(false, true)] bool everything)
    {
        var files = new FaultyFiles();
        List<Quad> kept;
        using (var store = QuadStore.Open(files, Small with { LoadChunkQuads = 1000, LoggedLoadQuads = 1000 }))
        {
            store.AddRange(SampleQuads.Random(100, 1));
            store.AddRange(SampleQuads.Random(100, 2));
            kept = SampleQuads.Random(20, 3).Distinct().ToList();
            DuringPacking(store, files, everything, () =>
            {
                using var transaction = store.BeginTransaction();
                transaction.Clear();
                transaction.AddRange(kept);
                transaction.Commit();
            });
            Assert.That(store.Count, Is.EqualTo(kept.Count));
            Assert.That(store.Verify().Problems, Is.Empty);
            store.AddRange(SampleQuads.Random(20, 4));
            store.Compact();
        }

        using var again = QuadStore.Open(files, Small);
        Assert.That(again.Count, Is.EqualTo(kept.Concat(SampleQuads.Random(20, 4)).Distinct().Count()));
        Assert.That(again.Verify().Problems, Is.Empty);
    }

    [Test]
    public void APackingThatFailed_IsNotTriedAgainAfterEachCommit()
    {
        var (files, failures) = (new FaultyFiles(), 0);
        var options = new QuadStoreOptions { LogBytes = 1 << 14, Observer = done => failures += done.Kind == StoreEventKind.PackingFailed ? 1 : 0 };
        using (var store = QuadStore.Open(files, options))
        {
            files.Syncing = name => _ = name.StartsWith("quads-", StringComparison.Ordinal) ? throw new StoreException(StoreError.NoSpace, "full") : name;
            for (var i = 0; i < 300; i++)
            {
                store.Add(new Quad(SampleQuads.Name("s" + i), SampleQuads.Name("p"), SampleQuads.Name("o")));
            }
        }

        // Each attempt waits until the log is an eighth of its limit longer.
        Assert.That(failures, Is.LessThan(50));
    }

    [Test]
    public void OpeningAndClosing_LeavesNoLogsBehind()
    {
        var files = new FaultyFiles();
        for (var i = 0; i < 3; i++)
        {
            QuadStore.Open(files, Small).Dispose();
        }

        Assert.That(files.Names().Count(name => name.StartsWith("wal-", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    /// <summary>Does the work while a packing, of all or for a backup, stands still before its last file is durable.</summary>
    private static void DuringPacking(QuadStore store, FaultyFiles files, bool everything, Action work)
    {
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        files.Syncing = name =>
        {
            if (name.StartsWith("terms-", StringComparison.Ordinal) && !begun.IsSet)
            {
                begun.Set();
                goOn.Wait();
            }
        };
        var backup = Path.Combine(Path.GetTempPath(), "kg-store-" + Guid.NewGuid().ToString("n"));
        var packing = Task.Run(() =>
        {
            if (everything)
            {
                store.Compact();
            }
            else
            {
                store.BackupToFile(backup);
            }
        });
        Task.WaitAny(packing, Task.Run(begun.Wait));
        Assert.That(begun.IsSet, Is.True, "the packing wrote no terms");
        try
        {
            work();
        }
        finally
        {
            goOn.Set();
        }

        packing.Wait();
        files.Syncing = null;
        File.Delete(backup);
    }

    private static bool SetDone(ManualResetEventSlim signal)
    {
        signal.Set();
        return true;
    }
}
