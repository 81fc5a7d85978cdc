using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage.Dictionary;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Runs;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Adds many quads at once, much faster than a transaction: quads are collected, sorted and packed in large portions while more come.
/// Nobody sees any before <see cref="Commit"/>, and disposing without commit leaves the store as it was, its dictionary included. It is a sink
/// of terms and of spans, so a reader writes into it without making terms. Not for several threads at once.
/// </summary>
/// <remarks>
/// Until it is committed a load holds its packed portions (about 10 bytes a quad), the terms that are new (about 70 bytes each) and working
/// memory for two portions of a few million quads each (some hundred megabytes). On disk a large
/// load writes its files beside the others and becomes part of the store with one rename.
/// </remarks>
/// <example>
/// <code>
/// using QuadLoader loader = store.BeginLoad();
/// RdfReader.Read(stream, RdfFormat.Turtle, loader);
/// long added = loader.Commit().Added;
/// </code>
/// </example>
public sealed class QuadLoader : IQuadSink, IQuadSpanSink, IDisposable
{
    private const long MostLoggedBytes = 1L << 28;

    private readonly QuadStore _store;
    private readonly QuadStoreOptions _options;
    private readonly TermCounts _termsBefore;
    private readonly long _bytesBefore;
    private readonly LoadPortions _portions;
    private readonly CancellationToken _cancellation;
    private InternBatch _batch;
    private QuadBuffer _buffer = new();
    private long _count;
    private bool _ended;

    internal QuadLoader(QuadStore store, StoreState current, QuadStoreOptions options, CancellationToken cancellation)
    {
        _store = store;
        _options = options;
        _cancellation = cancellation;
        _termsBefore = store.Dictionary.Counts;
        _bytesBefore = store.Dictionary.HotBytes;
        _portions = new LoadPortions(current, options);
        _batch = new InternBatch(store.Dictionary, _buffer);
    }

    /// <summary>The quads given so far, repetitions counted.</summary>
    public long Count => _count;

    // Few quads with short terms; anything else becomes files.
    private bool IsForTheLog =>
        _portions.IsEmpty && _buffer.Count <= _options.LoggedLoadQuads && _store.Dictionary.HotBytes - _bytesBefore <= MostLoggedBytes;

    /// <summary>Adds a quad; it may repeat.</summary>
    /// <exception cref="InvalidOperationException">The load has ended, or the store is full.</exception>
    public void Add(in Quad quad)
    {
        CheckOpen();
        QuadStore.CheckIsQuad(quad);
        _batch.Add(quad);
        Counted();
    }

    /// <summary>Adds quads; they may repeat.</summary>
    /// <exception cref="InvalidOperationException">The load has ended, or the store is full.</exception>
    public void AddRange(IEnumerable<Quad> quads)
    {
        ArgumentNullException.ThrowIfNull(quads);
        foreach (var quad in quads)
        {
            Add(quad);
        }
    }

    /// <summary>Makes the quads visible to all later snapshots of the store, and ends the load; says how many were new.</summary>
    /// <exception cref="InvalidOperationException">The load has ended.</exception>
    /// <exception cref="OperationCanceledException">The load's token was cancelled; the store is as it was.</exception>
    /// <exception cref="StoreException">The quads could not be written; the store is as it was.</exception>
    public StoreChange Commit()
    {
        CheckOpen();
        _batch.Flush();
        var written = default(WrittenCommit);
        try
        {
            written = IsForTheLog
                ? _store.Write(new StoreRun(_portions.Absent(_buffer), QuadSet.Empty), cleared: false)
                : _store.Install(_portions, _buffer, _cancellation);
        }
        finally
        {
            End(committed: written.State is not null);
        }

        return _store.Finish(written);
    }

    /// <summary>Leaves the store as it was, unless the load was committed.</summary>
    public void Dispose()
    {
        if (!_ended)
        {
            End(committed: false);
        }
    }

    void IQuadSink.OnQuad(in Quad quad) => Add(quad);

    void IQuadSpanSink.OnQuad(in QuadSpan quad)
    {
        CheckOpen();
        _batch.Add(quad);
        Counted();
    }

    private void Counted()
    {
        _count++;
        if (_buffer.Count >= _options.LoadChunkQuads)
        {
            _cancellation.ThrowIfCancellationRequested();
            _batch.Flush();
            _buffer = _portions.Add(_buffer, _cancellation);
            _batch = new InternBatch(_store.Dictionary, _buffer);
            _options.Observer?.Invoke(new StoreEvent(StoreEventKind.LoadProgress, _count, 0, TimeSpan.Zero));
        }
    }

    private void CheckOpen()
    {
        if (_ended)
        {
            throw new InvalidOperationException("The load has ended.");
        }
    }

    private void End(bool committed)
    {
        _ended = true;
        _buffer = new QuadBuffer();
        _portions.Dispose();
        if (!committed)
        {
            _store.Dictionary.Truncate(_termsBefore);
        }

        _store.EndWriting();
    }
}
