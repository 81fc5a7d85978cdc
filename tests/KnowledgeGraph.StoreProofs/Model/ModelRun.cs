namespace KnowledgeGraph.StoreProofs.Model;

/// <summary>A store through which random steps go, beside a set through which the same go. The same steps for the same number.</summary>
internal sealed class ModelRun : IDisposable
{
    private const int Universe = 500;

    private readonly Random _random;
    private readonly ModelPlace _place;
    private readonly List<(IQuadSnapshot Snapshot, HashSet<Quad> Quads, long Version)> _kept = [];
    private QuadStore _store;
    private HashSet<Quad> _quads = [];
    private long _version;
    private int _copies;

    public ModelRun(int seed)
    {
        _random = new Random(seed);
        _place = ModelPlace.Choose(seed, new QuadStoreOptions
        {
            PackInBackground = _random.Next(2) == 0,
            LogBytes = 4096,
            LoadChunkQuads = 32,
            LoggedLoadQuads = 16,
            Parallelism = _random.Next(1, 3),
            Durability = (StoreDurability)_random.Next(3),
        });
        _store = _place.Open();
    }

    public void Run(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            Step(_random.Next(100));
            Check(step);
        }
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
    }

    private void Step(int kind)
    {
        switch (kind)
        {
            case < 52:
                Transaction();
                break;
            case < 60:
                Load(_random.Next(17));
                break;
            case < 70:
                Load(_random.Next(17, 200));
                break;
            case < 74:
                BrokenLoad();
                break;
            case < 82:
                Keep();
                break;
            case < 88:
                _store.Compact();
                break;
            case < 93:
                Single();
                break;
            case < 98 when _place.Keeps:
                _store.Dispose();
                _store = _place.Open();
                break;
            case >= 98 when _place.Folder is { } folder:
                Restore(folder);
                break;
        }
    }

    private void Transaction()
    {
        using var transaction = _random.Next(4) == 0 ? Begin() : _store.BeginTransaction();
        var model = new ModelTransaction(transaction, _quads, _random, Universe);
        model.Change();
        switch (_random.Next(8))
        {
            case 0:
                transaction.Rollback();
                break;
            case 1:
                break;
            case 2:
                Committed(transaction.CommitAsync().AsTask().GetAwaiter().GetResult(), model.Quads, model.IsCleared);
                break;
            default:
                Committed(transaction.Commit(), model.Quads, model.IsCleared);
                break;
        }
    }

    private QuadTransaction Begin()
    {
        using var seen = _store.Snapshot();
        return _store.TryBeginTransaction(seen, out var transaction) ? transaction : throw new ProofFailure("nobody wrote, and yet a snapshot is old");
    }

    private void Load(int count)
    {
        var quads = Some(count);
        using var loader = _store.BeginLoad();
        loader.AddRange(quads);
        Committed(loader.Commit(), [.. _quads, .. quads], cleared: false);
    }

    private void BrokenLoad()
    {
        using var loader = _store.BeginLoad();
        loader.AddRange(Some(_random.Next(100)));
        loader.AddRange(ProofQuads.From(_random.Next(100_000), _random.Next(50)));
    }

    private void Single()
    {
        var quad = ProofQuads.At(_random.Next(Universe));
        var (add, has) = (_random.Next(2) == 0, _quads.Contains(quad));
        if ((add ? _store.Add(quad) : _store.Remove(quad)) != (add != has))
        {
            throw new ProofFailure($"adding or removing {quad} says the wrong thing");
        }

        _quads = add ? [.. _quads, quad] : [.. _quads.Where(other => other != quad)];
        _version += add != has ? 1 : 0;
    }

    private void Restore(string folder)
    {
        var number = ++_copies;
        var (backup, restored) = ($"{folder}-{number}.backup", $"{folder}-{number}.restored");
        if (number % 2 == 0)
        {
            _store.BackupToFile(backup);
        }
        else
        {
            _store.BackupToFolder(backup);
        }

        _store.Dispose();
        QuadStore.Restore(backup, restored);
        TemporaryFolder.Delete(backup);
        _place.MoveTo(restored);
        _store = _place.Open();
    }

    private void Keep()
    {
        if (_kept.Count == 6)
        {
            _kept.RemoveAt(_random.Next(6));
        }

        _kept.Add((_store.Snapshot(), _quads, _version));
    }

    private void Committed(in StoreChange change, HashSet<Quad> after, bool cleared)
    {
        var added = after.Count(quad => !_quads.Contains(quad));
        var removed = _quads.Count(quad => !after.Contains(quad));
        _version += added + removed > 0 || (cleared && _quads.Count > 0) ? 1 : 0;
        _quads = after;
        if (change != new StoreChange(_version, added, removed))
        {
            throw new ProofFailure($"a commit says {change} and is {new StoreChange(_version, added, removed)}");
        }
    }

    private void Check(int step)
    {
        if (_store.Count != _quads.Count || _store.Version != _version)
        {
            throw new ProofFailure($"the store has {_store.Count} quads in version {_store.Version}, not {_quads.Count} in {_version}");
        }

        if (step % 8 == 0)
        {
            using var snapshot = _store.Snapshot();
            StoreContent.Check(snapshot, _quads, snapshot.Orders[_random.Next(snapshot.Orders.Length)], "the store");
        }

        if (step % 16 == 0 && _kept.Count > 0)
        {
            var (snapshot, quads, version) = _kept[_random.Next(_kept.Count)];
            StoreContent.Check(snapshot, quads, QuadOrder.Gspo, $"the snapshot kept since version {version}");
        }

        if (step % 64 == 63)
        {
            using var snapshot = _store.Snapshot();
            StoreContent.CheckAll(snapshot, _quads, "the store");
            StoreContent.CheckSound(_store, "verifying");
        }
    }

    private List<Quad> Some(int count) => [.. Enumerable.Range(0, count).Select(_ => ProofQuads.At(_random.Next(Universe)))];
}
