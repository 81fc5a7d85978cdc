using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Indexes;

/// <content>Looking at every row.</content>
internal sealed partial class ColumnIndex
{
    /// <summary>
    /// Reads every row: rows must be in order, the directory must lead to them, and what was counted must come out the same. Gives a number
    /// that is the same for the same quads in whatever order.
    /// </summary>
    /// <exception cref="StoreException">Something is not what was written.</exception>
    public ulong Verify(CancellationToken cancellationToken)
    {
        var statistics = new StatisticsCollector(Order);
        var sum = 0UL;
        var buffer = BlockBuffer.Rent();
        var directory = Directory;
        Span<ulong> last = stackalloc ulong[4];
        last.Clear();
        for (var block = 0L; block < directory.Blocks; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Load(this, block);
            for (var row = 0; row < buffer.Rows; row++)
            {
                Check(Follows(buffer, row, last), "rows out of order");
                sum += Mix(last);
            }

            Check(directory.FirstNotBefore([buffer.Column(0)[0], buffer.Column(1)[0], buffer.Column(2)[0], buffer.Column(3)[0]], 0) == block, "a directory that does not lead to its blocks");
            statistics.Append(buffer.Column(0), buffer.Column(1));
        }

        buffer.Return();
        Check(IsSame(statistics.Complete()), "statistics that are not those of its rows");
        GC.KeepAlive(this);
        return sum;
    }

    private ulong Mix(ReadOnlySpan<ulong> ids)
    {
        var (sum, positions) = (0UL, 0);
        foreach (var position in Positions)
        {
            var mixed = (ids[positions++] ^ (0xA24BAED4963EE407 * (ulong)(1 + (int)position))) * 0x9E3779B97F4A7C15;
            sum += mixed ^ (mixed >> 31);
        }

        sum *= 0x9FB21C651E98DF25;
        return sum ^ (sum >> 28);
    }

    private static bool Follows(BlockBuffer buffer, int row, Span<ulong> last)
    {
        var (order, nowhere) = (0, false);
        for (var depth = 0; depth < 4; depth++)
        {
            var id = buffer.Column(depth)[row];
            order = order == 0 ? id.CompareTo(last[depth]) : order;
            nowhere |= id == 0;
            last[depth] = id;
        }

        return order > 0 && !nowhere;
    }

    private bool IsSame(IndexStatistics statistics)
    {
        var writer = new System.Buffers.ArrayBufferWriter<byte>();
        statistics.Write(writer);
        return writer.WrittenCount == _footer.StatisticsBytes
            && _bytes.Slice(_footer.StatisticsStart, writer.WrittenCount).SequenceEqual(writer.WrittenSpan);
    }

    private void Check(bool holds, string what)
    {
        if (!holds)
        {
            throw new StoreException(StoreError.Corrupt, $"The index {Order} has {what}.");
        }
    }
}
