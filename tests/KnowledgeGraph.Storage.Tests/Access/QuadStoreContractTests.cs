using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Tests.Access;

/// <summary>The contract over a store that was loaded at once.</summary>
[TestFixture]
internal sealed class LoadedQuadStoreContractTests : QuadSourceContract
{
    protected override IQuadSource Create(IEnumerable<Quad> quads)
    {
        var store = QuadStore.OpenInMemory();
        store.AddRange(quads);
        return store;
    }
}

/// <summary>The contract over a store of a base and several runs with removed quads among them.</summary>
[TestFixture]
internal sealed class ChangedQuadStoreContractTests : QuadSourceContract
{
    protected override IQuadSource Create(IEnumerable<Quad> quads)
    {
        var wanted = quads.ToHashSet();
        var store = QuadStore.OpenInMemory();
        store.AddRange(Filler(4000).Concat(wanted.Take(wanted.Count / 2)));
        store.AddRange(SampleQuads.Random(150, 77));
        using (var transaction = store.BeginTransaction())
        {
            foreach (var quad in SampleQuads.Random(150, 77).Where(quad => !wanted.Contains(quad)))
            {
                transaction.Remove(quad);
            }

            transaction.AddRange(wanted);
            transaction.Commit();
        }

        using (var last = store.BeginTransaction())
        {
            foreach (var quad in Filler(4000).Skip(20))
            {
                last.Remove(quad);
            }

            last.Commit();
        }

        foreach (var quad in Filler(20))
        {
            store.Remove(quad);
        }

        return store;
    }

    private static IEnumerable<Quad> Filler(int count) =>
        Enumerable.Range(0, count).Select(i => new Quad(SampleQuads.Name($"filler{i}"), SampleQuads.Predicates[i % 3], new Literal($"{i}"), SampleQuads.Graphs[i % 2]));
}

/// <summary>The contract over the view that an open transaction has of itself.</summary>
[TestFixture]
internal sealed class TransactionContractTests : QuadSourceContract
{
    protected override IQuadSource Create(IEnumerable<Quad> quads)
    {
        var wanted = quads.ToHashSet();
        var store = QuadStore.OpenInMemory();
        store.AddRange(SampleQuads.Random(100, 78));
        var transaction = store.BeginTransaction();
        foreach (var quad in SampleQuads.Random(100, 78).Where(quad => !wanted.Contains(quad)))
        {
            transaction.Remove(quad);
        }

        transaction.AddRange(wanted);
        return transaction;
    }
}
