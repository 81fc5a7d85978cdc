using KnowledgeGraph.StoreProofs.Disk;

namespace KnowledgeGraph.StoreProofs.Flip;

/// <summary>A store that was closed, with files of all kinds: several runs, parts of the dictionary, a log with commits.</summary>
internal sealed class ClosedStore
{
    private static readonly QuadStoreOptions Options = new() { PackInBackground = false, LoadChunkQuads = 90, LoggedLoadQuads = 20, Parallelism = 1 };

    private readonly FaultyFiles _files = new();

    private ClosedStore()
    {
    }

    /// <summary>The names of the files that hold something.</summary>
    public IReadOnlyList<string> Names => [.. _files.Names().Where(name => _files.BytesOf(name).Length > 0)];

    /// <summary>The quads after each commit.</summary>
    public List<HashSet<Quad>> States { get; } = [[]];

    public static ClosedStore Make(int seed)
    {
        var (closed, random) = (new ClosedStore(), new Random(seed));
        using (var store = QuadStore.Open(closed._files, Options))
        {
            closed.Load(store, random.Next(100, 250));
            store.Compact();
            closed.Commits(store, random, 3);
            closed.Load(store, random.Next(30, 50));
            closed.Commits(store, random, 2);
        }

        // A second log, after one that was closed in order.
        using (var store = QuadStore.Open(closed._files, Options))
        {
            closed.Commits(store, random, 3);
        }

        return closed;
    }

    public byte[] BytesOf(string name) => _files.BytesOf(name);

    /// <summary>Opens a copy in which a file is another, and reads all of it; false if the store noticed.</summary>
    /// <param name="name">The file.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="isCut">Whether the end of the newest log is missing: that is what a crash leaves, and commits may be missing from the end.</param>
    public bool IsReadable(string name, byte[] bytes, bool isCut)
    {
        var files = new FaultyFiles(_files.CopyDisk());
        files.Damage(name, bytes);
        try
        {
            using var store = QuadStore.Open(files, Options);
            var version = store.Version;
            if (isCut ? version >= States.Count : version != States.Count - 1)
            {
                throw new ProofFailure($"the store is at commit {version} and not at {States.Count - 1}, and does not say that something is wrong");
            }

            using var snapshot = store.Snapshot();
            StoreContent.CheckAll(snapshot, States[(int)version], $"commit {version}");
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private void Load(QuadStore store, int count)
    {
        var quads = ProofQuads.From(0, count).Where((_, index) => States.Count == 1 || index % 2 == 0).Concat(ProofQuads.From(2000 * States.Count, count)).ToList();
        store.AddRange(quads);
        States.Add([.. States[^1], .. quads]);
    }

    private void Commits(QuadStore store, Random random, int count)
    {
        for (; count > 0; count--)
        {
            using var transaction = store.BeginTransaction();
            var quads = States[^1].ToHashSet();
            for (var i = random.Next(3, 20); i > 0; i--)
            {
                var quad = ProofQuads.At(random.Next(300));
                if (random.Next(2) == 0 ? transaction.Add(quad) : transaction.Remove(quad))
                {
                    _ = quads.Add(quad) || quads.Remove(quad);
                }
            }

            transaction.Commit();
            if (!quads.SetEquals(States[^1]))
            {
                States.Add(quads);
            }
        }
    }
}
