using KnowledgeGraph.StoreProofs.Disk;

namespace KnowledgeGraph.StoreProofs.Faults;

/// <summary>
/// A store on a disk that fails at one call, or from it on, while random work is done. Each failure is a <see cref="StoreException"/>; what
/// was acknowledged stays, what failed did not happen; afterwards the store goes on, or says that it takes no more changes, and then opening
/// it anew finds every commit. Last, the power is cut: that takes nothing that was acknowledged.
/// </summary>
internal sealed class FaultCase : IDisposable
{
    private const int Universe = 90;

    private readonly FaultyFiles _files = new();
    private readonly QuadStoreOptions _options = new() { PackInBackground = false, LoadChunkQuads = 24, LoggedLoadQuads = 12, Parallelism = 1 };
    private readonly FaultPlan _plan;
    private readonly Random _random;
    private QuadStore? _store;
    private HashSet<Quad> _quads = [];
    private HashSet<Quad>? _perhaps;
    private bool _isReadOnly;

    public FaultCase(int seed, FaultPlan plan) => (_random, _plan) = (new Random(seed), plan);

    /// <summary>Whether the disk failed at all.</summary>
    public bool Failed => _plan.Failures > 0;

    public void Run()
    {
        Try(() => _store = QuadStore.Open(_files, _options));
        Check();
        _files.Plan = _plan;
        for (var step = 0; step < 12; step++)
        {
            Step();
            Check();
        }

        _files.Plan = null;
        GoOn();
        Reopen();
        var cut = _files.Crash((ulong)_random.NextInt64());
        using var last = QuadStore.Open(cut, _options);
        Check(last, "after the power was cut");
        StoreContent.CheckSound(last, "after the power was cut");
    }

    public void Dispose() => _store?.Dispose();

    private void Step()
    {
        switch (_random.Next(12))
        {
            case < 5:
                Commit();
                break;
            case < 7:
                Load(_random.Next(1, 12));
                break;
            case < 9:
                Load(_random.Next(13, 80));
                break;
            case < 11:
                Try(() => _store?.Compact());
                break;
            default:
                Reopen();
                break;
        }
    }

    private void Commit()
    {
        if (_store is null)
        {
            return;
        }

        using var transaction = _store.BeginTransaction();
        var after = _quads.ToHashSet();
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

        Change(after, () => transaction.Commit());
    }

    private void Load(int count)
    {
        if (_store is null)
        {
            return;
        }

        var quads = ProofQuads.From(_random.Next(Universe), count).ToList();
        using var loader = _store.BeginLoad();
        Change([.. _quads, .. quads], () =>
        {
            loader.AddRange(quads);
            loader.Commit();
        });
    }

    private void Change(HashSet<Quad> after, Action work)
    {
        var changes = !after.SetEquals(_quads);
        var error = Try(work);
        if (error is null)
        {
            if (_isReadOnly && changes)
            {
                throw new ProofFailure("a store that takes no more changes acknowledged one");
            }

            _quads = after;
        }
        else if (error.Error == StoreError.ReadOnly && !_isReadOnly)
        {
            // It may be found when the store is opened anew.
            _perhaps = after;
            _isReadOnly = true;
        }
    }

    /// <summary>Closes the store and opens it again, as often as it takes.</summary>
    private void Reopen()
    {
        _store?.Dispose();
        _store = null;
        Try(() => _store = QuadStore.Open(_files, _options));
        if (_store is null)
        {
            // The disk fails for good; with a new one the store must open.
            _files.Plan = null;
            _store = QuadStore.Open(_files, _options);
        }

        _isReadOnly = false;
        using (var snapshot = _store.Snapshot())
        {
            _quads = _perhaps is not null && StoreContent.Read(snapshot, QuadOrder.Spog).SetEquals(_perhaps) ? _perhaps : _quads;
        }

        _perhaps = null;
        Check(_store, "opened anew");
        if (_files.Plan is null)
        {
            StoreContent.CheckSound(_store, "opened anew");
        }
    }

    /// <summary>The disk is well again: so is the store, or it says that it must be opened anew.</summary>
    private void GoOn()
    {
        if (_store is null || _isReadOnly)
        {
            return;
        }

        var extra = new Quad(ProofQuads.Name("extra"), ProofQuads.Name("p/1"), new Literal("something that nobody had before"));
        Change([.. _quads, extra], () => _store.Add(extra));
        if (!_isReadOnly && !_quads.Contains(extra))
        {
            throw new ProofFailure("the disk is well again and the store is not");
        }

        Try(() => _store.Compact());
        Check();
    }

    private void Check()
    {
        if (_store is not null)
        {
            Check(_store, _isReadOnly ? "read-only" : "open");
        }
    }

    private void Check(QuadStore store, string what)
    {
        using var snapshot = store.Snapshot();
        StoreContent.Check(snapshot, _quads, QuadOrder.Gspo, what);
    }

    private StoreException? Try(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (StoreException error)
        {
            _isReadOnly |= error.Error == StoreError.ReadOnly && _perhaps is not null;
            if (_files.Plan is null && error.Error != StoreError.ReadOnly)
            {
                throw new ProofFailure("the disk is well and something failed", error);
            }

            if (error.Error is StoreError.Corrupt or StoreError.NotAStore or StoreError.NewerFormat or StoreError.Locked)
            {
                throw new ProofFailure("a failing disk looks like a damaged store", error);
            }

            return error;
        }
    }
}
