using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>
/// What a transaction changes of the state that it began from. Single changes are looked up at once; added quads whose number nobody has asked
/// for wait until somebody does, and are then looked up together in the order of the index, which is much cheaper.
/// </summary>
internal sealed class ChangeList(StoreState first)
{
    private readonly Dictionary<QuadIds, bool> _changes = [];
    private StoreState _base = first;
    private StoreState? _view;
    private QuadBuffer _waiting = new();
    private QuadSet _sorted = QuadSet.Empty;

    /// <summary>Whether everything was removed first.</summary>
    public bool IsCleared { get; private set; }

    /// <summary>The quads with the changes.</summary>
    public long Count
    {
        get
        {
            Settle();
            return _base.Count + _sorted.Count + _changes.Values.Sum(added => added ? 1L : -1L);
        }
    }

    public void AddLater(in QuadIds quad)
    {
        _waiting.Add(quad);
        _view = null;
    }

    public bool Change(in QuadIds ids, bool add)
    {
        Unsort();
        return Apply(ids, add, inBase: null);
    }

    public bool Contains(in QuadIds ids)
    {
        Settle();
        return _changes.TryGetValue(ids, out var added) ? added : _sorted.Contains(ids) || _base.Contains(ids);
    }

    public void Clear()
    {
        Forget();
        _base = StoreState.Of([], _base.Version, _base.Terms);
        IsCleared = true;
    }

    public long RemoveGraph(TermId graph)
    {
        var removed = 0L;
        var batch = new QuadBatch(1024);
        using var cursor = View(_base.Terms).Scan(new QuadPattern(default, default, default, graph), QuadOrder.Gspo, QuadPositions.All);
        Unsort();
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                removed += Apply(QuadIds.Of(batch, i), add: false, inBase: null) ? 1 : 0;
            }
        }

        return removed;
    }

    /// <summary>The state with the changes made so far.</summary>
    public StoreState View(TermCounts terms) => _view ??= _base.Over(Run(), terms);

    /// <summary>The changes.</summary>
    public StoreRun Run()
    {
        Settle();
        if (_changes.Count == 0)
        {
            return new StoreRun(_sorted, QuadSet.Empty);
        }

        Unsort();
        var (adds, removes) = (new QuadBuffer(), new QuadBuffer());
        foreach (var (ids, added) in _changes)
        {
            (added ? adds : removes).Add(ids);
        }

        return new StoreRun(PackedSet.FromBuffer(adds, sorted: false), PackedSet.FromBuffer(removes, sorted: false));
    }

    public void Forget()
    {
        _changes.Clear();
        _waiting = new QuadBuffer();
        _sorted = QuadSet.Empty;
        _view = null;
    }

    /// <summary>Looks up the waiting quads: those that are new come to the sorted ones if there are no other changes, else to these.</summary>
    private void Settle()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var waiting = PackedSet.FromBuffer(_waiting, sorted: false);
        _waiting = new QuadBuffer();
        var absent = Absent.Of(waiting, _base);
        if (_changes.Count == 0 && _sorted.Count == 0)
        {
            _sorted = absent;
            return;
        }

        Unsort();
        if (_changes.ContainsValue(false))
        {
            // What the base has may have been removed before: adding it undoes that.
            foreach (var quad in waiting.All())
            {
                if (_changes.TryGetValue(quad, out var added) && !added)
                {
                    _changes.Remove(quad);
                }
            }
        }

        foreach (var quad in absent.All())
        {
            Apply(quad, add: true, inBase: false);
        }
    }

    /// <summary>Makes the sorted quads changes like the others.</summary>
    private void Unsort()
    {
        Settle();
        foreach (var quad in _sorted.All())
        {
            _changes.Add(quad, true);
        }

        _sorted = QuadSet.Empty;
    }

    private bool Apply(in QuadIds ids, bool add, bool? inBase)
    {
        if (_changes.TryGetValue(ids, out var added))
        {
            // A change undone leaves what the base had.
            if (added == add)
            {
                return false;
            }

            _changes.Remove(ids);
        }
        else if ((inBase ?? _base.Contains(ids)) == add)
        {
            return false;
        }
        else
        {
            _changes.Add(ids, add);
        }

        _view = null;
        return true;
    }
}
