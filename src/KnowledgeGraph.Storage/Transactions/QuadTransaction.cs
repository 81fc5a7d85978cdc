using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Changes to a <see cref="QuadStore"/> that become visible together, at <see cref="Commit"/>, or not at all: disposing
/// without commit rolls back. The transaction itself sees its changes at once, also through <see cref="Snapshot"/>. A
/// store has one writer at a time. Not for several threads at once.
/// </summary>
/// <example>
/// <code>
/// using QuadTransaction transaction = store.BeginTransaction();
/// transaction.Add(quad);
/// transaction.Remove(other);
/// transaction.Commit();
/// </code>
/// </example>
public sealed class QuadTransaction : IQuadSource, IQuadSink, IDisposable
{
    private readonly QuadStore _store;
    private readonly Dictionary<QuadIds, bool> _changes = [];
    private StoreState _base;
    private StoreSnapshot? _view;
    private bool _cleared;
    private bool _ended;

    internal QuadTransaction(QuadStore store, StoreState current)
    {
        _store = store;
        _base = current;
    }

    /// <summary>The quads as the transaction sees them.</summary>
    public long Count
    {
        get
        {
            var count = _base.Count;
            foreach (var added in _changes.Values)
            {
                count += added ? 1 : -1;
            }

            return count;
        }
    }

    /// <summary>Adds a quad; false if it was there.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public bool Add(in Quad quad)
    {
        CheckOpen();
        return Change(_store.Intern(quad), add: true);
    }

    /// <summary>Adds quads; gives how many were not there.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public long AddRange(IEnumerable<Quad> quads)
    {
        ArgumentNullException.ThrowIfNull(quads);
        var added = 0L;
        foreach (var quad in quads)
        {
            added += Add(quad) ? 1 : 0;
        }

        return added;
    }

    /// <summary>Removes a quad; false if it was not there.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public bool Remove(in Quad quad)
    {
        CheckOpen();
        return _store.TryGetIds(quad, out var ids) && Change(ids, add: false);
    }

    /// <summary>Whether the quad is there, the transaction's own changes counted.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public bool Contains(in Quad quad)
    {
        CheckOpen();
        return _store.TryGetIds(quad, out var ids)
            && (_changes.TryGetValue(ids, out var added) ? added : _base.Contains(ids));
    }

    /// <summary>Removes every quad of every graph.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public void Clear()
    {
        CheckOpen();
        _base = StoreState.Empty;
        _changes.Clear();
        _view = null;
        _cleared = true;
    }

    /// <summary>Removes every quad of one graph, null being the default graph; gives how many there were.</summary>
    /// <exception cref="ArgumentException">The name is neither an IRI nor a blank node.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public long ClearGraph(Term? graphName)
    {
        CheckOpen();
        if (graphName is not (null or Iri or BlankNode))
        {
            throw new ArgumentException($"A graph name is an IRI or a blank node, not {graphName}.", nameof(graphName));
        }

        using var snapshot = Snapshot();
        var graph = TermId.DefaultGraph;
        if (graphName is not null && !snapshot.TryGetId(graphName, out graph))
        {
            return 0;
        }

        var removed = 0L;
        var batch = new QuadBatch(1024);
        using var cursor = snapshot.Scan(new QuadPattern(default, default, default, graph), QuadOrder.Gspo, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                var ids = new QuadIds(
                    batch.Column(QuadPosition.Subject)[i],
                    batch.Column(QuadPosition.Predicate)[i],
                    batch.Column(QuadPosition.Object)[i],
                    graph.Value);
                removed += Change(ids, add: false) ? 1 : 0;
            }
        }

        return removed;
    }

    /// <summary>The quads as the transaction sees them now; later changes do not show in it.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public IQuadSnapshot Snapshot()
    {
        CheckOpen();
        return _view ??= _store.Explain(_base.Over(Run()));
    }

    /// <summary>Makes the changes visible to all later snapshots of the store, and ends the transaction.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public void Commit()
    {
        CheckOpen();
        if (_cleared || _changes.Count > 0)
        {
            _store.Publish(_base.With(Run()));
        }

        End();
    }

    /// <summary>Forgets the changes and ends the transaction. Terms that were new stay in the store's dictionary, unseen.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public void Rollback()
    {
        CheckOpen();
        End();
    }

    /// <summary>Rolls back, unless the transaction was committed or rolled back.</summary>
    public void Dispose()
    {
        if (!_ended)
        {
            End();
        }
    }

    void IQuadSink.OnQuad(in Quad quad) => Add(quad);

    private bool Change(in QuadIds ids, bool add)
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
        else if (_base.Contains(ids) == add)
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

    private StoreRun Run()
    {
        var (adds, removes) = (new QuadBuffer(), new QuadBuffer());
        foreach (var (ids, added) in _changes)
        {
            (added ? adds : removes).Add(ids);
        }

        return new StoreRun(PackedSet.FromBuffer(adds, sorted: false), PackedSet.FromBuffer(removes, sorted: false));
    }

    private void CheckOpen()
    {
        if (_ended)
        {
            throw new InvalidOperationException("The transaction has ended.");
        }
    }

    private void End()
    {
        _ended = true;
        _changes.Clear();
        _view = null;
        _store.EndWriting();
    }
}
