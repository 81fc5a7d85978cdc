using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Indexes;
using KnowledgeGraph.Storage.Transactions;

namespace KnowledgeGraph.Storage;

/// <summary>
/// Adds many quads at once, much faster than a transaction: quads are only collected, and sorted at <see cref="Commit"/>.
/// Nobody sees any before that, and disposing without commit leaves the store as it was. It is a sink of terms and of
/// spans, so a reader writes into it without making terms. Not for several threads at once.
/// </summary>
/// <example>
/// <code>
/// using QuadLoader loader = store.BeginLoad();
/// RdfReader.Read(stream, RdfFormat.Turtle, loader);
/// long added = loader.Commit();
/// </code>
/// </example>
public sealed class QuadLoader : IQuadSink, IQuadSpanSink, IDisposable
{
    private readonly QuadStore _store;
    private readonly StoreState _base;
    private QuadBuffer _buffer = new();
    private bool _ended;

    internal QuadLoader(QuadStore store, StoreState current)
    {
        _store = store;
        _base = current;
    }

    /// <summary>The quads given so far, repetitions counted.</summary>
    public long Count => _buffer.Count;

    /// <summary>Adds a quad; it may repeat.</summary>
    /// <exception cref="InvalidOperationException">The load has ended, or the store is full.</exception>
    public void Add(in Quad quad)
    {
        CheckOpen();
        _buffer.Add(_store.Intern(quad));
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

    /// <summary>Makes the quads visible to all later snapshots of the store, and ends the load; gives how many were new.</summary>
    /// <exception cref="InvalidOperationException">The load has ended.</exception>
    public long Commit()
    {
        CheckOpen();
        var adds = PackedSet.FromBuffer(_buffer, sorted: false);
        _buffer = new QuadBuffer();
        if (_base.Count > 0)
        {
            adds = WithoutPresent(adds);
        }

        _store.Publish(_base.With(new StoreRun(adds, QuadSet.Empty)));
        End();
        return adds.Count;
    }

    /// <summary>Leaves the store as it was, unless the load was committed. Terms that were new stay in the store's
    /// dictionary, unseen.</summary>
    public void Dispose()
    {
        if (!_ended)
        {
            End();
        }
    }

    void IQuadSink.OnQuad(in Quad quad) => Add(quad);

    void IQuadSpanSink.OnQuad(in QuadSpan quad)
    {
        CheckOpen();
        _buffer.Add(_store.Intern(quad));
    }

    private QuadSet WithoutPresent(QuadSet quads)
    {
        var absent = new QuadBuffer();
        var batch = new QuadBatch(1024);
        using var cursor = quads.Scan(default, QuadOrder.Spog, QuadPositions.All);
        while (cursor.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                var ids = new QuadIds(
                    batch.Column(QuadPosition.Subject)[i],
                    batch.Column(QuadPosition.Predicate)[i],
                    batch.Column(QuadPosition.Object)[i],
                    batch.Column(QuadPosition.Graph)[i]);
                if (!_base.Contains(ids))
                {
                    absent.Add(ids);
                }
            }
        }

        return absent.Count == quads.Count ? quads : PackedSet.FromBuffer(absent, sorted: true);
    }

    private void CheckOpen()
    {
        if (_ended)
        {
            throw new InvalidOperationException("The load has ended.");
        }
    }

    private void End()
    {
        _ended = true;
        _buffer = new QuadBuffer();
        _store.EndWriting();
    }
}
