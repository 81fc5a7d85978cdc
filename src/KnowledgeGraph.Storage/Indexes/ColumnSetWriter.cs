using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Writes sets of compressed indexes.</summary>
internal static class ColumnSetWriter
{
    private const int RowsAtOnce = 1024;

    private static readonly QuadOrder[] Always = [QuadOrder.Spog, QuadOrder.Psog, QuadOrder.Posg, QuadOrder.Ospg];
    private static readonly QuadOrder[] OfSeveralGraphs = [QuadOrder.Gspo, QuadOrder.Gpos, QuadOrder.Gosp];

    /// <summary>Writes all quads of a set.</summary>
    public static ColumnSet Write(QuadSet source, Func<QuadOrder, ISealedOutput> open, int degree, CancellationToken cancellationToken) =>
        Write(order => source.Scan(default, order, QuadPositions.All), open, degree, cancellationToken);

    /// <summary>
    /// Writes what the source gives, sorted and without repetition, in each order that it is asked for: four, and three more if the quads are
    /// in several graphs. At most <paramref name="degree"/> threads write an order each. What was written when something failed is given up.
    /// </summary>
    public static ColumnSet Write(Func<QuadOrder, QuadCursor> source, Func<QuadOrder, ISealedOutput> open, int degree, CancellationToken cancellationToken)
    {
        var indexes = new List<ColumnIndex>();
        WriteOrders(Always, indexes, source, open, degree, cancellationToken);
        if (indexes[0].HasSeveralGraphs)
        {
            WriteOrders(OfSeveralGraphs, indexes, source, open, degree, cancellationToken);
        }

        return ColumnSet.Open(indexes);
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

    private static void WriteOrders(
        QuadOrder[] orders, List<ColumnIndex> indexes, Func<QuadOrder, QuadCursor> source, Func<QuadOrder, ISealedOutput> open, int degree, CancellationToken cancellationToken)
    {
        var made = new ColumnIndex[orders.Length];
        if (degree <= 1)
        {
            for (var i = 0; i < orders.Length; i++)
            {
                Make(i);
            }
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = degree, CancellationToken = cancellationToken };
            try
            {
                Parallel.For(0, orders.Length, options, Make);
            }
            catch (AggregateException errors) when (errors.InnerExceptions.Count > 0)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
            }
        }

        indexes.AddRange(made);

        void Make(int i)
        {
            using var cursor = source(orders[i]);
            made[i] = WriteOrder(orders[i], cursor, open(orders[i]), cancellationToken);
        }
    }
}
