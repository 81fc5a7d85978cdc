using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Commits every so many quads in a transaction of their own.</summary>
internal sealed class CommitSink(QuadStore store, int quadsOfCommit) : IQuadSpanSink, IDisposable
{
    private QuadTransaction? _transaction;
    private int _waiting;

    public long Commits { get; private set; }

    public long Added { get; private set; }

    public void OnQuad(in QuadSpan quad)
    {
        _transaction ??= store.BeginTransaction();
        ((IQuadSpanSink)_transaction).OnQuad(quad);
        if (++_waiting == quadsOfCommit)
        {
            Commit();
        }
    }

    public void Dispose()
    {
        if (_transaction is not null)
        {
            Commit();
        }
    }

    private void Commit()
    {
        Added += _transaction!.Commit().Added;
        _transaction.Dispose();
        _transaction = null;
        _waiting = 0;
        Commits++;
    }
}
