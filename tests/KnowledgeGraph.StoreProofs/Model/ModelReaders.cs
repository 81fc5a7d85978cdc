using System.Globalization;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.StoreProofs.Disk;

namespace KnowledgeGraph.StoreProofs.Model;

/// <summary>
/// Two threads write, one packs, two read. Every commit keeps what a reader can check: of each pair of quads both are there or none, the
/// counter is one quad. What a thread reads never goes back.
/// </summary>
internal sealed class ModelReaders
{
    private static readonly Iri Left = ProofQuads.Name("left");
    private static readonly Iri Right = ProofQuads.Name("right");
    private static readonly Iri Counter = ProofQuads.Name("counter");

    private readonly QuadStore _store;
    private volatile bool _isOver;
    private readonly int _seed;

    private ModelReaders(QuadStore store, int seed) => (_store, _seed) = (store, seed);

    public static void Run(int seed, int commits)
    {
        var options = new QuadStoreOptions { LogBytes = 4096, LoadChunkQuads = 64, LoggedLoadQuads = 32, Durability = (StoreDurability)(seed & 1) };
        using var store = (seed & 2) == 0 ? QuadStore.Open(new FaultyFiles(), options) : QuadStore.OpenInMemory(options);
        store.Add(Count(0));
        new ModelReaders(store, seed).Run(commits);
        StoreContent.CheckSound(store, "after readers and writers");
        using var last = store.Snapshot();
        CheckPairs(last);
    }

    private void Run(int commits)
    {
        var readers = Enumerable.Range(0, 2).Select(_ => Begin(Read)).ToArray();
        var packing = Begin(Pack);
        Task[] writers = [Begin(() => Write(1, commits)), Begin(() => Write(2, commits))];
        try
        {
            Task.WaitAll(writers);
        }
        finally
        {
            _isOver = true;
        }

        Task.WaitAll([.. readers, packing]);
    }

    private static Task Begin(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Write(int number, int commits)
    {
        var random = new Random(_seed + number);
        for (var i = 0; i < commits; i++)
        {
            if (random.Next(8) == 0)
            {
                var first = random.Next(400);
                _store.AddRange(Enumerable.Range(first, random.Next(60)).SelectMany(Pair));
                continue;
            }

            using var transaction = _store.BeginTransaction();
            using (var before = transaction.Snapshot())
            {
                var count = ReadCounter(before);
                Must(transaction.Remove(Count(count)) && transaction.Add(Count(count + 1)), "the counter is not what was read");
            }

            for (var changes = random.Next(5); changes >= 0; changes--)
            {
                var (pair, add) = (Pair(random.Next(400)).ToArray(), random.Next(3) > 0);
                var did = pair.Select(quad => add ? transaction.Add(quad) : transaction.Remove(quad)).ToArray();
                Must(did[0] == did[1], "half of a pair was there");
            }

            if (random.Next(10) > 0)
            {
                transaction.Commit();
            }
        }
    }

    private void Pack()
    {
        while (!_isOver)
        {
            _store.Compact();
            StoreContent.CheckSound(_store, "verifying while others write");
        }
    }

    private void Read()
    {
        var (version, count) = (0L, 0L);
        while (!_isOver)
        {
            using var snapshot = _store.Snapshot();
            var now = ((Storage.Transactions.StoreSnapshot)snapshot).Version;
            var counter = ReadCounter(snapshot);
            Must(now >= version && counter >= count, "a later snapshot is older");
            CheckPairs(snapshot);
            (version, count) = (now, counter);
        }
    }

    private static void CheckPairs(IQuadSnapshot snapshot)
    {
        var (left, right) = (Subjects(snapshot, Left), Subjects(snapshot, Right));
        Must(left.SequenceEqual(right), "a snapshot shows half of a commit");
    }

    private static List<ulong> Subjects(IQuadSnapshot snapshot, Iri predicate)
    {
        var subjects = new List<ulong>();
        if (!snapshot.TryGetId(predicate, out var id))
        {
            return subjects;
        }

        var batch = new QuadBatch(256);
        using var cursor = snapshot.Scan(new QuadPattern(default, id, default, default), QuadOrder.Psog, QuadPositions.All);
        while (cursor.Read(batch))
        {
            subjects.AddRange(batch.Column(QuadPosition.Subject)[..batch.Count]);
        }

        Must(snapshot.Count(new QuadPattern(default, id, default, default)) == subjects.Count, "what is counted is not what is read");
        return subjects;
    }

    private static long ReadCounter(IQuadSnapshot snapshot)
    {
        Must(snapshot.TryGetId(Counter, out var id), "the counter is gone");
        var batch = new QuadBatch(4);
        using var cursor = snapshot.Scan(new QuadPattern(default, id, default, default), QuadOrder.Psog, QuadPositions.All);
        Must(cursor.Read(batch) && batch.Count == 1, "the counter is not one quad");
        return long.Parse(((Literal)snapshot.GetTerm(new TermId(batch.Column(QuadPosition.Object)[0]))).LexicalForm, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<Quad> Pair(int number)
    {
        var (name, text) = (ProofQuads.Name("pair/" + number), new Literal("what the pair has, number " + number));
        return [new Quad(name, Left, text), new Quad(name, Right, text)];
    }

    private static Quad Count(long count) =>
        new(ProofQuads.Name("store"), Counter, new Literal(count.ToString(CultureInfo.InvariantCulture), Xsd.Integer));

    private static void Must(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ProofFailure(otherwise);
        }
    }
}
