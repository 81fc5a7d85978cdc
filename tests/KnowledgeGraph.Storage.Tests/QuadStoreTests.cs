using CsCheck;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Tests.Access;

namespace KnowledgeGraph.Storage.Tests;

[TestFixture]
internal sealed class QuadStoreTests
{
    private static readonly Quad One = SampleQuads.Quad(0, 0, 0, 0);
    private static readonly Quad Two = SampleQuads.Quad(1, 1, 1, 1);

    [Test]
    public void AddAndRemove_SayWhetherTheyChanged()
    {
        using var store = QuadStore.OpenInMemory();
        Assert.That(store.Add(One), Is.True);
        Assert.That(store.Add(One), Is.False);
        Assert.That(store.Contains(One), Is.True);
        Assert.That(store.Remove(One), Is.True);
        Assert.That(store.Remove(One), Is.False);
        Assert.That(store.Remove(Two), Is.False, "terms the store never saw");
        Assert.That(store.Count, Is.Zero);
        Assert.That(() => store.Add(default), Throws.ArgumentException);
    }

    [Test]
    public void Load_IsAllOrNothing()
    {
        using var store = QuadStore.OpenInMemory();
        store.Add(One);
        Assert.That(() => store.Load(sink =>
        {
            sink.OnQuad(Two);
            throw new FormatException("line 2");
        }), Throws.TypeOf<FormatException>());
        Assert.That(Contents(store), Is.EqualTo(new[] { One }));
        Assert.That(store.Load(sink =>
        {
            sink.OnQuad(One);
            sink.OnQuad(Two);
            sink.OnQuad(Two);
        }), Is.EqualTo(1));
        Assert.That(Contents(store), Is.EquivalentTo(new[] { One, Two }));
    }

    [Test]
    public void Snapshots_StayAsTheyWere()
    {
        using var store = QuadStore.OpenInMemory();
        store.Add(One);
        using var before = store.Snapshot();
        using (var transaction = store.BeginTransaction())
        {
            transaction.Remove(One);
            transaction.Add(Two);
            Assert.That(transaction.Contains(Two), Is.True);
            Assert.That(transaction.Snapshot().Count(default), Is.EqualTo(1));
            Assert.That(store.Contains(Two), Is.False, "not before the commit");
            transaction.Commit();
        }

        Assert.That(Contents(before), Is.EqualTo(new[] { One }));
        Assert.That(Contents(store), Is.EqualTo(new[] { Two }));
    }

    [Test]
    public void Rollback_LeavesTheStoreAsItWas()
    {
        using var store = QuadStore.OpenInMemory();
        store.Add(One);
        using (var transaction = store.BeginTransaction())
        {
            transaction.Clear();
            transaction.Add(Two);
            Assert.That(transaction.Count, Is.EqualTo(1));
        }

        Assert.That(Contents(store), Is.EqualTo(new[] { One }));
        var ended = store.BeginTransaction();
        ended.Rollback();
        Assert.That(() => ended.Add(Two), Throws.InvalidOperationException);
        Assert.That(ended.Commit, Throws.InvalidOperationException);
    }

    [Test]
    public void ClearGraph_LeavesOtherGraphs()
    {
        using var store = QuadStore.OpenInMemory();
        store.AddRange(SampleQuads.Random(100, 1));
        var expected = Contents(store).Where(quad => quad.GraphName is not null).ToHashSet();
        using var transaction = store.BeginTransaction();
        transaction.ClearGraph(null);
        Assert.That(transaction.ClearGraph(SampleQuads.Name("nowhere")), Is.Zero);
        Assert.That(() => transaction.ClearGraph(new Literal("x")), Throws.ArgumentException);
        transaction.Commit();
        Assert.That(Contents(store), Is.EquivalentTo(expected));
    }

    [Test]
    public void SecondWriterOfOneThread_IsRefusedAndNeverHangs()
    {
        var store = QuadStore.OpenInMemory();
        using (var transaction = store.BeginTransaction())
        {
            Assert.That(() => store.BeginLoad(), Throws.InvalidOperationException);
            store.Dispose();
        }

        Assert.That(() => store.Add(One), Throws.TypeOf<ObjectDisposedException>());
    }

