using System.Security.Cryptography;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage;

/// <summary>
/// A set of quads as sorted indexes over 64-bit term ids, in memory. Any number of threads read snapshots, which never
/// change and take no lock; one transaction or load writes at a time, and what it wrote is visible at its commit, all at
/// once. For a few thousand quads a <see cref="Dataset"/> does as well.
/// </summary>
/// <example>
/// <code>
/// using QuadStore store = QuadStore.OpenInMemory();
/// store.Add(new Quad(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("x")));
/// long loaded = store.Load(sink => RdfReader.Read(stream, RdfFormat.NTriples, sink));
/// using IQuadSnapshot snapshot = store.Snapshot();
/// </code>
/// </example>
public sealed class QuadStore : IQuadSource, IDisposable
{
    private readonly TermDictionary _dictionary = new(BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong))));
    private readonly SemaphoreSlim _writer = new(1, 1);
    private volatile StoreState _current = StoreState.Empty;
    private volatile bool _disposed;
    private int _writingThread;

    private QuadStore()
    {
    }

    /// <summary>The quads that are committed.</summary>
    public long Count => _current.Count;

    /// <summary>About how many bytes the terms and the indexes made so far take.</summary>
    public long EstimatedBytes
    {
        get
        {
            var bytes = _dictionary.Bytes;
            foreach (var run in _current.Runs)
            {
                bytes += run.Adds.Bytes + run.Removes.Bytes;
            }

            return bytes;
        }
    }

    /// <summary>Makes an empty store that lives as long as the object.</summary>
    public static QuadStore OpenInMemory() => new();

    /// <inheritdoc/>
    public IQuadSnapshot Snapshot() => Explain(_current);

    /// <summary>Whether the quad is there.</summary>
    public bool Contains(in Quad quad) => TryGetIds(quad, out var ids) && _current.Contains(ids);

    /// <summary>Begins a transaction; waits while another one or a load is open.</summary>
    /// <exception cref="InvalidOperationException">The transaction that is open was begun by this thread: waiting for it
    /// would never end.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public QuadTransaction BeginTransaction(CancellationToken cancellationToken = default)
    {
        BeginWriting(cancellationToken);
        return new QuadTransaction(this, _current);
    }

    /// <summary>Begins a bulk load; waits while a transaction or another load is open.</summary>
    /// <exception cref="InvalidOperationException">The transaction that is open was begun by this thread: waiting for it
    /// would never end.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public QuadLoader BeginLoad(CancellationToken cancellationToken = default)
    {
        BeginWriting(cancellationToken);
        return new QuadLoader(this, _current);
    }

    /// <summary>Loads whatever <paramref name="read"/> writes into the sink, or nothing if it throws; gives how many quads
    /// were new.</summary>
    public long Load(Action<IQuadSink> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var loader = BeginLoad(cancellationToken);
        read(loader);
        return loader.Commit();
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
        return loader.Commit();
    }

    /// <summary>No transaction or load can begin any more; an open one may end, and snapshots stay readable.</summary>
    public void Dispose() => _disposed = true;

    internal StoreSnapshot Explain(StoreState state) => new(state, _dictionary);

    internal void Publish(StoreState state) => _current = state;

    internal void EndWriting()
    {
        Volatile.Write(ref _writingThread, 0);
        _writer.Release();
    }

    internal QuadIds Intern(in Quad quad)
    {
        if (quad.Subject is null)
        {
            throw new ArgumentException("default(Quad) is no quad.", nameof(quad));
        }

        return new QuadIds(
            _dictionary.Intern(quad.Subject),
            _dictionary.Intern(quad.Predicate),
            _dictionary.Intern(quad.Object),
            quad.GraphName is null ? TermId.DefaultGraph.Value : _dictionary.Intern(quad.GraphName));
    }

    internal QuadIds Intern(in QuadSpan quad) => new(
        _dictionary.Intern(quad.Subject),
        _dictionary.Intern(quad.Predicate),
        _dictionary.Intern(quad.Object),
        _dictionary.Intern(quad.GraphName));

    internal bool TryGetIds(in Quad quad, out QuadIds ids)
    {
        ids = default;
        var g = TermId.DefaultGraph;
        if (quad.Subject is null
            || !_dictionary.TryGetId(quad.Subject, out var s)
            || !_dictionary.TryGetId(quad.Predicate, out var p)
            || !_dictionary.TryGetId(quad.Object, out var o)
            || (quad.GraphName is not null && !_dictionary.TryGetId(quad.GraphName, out g)))
        {
            return false;
        }

        ids = new QuadIds(s.Value, p.Value, o.Value, g.Value);
        return true;
    }

    private void BeginWriting(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Volatile.Read(ref _writingThread) == Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException("This thread has a transaction or a load open: end it before beginning another.");
        }

        _writer.Wait(cancellationToken);
        Volatile.Write(ref _writingThread, Environment.CurrentManagedThreadId);
    }
}
