using KnowledgeGraph.StoreProofs.Disk;

namespace KnowledgeGraph.StoreProofs.Crash;

/// <summary>Random work with a store on a disk that is recorded, the same for the same number unless threads take part.</summary>
internal sealed class Workload
{
    private const int Universe = 90;

    private readonly Random _random;
    private readonly ManualTime _time = new();
    private readonly QuadStoreOptions _options;

    public Workload(int seed)
    {
        _random = new Random(seed);
        _options = new QuadStoreOptions
        {
            Durability = (StoreDurability)(_random.Next(5) % 3),
            PackInBackground = _random.Next(4) == 0,
            LogBytes = 4096,
            LoadChunkQuads = 24,
            LoggedLoadQuads = 12,
            Parallelism = 1,
            TimeProvider = _time,
        };
    }

    public Journal Journal { get; } = new();

    public QuadStoreOptions Options => _options with { PackInBackground = false };

    /// <summary>Does the steps; the disk counts the calls.</summary>
    public void Run(RecordedDisk disk, int steps)
    {
        var store = QuadStore.Open(disk.Files, _options);
        try
        {
            for (var step = 0; step < steps; step++)
            {
                Step(ref store, disk);
            }
        }
        finally
        {
            store.Dispose();
        }

        Journal.Promise(disk.Calls, Journal.Version);
    }

    private void Step(ref QuadStore store, RecordedDisk disk)
    {
        switch (_random.Next(20))
        {
            case < 8:
                Commit(store, disk);
                break;
            case < 10:
                Group(store, disk);
                break;
            case < 12:
                Load(store, disk, _random.Next(1, 12));
                break;
            case < 14:
                Load(store, disk, _random.Next(13, 80));
                break;
            case 14:
                using (var loader = store.BeginLoad())
                {
                    loader.AddRange(ProofQuads.From(_random.Next(1000, 2000), _random.Next(40)));
                }

                break;
            case 15 or 16:
                store.Compact();
                Journal.Promise(disk.Calls, Journal.Version);
                break;
            case 17:
                _time.Fire();
                if (_options.Durability == StoreDurability.Interval)
                {
                    Journal.Promise(disk.Calls, Journal.Version);
                }

                break;
            case 18:
                Commit(store, disk, clear: true);
                break;
            default:
                store.Dispose();
                Journal.Promise(disk.Calls, Journal.Version);
                store = QuadStore.Open(disk.Files, _options);
                break;
        }
    }

    private void Commit(QuadStore store, RecordedDisk disk, bool clear = false)
    {
        using var transaction = store.BeginTransaction();
        var after = Change(transaction, Journal.Last, clear);
        if (!after.SetEquals(Journal.Last))
        {
            var version = Journal.Begin(disk.Calls, after);
            Done(transaction.Commit(), version, disk);
        }
    }

    /// <summary>Commits that wait for the disk together.</summary>
    private void Group(QuadStore store, RecordedDisk disk)
    {
        var waiting = new List<(Task<StoreChange> Change, long Version)>();
        for (var i = _random.Next(2, 5); i > 0; i--)
        {
            using var transaction = store.BeginTransaction();
            var after = Change(transaction, Journal.Last, clear: false);
            if (!after.SetEquals(Journal.Last))
            {
                var version = Journal.Begin(disk.Calls, after);
                waiting.Add((transaction.CommitAsync().AsTask(), version));
            }
        }

        foreach (var (change, version) in waiting)
        {
            Done(change.GetAwaiter().GetResult(), version, disk);
        }
    }

    private void Load(QuadStore store, RecordedDisk disk, int count)
    {
        var first = _random.Next(Universe);
        var after = Journal.Last.ToHashSet();
        after.UnionWith(ProofQuads.From(first, count));
        if (after.Count == Journal.Last.Count)
        {
            return;
        }

        using var loader = store.BeginLoad();
        loader.AddRange(ProofQuads.From(first, count));
        var version = Journal.Begin(disk.Calls, after);
        Done(loader.Commit(), version, disk);
        if (count > _options.LoggedLoadQuads)
        {
            // It became files, whatever the durability is.
            Journal.Promise(disk.Calls, version);
        }
    }

    private HashSet<Quad> Change(QuadTransaction transaction, HashSet<Quad> before, bool clear)
    {
        HashSet<Quad> after = clear ? [] : [.. before];
        if (clear)
        {
            transaction.Clear();
        }

        for (var i = _random.Next(1, 7); i > 0; i--)
        {
            var quad = ProofQuads.At(_random.Next(Universe));
            if (_random.Next(3) > 0)
            {
                transaction.Add(quad);
                after.Add(quad);
            }
            else
            {
                transaction.Remove(quad);
                after.Remove(quad);
            }
        }

        return after;
    }

    private void Done(in StoreChange change, long version, RecordedDisk disk)
    {
        if (change.Version != version)
        {
            throw new ProofFailure($"commit {version} says that it is {change.Version}");
        }

        Journal.Return(disk.Calls, version);
        if (_options.Durability == StoreDurability.Full)
        {
            Journal.Promise(disk.Calls, version);
        }
    }
}