    // Each operation is a number; what it means depends on its remainder. The model is a set of quads.
    [Test]
    public void AnyHistory_IsThatOfASet() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1_000_000]).Array[1, 60].Sample(
            operations =>
            {
                using var store = QuadStore.OpenInMemory();
                var model = new HashSet<Quad>();
                var kept = new List<(IQuadSnapshot Snapshot, HashSet<Quad> Model)>();
                foreach (var (kind, number) in operations)
                {
                    Apply(store, model, kind, number);
                    if (kind == 9)
                    {
                        kept.Add((store.Snapshot(), [.. model]));
                    }
                }

                kept.Add((store.Snapshot(), model));
                return kept.TrueForAll(pair => pair.Model.SetEquals(Contents(pair.Snapshot)) && pair.Snapshot.Count(default) == pair.Model.Count)
                    && store.Count == model.Count
                    && model.All(quad => store.Contains(quad));
            },
            iter: 300);

    [Test]
    [CancelAfter(30_000)]
    public void Readers_SeeOnlyCommittedStates(CancellationToken cancellationToken)
    {
        using var store = QuadStore.OpenInMemory();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadWhole(store, done.Token), CancellationToken.None)).ToArray();

        // Every commit adds or removes ten quads that share one object, so a reader sees all ten or none.
        for (var i = 0; i < 300; i++)
        {
            using var transaction = store.BeginTransaction(cancellationToken);
            for (var j = 0; j < 10; j++)
            {
                var quad = new Quad(SampleQuads.Name($"s{i % 50}x{j}"), SampleQuads.Predicates[j % 3], new Literal($"o{i % 50}"));
                _ = i % 100 < 50 ? transaction.Add(quad) : transaction.Remove(quad);
            }

            transaction.Commit();
        }

        done.Cancel();
        Assert.That(() => Task.WaitAll(readers, cancellationToken), Throws.Nothing);
        Assert.That(readers.Sum(reader => reader.GetAwaiter().GetResult()), Is.Positive);
    }

    private static int ReadWhole(QuadStore store, CancellationToken stop)
    {
        var rounds = 0;
        do
        {
            using var snapshot = store.Snapshot();
            var groups = Contents(snapshot).GroupBy(quad => quad.Object).Select(group => group.Count()).ToList();
            if (groups.Exists(count => count != 10) || groups.Count * 10 != snapshot.Count(default))
            {
                throw new AssertionException($"A reader saw {string.Join(' ', groups)} of {snapshot.Count(default)}.");
            }

            rounds++;
        }
        while (!stop.IsCancellationRequested);

        return rounds;
    }

    private static void Apply(QuadStore store, HashSet<Quad> model, int kind, int number)
    {
        var quads = SampleQuads.Random(1 + (number % 40), number);
        switch (kind)
        {
            case 0 or 1:
                Assert.That(store.Add(quads[0]), Is.EqualTo(model.Add(quads[0])));
                break;
            case 2:
                Assert.That(store.Remove(quads[0]), Is.EqualTo(model.Remove(quads[0])));
                break;
            case 3 or 4:
                var before = model.Count;
                model.UnionWith(quads);
                Assert.That(store.AddRange(quads), Is.EqualTo(model.Count - before));
                break;
            case 5 or 6 or 7:
                ApplyTransaction(store, model, quads, commit: kind != 7, clear: number % 7);
                break;
            default:
                break;
        }
    }

    private static void ApplyTransaction(QuadStore store, HashSet<Quad> model, List<Quad> quads, bool commit, int clear)
    {
        using var transaction = store.BeginTransaction();
        var inside = new HashSet<Quad>(model);
        if (clear == 0)
        {
            transaction.Clear();
            inside.Clear();
        }
        else if (clear == 1)
        {
            Assert.That(transaction.ClearGraph(SampleQuads.Graphs[1]), Is.EqualTo(inside.RemoveWhere(quad => quad.GraphName == SampleQuads.Graphs[1])));
        }

        for (var i = 0; i < quads.Count; i++)
        {
            if (i % 3 == 0)
            {
                Assert.That(transaction.Remove(quads[i / 2]), Is.EqualTo(inside.Remove(quads[i / 2])));
            }
            else
            {
                Assert.That(transaction.Add(quads[i]), Is.EqualTo(inside.Add(quads[i])));
            }
        }

        Assert.That(inside.SetEquals(Contents(transaction)), Is.True, "a transaction reads its own writes");
        Assert.That(transaction.Count, Is.EqualTo(inside.Count));
        if (commit)
        {
            transaction.Commit();
            model.Clear();
            model.UnionWith(inside);
        }
    }

    private static List<Quad> Contents(IQuadSource source)
    {
        using var snapshot = source.Snapshot();
        return Contents(snapshot);
    }

    private static List<Quad> Contents(IQuadSnapshot snapshot)
    {
        var quads = new List<Quad>();
        var batch = new QuadBatch(32);
        using var cursor = snapshot.Scan(default, QuadOrder.Posg, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                Term At(QuadPosition position) => snapshot.GetTerm(new TermId(batch.Column(position)[i]));
                var graph = new TermId(batch.Column(QuadPosition.Graph)[i]);
                quads.Add(new Quad(At(QuadPosition.Subject), (Iri)At(QuadPosition.Predicate), At(QuadPosition.Object), graph == TermId.DefaultGraph ? null : snapshot.GetTerm(graph)));
            }
        }

        return quads;
    }
}
