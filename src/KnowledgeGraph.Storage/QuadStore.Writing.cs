using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage;

/// <content>Transactions, loads and single changes.</content>
public sealed partial class QuadStore
{
    /// <summary>Begins a transaction; waits while another one or a load is open.</summary>
    /// <exception cref="InvalidOperationException">The transaction that is open was begun by this thread: waiting for it
    /// would never end.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public QuadTransaction BeginTransaction(CancellationToken cancellationToken = default)
    {
        BeginWriting(cancellationToken);
        return new QuadTransaction(this, _states.Head);
    }

    /// <summary>As <see cref="BeginTransaction"/>, without a thread that waits; the transaction may go on in other threads, one at a time.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async ValueTask<QuadTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        return new QuadTransaction(this, _states.Head);
    }

    IQuadTransaction IQuadTarget.BeginTransaction(CancellationToken cancellationToken) => BeginTransaction(cancellationToken);

    async ValueTask<IQuadTransaction> IQuadTarget.BeginTransactionAsync(CancellationToken cancellationToken) =>
        await BeginTransactionAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Begins a transaction that goes on from what the snapshot saw: for a reader that found out what to write. False, and no transaction, if
    /// something was committed since; then read again.
    /// </summary>
    /// <exception cref="ArgumentException">The snapshot is not one of this store's, or was taken inside a transaction.</exception>
    /// <exception cref="InvalidOperationException">The transaction that is open was begun by this thread.</exception>
    /// <exception cref="OperationCanceledException">The wait for an open transaction was cancelled.</exception>
    public bool TryBeginTransaction(IQuadSnapshot seen, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out QuadTransaction? transaction, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (seen is not StoreSnapshot snapshot || !snapshot.IsCommittedOf(this))
        {
            throw new ArgumentException("The snapshot is not one that this store gave.", nameof(seen));
        }

        transaction = null;
        if (snapshot.Version != _states.Head.Version)
        {
            return false;
        }

        BeginWriting(cancellationToken);
        if (snapshot.Version != _states.Head.Version)
        {
            EndWriting();
            return false;
        }

        transaction = new QuadTransaction(this, _states.Head);
        return true;
    }

    /// <summary>Begins a bulk load; waits while a transaction or another load is open.</summary>
    /// <exception cref="InvalidOperationException">The transaction that is open was begun by this thread: waiting for it
    /// would never end.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public QuadLoader BeginLoad(CancellationToken cancellationToken = default)
    {
        BeginWriting(cancellationToken);
        return new QuadLoader(this, _states.Head, _options, cancellationToken);
    }

    /// <summary>Loads whatever <paramref name="read"/> writes into the sink, or nothing if it throws; gives how many quads
    /// were new. The sink is an <see cref="IQuadSpanSink"/> too, so that readers make no terms.</summary>
    /// <exception cref="StoreException">The quads could not be written; the store is as it was.</exception>
    public long Load(Action<IQuadSink> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var loader = BeginLoad(cancellationToken);
        read(loader);
        return loader.Commit().Added;
    }

    /// <summary>Adds one quad in a transaction of its own; false if it was there.</summary>
    public bool Add(in Quad quad)
    {
        using var transaction = BeginTransaction();
        var added = transaction.Add(quad);
        transaction.Commit();
        return added;
    }

    /// <summary>Removes one quad in a transaction of its own; false if it was not there.</summary>
    public bool Remove(in Quad quad)
    {
        using var transaction = BeginTransaction();
        var removed = transaction.Remove(quad);
        transaction.Commit();
        return removed;
    }

    /// <summary>Adds quads at once, or none if the enumeration throws; gives how many were new.</summary>
    public long AddRange(IEnumerable<Quad> quads)
    {
        ArgumentNullException.ThrowIfNull(quads);
        using var loader = BeginLoad();
        loader.AddRange(quads);
        return loader.Commit().Added;
    }

    internal void EndWriting()
    {
        try
        {
            _packer.Adopt();
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <summary>Writes a commit to the log and lets the next writer begin from it. For the writer.</summary>
    internal WrittenCommit Write(StoreRun run, bool cleared)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0 && _folder is not null, this);
        var head = _states.Head;
        if (run.Size == 0 && (!cleared || head.Count == 0))
        {
            return WrittenCommit.Nothing(head, _folder);
        }

        // First, because it reads files: what stands in the log cannot fail any more.
        var change = Difference(head, run, cleared, head.Version + 1);
        var position = _folder?.Append(change.Version, run, cleared, Dictionary) ?? default;
        var next = _states.Advance(last => last.With(run, Dictionary.Counts, cleared));
        return new WrittenCommit(next, change, position);
    }

    /// <summary>Makes a load that is too large for the log a run of its own. For the writer.</summary>
    internal WrittenCommit Install(LoadPortions portions, QuadBuffer last, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        return _packer.Install(portions, last, cancellation);
    }

    /// <summary>Waits until the commit is as safe as was asked for, and shows it to readers.</summary>
    internal StoreChange Finish(in WrittenCommit commit)
    {
        _folder?.WaitUntilSafe(commit.Position);
        return Publish(commit);
    }

    internal async ValueTask<StoreChange> FinishAsync(WrittenCommit commit)
    {
        if (_folder is not null)
        {
            await _folder.WaitUntilSafeAsync(commit.Position).ConfigureAwait(false);
        }

        return Publish(commit);
    }

    internal QuadIds Intern(in Quad quad)
    {
        CheckIsQuad(quad);
        return new QuadIds(
            Dictionary.Intern(quad.Subject),
            Dictionary.Intern(quad.Predicate),
            Dictionary.Intern(quad.Object),
            quad.GraphName is null ? TermId.DefaultGraph.Value : Dictionary.Intern(quad.GraphName));
    }

    internal static void CheckIsQuad(in Quad quad)
    {
        if (quad.Subject is null)
        {
            throw new ArgumentException("default(Quad) is no quad.", nameof(quad));
        }
    }

    internal QuadIds Intern(in QuadSpan quad) => new(
        Dictionary.Intern(quad.Subject),
        Dictionary.Intern(quad.Predicate),
        Dictionary.Intern(quad.Object),
        Dictionary.Intern(quad.GraphName));

    internal bool TryGetIds(in Quad quad, out QuadIds ids)
    {
        ids = default;
        var g = TermId.DefaultGraph;
        if (quad.Subject is null
            || !Dictionary.TryGetId(quad.Subject, out var s)
            || !Dictionary.TryGetId(quad.Predicate, out var p)
            || !Dictionary.TryGetId(quad.Object, out var o)
            || (quad.GraphName is not null && !Dictionary.TryGetId(quad.GraphName, out g)))
        {
            return false;
        }

        ids = new QuadIds(s.Value, p.Value, o.Value, g.Value);
        return true;
    }

    private static StoreChange Difference(StoreState before, StoreRun run, bool cleared, long version)
    {
        if (!cleared)
        {
            return new StoreChange(version, run.Adds.Count, run.Removes.Count);
        }

        // What was cleared and then added again has not changed.
        var added = Absent.Of(run.Adds, before).Count;
        return new StoreChange(version, added, before.Count - (run.Adds.Count - added));
    }

    private StoreChange Publish(in WrittenCommit commit)
    {
        _states.Publish(commit.State);
        StoreMetrics.Committed(commit.Change);
        _packer.Notice();
        return commit.Change;
    }

    private void BeginWriting(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        _gate.Enter(cancellationToken);
    }
}
