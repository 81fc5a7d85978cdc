using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Changes to a <see cref="QuadStore"/> that become visible together, at <see cref="Commit"/>, or not at all: disposing
/// without commit rolls back. The transaction itself sees its changes at once, also through <see cref="Snapshot"/>. A
/// store has one writer at a time. It is a sink of terms and of spans, so a reader writes into it. Not for several threads at once.
/// </summary>
/// <example>
/// <code>
/// using QuadTransaction transaction = store.BeginTransaction();
/// transaction.Add(quad);
/// transaction.Remove(other);
/// StoreChange change = transaction.Commit();
/// </code>
/// </example>
public sealed class QuadTransaction : IQuadTransaction, IQuadSink, IQuadSpanSink
{
    private readonly QuadStore _store;
    private readonly ChangeList _changes;
    private bool _ended;

    internal QuadTransaction(QuadStore store, StoreState current)
    {
        _store = store;
        _changes = new ChangeList(current);
    }

    /// <summary>The quads as the transaction sees them.</summary>
    public long Count
    {
        get
        {
            CheckOpen();
            return _changes.Count;
        }
    }

    /// <summary>Adds a quad; false if it was there.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public bool Add(in Quad quad)
    {
        CheckOpen();
        return _changes.Change(_store.Intern(quad), add: true);
    }

    /// <summary>Adds quads; gives how many were not there. Faster for many quads than adding each.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public long AddRange(IEnumerable<Quad> quads)
    {
        ArgumentNullException.ThrowIfNull(quads);
        CheckOpen();
        var before = _changes.Count;
        foreach (var quad in quads)
        {
            _changes.AddLater(_store.Intern(quad));
        }

        return _changes.Count - before;
    }

    /// <summary>Removes a quad; false if it was not there.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public bool Remove(in Quad quad)
    {
        CheckOpen();
        return _store.TryGetIds(quad, out var ids) && _changes.Change(ids, add: false);
    }

    /// <summary>Whether the quad is there, the transaction's own changes counted.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public bool Contains(in Quad quad)
    {
        CheckOpen();
        return _store.TryGetIds(quad, out var ids) && _changes.Contains(ids);
    }

    /// <summary>Removes every quad of every graph.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public void Clear()
    {
        CheckOpen();
        _changes.Clear();
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

        var graph = TermId.DefaultGraph;
        return graphName is null || _store.Dictionary.TryGetId(graphName, out graph) ? _changes.RemoveGraph(graph) : 0;
    }

    /// <summary>The quads as the transaction sees them now; later changes do not show in it.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    public IQuadSnapshot Snapshot()
    {
        CheckOpen();
        return _store.Explain(_changes.View(_store.Dictionary.Counts));
    }

    /// <summary>
    /// Makes the changes visible to all later snapshots of the store, and ends the transaction. With a store on disk it returns when they are
    /// as safe as <see cref="QuadStoreOptions.Durability"/> says.
    /// </summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    /// <exception cref="StoreException">The changes could not be written. They did not happen, unless this is
    /// <see cref="StoreError.ReadOnly"/>: then only opening the store anew tells.</exception>
    public StoreChange Commit()
    {
        var written = Write();
        return _store.Finish(written);
    }

    /// <summary>As <see cref="Commit"/>, without a thread that waits for the disk.</summary>
    /// <exception cref="InvalidOperationException">The transaction has ended.</exception>
    /// <exception cref="StoreException">As for <see cref="Commit"/>.</exception>
    public ValueTask<StoreChange> CommitAsync()
    {
        var written = Write();
        return _store.FinishAsync(written);
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

    QuadChange IQuadTransaction.Commit()
    {
        var change = Commit();
        return new QuadChange(change.Added, change.Removed);
    }

    async ValueTask<QuadChange> IQuadTransaction.CommitAsync()
    {
        var change = await CommitAsync().ConfigureAwait(false);
        return new QuadChange(change.Added, change.Removed);
    }

    void IQuadSink.OnQuad(in Quad quad)
    {
        CheckOpen();
        _changes.AddLater(_store.Intern(quad));
    }

    void IQuadSpanSink.OnQuad(in QuadSpan quad)
    {
        CheckOpen();
        _changes.AddLater(_store.Intern(quad));
    }

    private WrittenCommit Write()
    {
        CheckOpen();
        try
        {
            return _store.Write(_changes.Run(), _changes.IsCleared);
        }
        finally
        {
            End();
        }
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
        _changes.Forget();
        _store.EndWriting();
    }
}
