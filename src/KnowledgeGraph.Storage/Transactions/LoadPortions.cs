using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>
/// What a bulk load has collected: portions of some million quads, each sorted and packed by another thread while the next one is filled. At
/// most one portion waits, so that memory stays bounded.
/// </summary>
internal sealed class LoadPortions(StoreState before, QuadStoreOptions options) : IDisposable
{
    // A load that is small beside the store looks its quads up; a larger one is merged with all of the store.
    private const int FewBeside = 8;

    private readonly List<QuadSet> _sets = [];
    private readonly KeyMemory _memory = new();
    private Task<ColumnSet>? _packing;
    private PackedSet? _last;
    private QuadBuffer _spare = new();

    public bool IsEmpty => _sets.Count == 0 && _packing is null;

    /// <summary>Takes a portion; gives an empty buffer for the next one.</summary>
    public QuadBuffer Add(QuadBuffer buffer, CancellationToken cancellation)
    {
        Wait();
        var free = _spare;
        free.Clear();
        _spare = buffer;
        _packing = Task.Run(() => Pack(buffer, cancellation), cancellation);
        return free;
    }

    /// <summary>Those quads of the buffer, all that was collected, that the store did not have.</summary>
    public QuadSet Absent(QuadBuffer buffer) => Runs.Absent.Of(PackedSet.FromBuffer(buffer, sorted: false), before);

    /// <summary>
    /// Everything collected that the store did not have, each quad once, as scans in any order; the buffer holds the last portion.
    /// </summary>
    public Func<QuadOrder, QuadCursor> New(QuadBuffer last)
    {
        Wait();
        _spare.Drop();
        var set = PackedSet.FromBuffer(last, sorted: false, _memory);
        _last = set as PackedSet;
        last.Drop();
        if (_sets.Count == 0 && (before.Count == 0 || set.Count < before.Count / FewBeside))
        {
            var absent = Runs.Absent.Of(set, before);
            return order => absent.Scan(default, order, QuadPositions.All);
        }

        _sets.Add(set);
        return order =>
        {
            var union = new MergeCursor(default, order, QuadPositions.All, repeats: true);
            _sets.ForEach(portion => union.Add(portion, adds: true));
            union.Add(before.Scan(default, order, QuadPositions.All), adds: false);
            return union;
        };
    }

    /// <summary>The scan of an order has been read, and nobody asks for it again.</summary>
    public void Forget(QuadOrder order) => _last?.Forget(order);

    public void Dispose()
    {
        try
        {
            Wait();
        }
        catch (OperationCanceledException)
        {
            // Nobody wants it any more.
        }

        foreach (var set in _sets)
        {
            (set as IDisposable)?.Dispose();
        }

        _sets.Clear();
    }

    private ColumnSet Pack(QuadBuffer buffer, CancellationToken cancellation)
    {
        var set = (PackedSet)PackedSet.FromBuffer(buffer, sorted: false, _memory);
        var packed = ColumnSetWriter.Write(set, _ => new NativeOutput(), Math.Max(1, options.Parallelism - 1), cancellation);
        set.Release();
        return packed;
    }

    private void Wait()
    {
        if (_packing is not null)
        {
            var packing = _packing;
            _packing = null;
            _sets.Add(packing.GetAwaiter().GetResult());
        }
    }
}
