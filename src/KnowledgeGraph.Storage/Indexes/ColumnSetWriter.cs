using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Writes sets of compressed indexes.</summary>
internal static class ColumnSetWriter
{
    private const int RowsAtOnce = 1024;

    private static readonly QuadOrder[] Always = [QuadOrder.Spog, QuadOrder.Ospg, QuadOrder.Posg, QuadOrder.Psog];
    private static readonly QuadOrder[] OfSeveralGraphs = [QuadOrder.Gspo, QuadOrder.Gpos, QuadOrder.Gosp];

    /// <summary>Writes all quads of a set; of a <see cref="PackedSet"/> each order is forgotten when it is written, but for the first.</summary>
    public static ColumnSet Write(QuadSet source, Func<QuadOrder, ISealedOutput> open, int degree, CancellationToken cancellationToken)
    {
        return Write(order => source.Scan(default, order, QuadPositions.All), open, degree, order => (source as PackedSet)?.Forget(order), cancellationToken);
    }

    /// <summary>
    /// Writes what the source gives, sorted and without repetition, in each order that it is asked for: four, and three more if the quads are
    /// in several graphs. At most <paramref name="degree"/> threads write an order each. If something fails, outputs that were not complete
    /// leave nothing behind; those that were are the caller's to delete. <paramref name="written"/> is told of each order when it is done.
    /// </summary>
    public static ColumnSet Write(
        Func<QuadOrder, QuadCursor> source, Func<QuadOrder, ISealedOutput> open, int degree, Action<QuadOrder>? written, CancellationToken cancellationToken)
    {
        var first = WriteOrders(Always, source, open, degree, written, cancellationToken);
        return first[0].HasSeveralGraphs
            ? ColumnSet.Open([.. first, .. WriteOrders(OfSeveralGraphs, source, open, degree, written, cancellationToken)])
            : ColumnSet.Open(first);
    }

    /// <summary>Writes one order.</summary>
    public static ColumnIndex WriteOrder(QuadOrder order, QuadCursor source, ISealedOutput output, CancellationToken cancellationToken)
    {
        using var writer = new ColumnIndexWriter(order, output);
        var batch = new QuadBatch(RowsAtOnce);
        while (source.Read(batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Append(batch);
        }

        return ColumnIndex.Open(writer.Complete());
    }

    private static ColumnIndex[] WriteOrders(
        QuadOrder[] orders, Func<QuadOrder, QuadCursor> source, Func<QuadOrder, ISealedOutput> open, int degree, Action<QuadOrder>? written, CancellationToken cancellationToken)
    {
        var made = new ColumnIndex[orders.Length];
        var next = -1;
        var failures = new ConcurrentQueue<Exception>();
        var others = Enumerable.Range(1, Math.Clamp(degree, 1, orders.Length) - 1).Select(_ => Task.Run(Work, CancellationToken.None)).ToArray();
        Work();
        Task.WaitAll(others, CancellationToken.None);
        if (failures.TryDequeue(out var failure))
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return made;

        void Work()
        {
            try
            {
                for (var i = Interlocked.Increment(ref next); i < orders.Length && failures.IsEmpty; i = Interlocked.Increment(ref next))
                {
                    using var cursor = source(orders[i]);
                    made[i] = WriteOrder(orders[i], cursor, open(orders[i]), cancellationToken);
                    written?.Invoke(orders[i]);
                }
            }
            catch (Exception error)
            {
                failures.Enqueue(error);
            }
        }
    }
}
