using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Tests.Access;

namespace KnowledgeGraph.Storage.Tests.Persistence;

/// <summary>Stores in real folders, opened again.</summary>
[TestFixture]
internal sealed class FolderStoreTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Path.Combine(Path.GetTempPath(), "kg-store-" + Guid.NewGuid().ToString("n"));

    [TearDown]
    public void DeleteFolder()
    {
        foreach (var path in Directory.GetFileSystemEntries(Path.GetTempPath(), Path.GetFileName(_folder) + "*"))
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
    }

    [Test]
    public void Commits_AreThereAfterReopening([Values] StoreDurability durability, [Values(false, true)] bool compact)
    {
        var options = new QuadStoreOptions { Durability = durability };
        var expected = new HashSet<Quad>();
        for (var round = 0; round < 4; round++)
        {
            using var store = QuadStore.Open(_folder, options);
            Assert.That(Quads(store), Is.EquivalentTo(expected));
            Change(store, expected, round);
            if (compact)
            {
                store.Compact();
                Assert.That(store.Info().Runs, Is.EqualTo(1));
            }

            Assert.That(Quads(store), Is.EquivalentTo(expected));
            Assert.That(store.Verify().Problems, Is.Empty);
        }
    }

    [Test]
    public void ReadingOnly_LeavesTheFolderAsItWas()
    {
        using (var store = QuadStore.Open(_folder))
        {
            Change(store, [], 0);
        }

        var before = Directory.GetFiles(_folder).Order(StringComparer.Ordinal).ToList();
        for (var round = 0; round < 3; round++)
        {
            using var store = QuadStore.Open(_folder, new QuadStoreOptions { Create = false });
            Assert.That(store.Verify().Problems, Is.Empty);
        }

        Assert.That(Directory.GetFiles(_folder).Order(StringComparer.Ordinal), Is.EqualTo(before));
    }

    [Test]
    public void FolderOfSomebodyElse_StaysAsItIs([Values] bool create)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "letter.txt"), "Dear Ann");
        var error = Assert.Throws<StoreException>(() => QuadStore.Open(_folder, new QuadStoreOptions { Create = create }));
        Assert.That(error!.Error, Is.EqualTo(StoreError.NotAStore));
        Assert.That(QuadStore.Exists(_folder), Is.False);
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void LargeLoads_BecomeFiles()
    {
        var options = new QuadStoreOptions { LoadChunkQuads = 500, LoggedLoadQuads = 10 };
        var expected = new HashSet<Quad>();
        for (var round = 0; round < 3; round++)
        {
            using var store = QuadStore.Open(_folder, options);
            Change(store, expected, round);
            var quads = SampleQuads.Random(2000, round + 50);
            var added = store.AddRange(quads);
            var before = expected.Count;
            expected.UnionWith(quads);
            Assert.That(added, Is.EqualTo(expected.Count - before));
            Assert.That(Quads(store), Is.EquivalentTo(expected));
            Assert.That(store.Verify().Problems, Is.Empty);
        }

        using var again = QuadStore.Open(_folder, options);
        Assert.That(Quads(again), Is.EquivalentTo(expected));
    }

    [Test]
    public void ABackup_IsTheStore([Values(false, true)] bool toFile)
    {
        var expected = new HashSet<Quad>();
        using (var store = QuadStore.Open(_folder))
        {
            Change(store, expected, 1);
            if (toFile)
            {
                store.BackupToFile(_folder + ".backup");
            }
            else
            {
                store.BackupToFolder(_folder + ".backup");
            }

            Change(store, [.. expected], 2);
        }

        QuadStore.Restore(_folder + ".backup", _folder + ".restored");
        using var restored = QuadStore.Open(_folder + ".restored");
        Assert.That(Quads(restored), Is.EquivalentTo(expected));
        Assert.That(restored.Verify().Problems, Is.Empty);
        Assert.That(() => QuadStore.Restore(_folder + ".backup", _folder), Throws.TypeOf<StoreException>());
    }

    [Test]
    public void Closing_PacksALongLog()
    {
        using (var store = QuadStore.Open(_folder, new QuadStoreOptions { Durability = StoreDurability.None, LoggedLoadQuads = int.MaxValue }))
        {
            store.AddRange(Enumerable.Range(0, 100_000).Select(i => new Quad(SampleQuads.Name($"s{i}"), SampleQuads.Name("p"), SampleQuads.Name($"o{i % 1000}"))));
            Assert.That(store.Info().LogBytes, Is.GreaterThan(1 << 20));
        }

        var opened = new List<StoreEvent>();
        using var again = QuadStore.Open(_folder, new QuadStoreOptions { Observer = opened.Add });
        Assert.That(opened.Single(done => done.Kind == StoreEventKind.Opened), Is.EqualTo(new StoreEvent(StoreEventKind.Opened, 100_000, 0, opened[0].Duration)));
        Assert.That(again.Verify().Problems, Is.Empty);
    }

    [Test]
    public void AFolder_IsOpenOnce()
    {
        using var store = QuadStore.Open(_folder);
        Assert.That(
            () => QuadStore.Open(_folder),
            Throws.TypeOf<StoreException>().With.Property(nameof(StoreException.Error)).EqualTo(StoreError.Locked));
    }

    [Test]
    public void OtherFolders_AreNoStores()
    {
        Directory.CreateDirectory(_folder);
        Assert.That(() => QuadStore.Open(_folder, new QuadStoreOptions { Create = false }), Throws.TypeOf<StoreException>());
        File.WriteAllText(Path.Combine(_folder, "thesis.doc"), "mine");
        Assert.That(
            () => QuadStore.Open(_folder),
            Throws.TypeOf<StoreException>().With.Property(nameof(StoreException.Error)).EqualTo(StoreError.NotAStore));
        Assert.That(File.ReadAllText(Path.Combine(_folder, "thesis.doc")), Is.EqualTo("mine"));
    }

    [Test]
    public void AReader_MayBecomeTheWriter_IfNothingChanged()
    {
        using var store = QuadStore.Open(_folder);
        var quad = SampleQuads.Random(1, 1)[0];
        using var seen = store.Snapshot();
        Assert.That(store.TryBeginTransaction(seen, out var transaction), Is.True);
        transaction!.Add(quad);
        Assert.That(transaction.Commit(), Is.EqualTo(new StoreChange(1, 1, 0)));
        Assert.That(store.TryBeginTransaction(seen, out _), Is.False);
    }

    private static void Change(QuadStore store, HashSet<Quad> expected, int seed)
    {
        using var transaction = store.BeginTransaction();
        foreach (var quad in SampleQuads.Random(200, seed))
        {
            Assert.That(transaction.Add(quad), Is.EqualTo(expected.Add(quad)));
        }

        foreach (var quad in SampleQuads.Random(100, seed + 10))
        {
            Assert.That(transaction.Remove(quad), Is.EqualTo(expected.Remove(quad)));
        }

        transaction.Commit();
    }

    private static HashSet<Quad> Quads(QuadStore store)
    {
        using var snapshot = store.Snapshot();
        var quads = new HashSet<Quad>();
        var batch = new QuadBatch(64);
        using var cursor = snapshot.Scan(default, QuadOrder.Gspo, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                Term At(QuadPosition position) => snapshot.GetTerm(new TermId(batch.Column(position)[i]));
                var graph = batch.Column(QuadPosition.Graph)[i] == TermId.DefaultGraph.Value ? null : At(QuadPosition.Graph);
                quads.Add(new Quad(At(QuadPosition.Subject), (Iri)At(QuadPosition.Predicate), At(QuadPosition.Object), graph));
            }
        }

        return quads;
    }
}
