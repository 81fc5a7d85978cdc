using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>How many different ids there are at a position: from the statistics, by counting where that is quick, else from some blocks.</summary>
internal static class ColumnDistinct
{
    // Up to so many rows are counted; of more, this number is looked at, spread over the range.
    private const int RowsCounted = 8192;

    /// <summary>The ids at the first position, ascending.</summary>
    public static IEnumerable<ulong> FirstIds(ColumnIndex index)
    {
        var buffer = BlockBuffer.Rent();
        try
        {
            for (var row = 0L; row < index.Count;)
            {
                var id = IdAt(index, 0, row, buffer);
                yield return id;
                row = NextFirst(index, id, row, buffer);
            }
        }
        finally
        {
            buffer.Return();
        }
    }

    public static long Estimate(ColumnSet set, in QuadPattern pattern, QuadPosition position)
    {
        if (FromStatistics(set.Statistics, pattern, position) is { } known)
        {
            return known;
        }

        var index = set.Index(QuadOrders.Choose(QuadSnapshotOrders.All, pattern, position));
        Span<ulong> ids = stackalloc ulong[4];
        var depth = ColumnCursor.Prefix(index.Positions, pattern, ids);
        var buffer = BlockBuffer.Rent();
        var (start, end) = index.Range(ids, depth, buffer);
        var sorted = depth < 4 && index.Positions[depth] == position;
        var distinct = Count(index, index.Positions.IndexOf(position), sorted, start, end, buffer);
        buffer.Return();
        return distinct;
    }

    private static long? FromStatistics(SetStatistics statistics, in QuadPattern pattern, QuadPosition position)
    {
        if (pattern == default)
        {
            return position switch
            {
                QuadPosition.Subject => statistics.DistinctSubjects,
                QuadPosition.Predicate => statistics.DistinctPredicates,
                QuadPosition.Object => statistics.DistinctObjects,
                _ => statistics.DistinctGraphs,
            };
        }

        if (pattern == new QuadPattern(default, pattern.Predicate, default, default)
            && statistics.Predicates.TryGetValue(pattern.Predicate.Value, out var counts))
        {
            return position switch
            {
                QuadPosition.Subject => counts.DistinctSubjects,
                QuadPosition.Object => counts.DistinctObjects,
                _ => null,
            };
        }

        return null;
    }

    private static long Count(ColumnIndex index, int depth, bool sorted, long start, long end, BlockBuffer buffer)
    {
        var (rows, looked, changes, last) = (end - start, 0L, 0L, 0UL);
        var seen = sorted ? null : new HashSet<ulong>();
        var stride = rows <= RowsCounted ? 1 : Math.Max(1, rows / RowsCounted);
        for (var row = start; row < end;)
        {
            buffer.Load(index, row / ColumnEncoder.MaxRows);
            var from = (int)(row % ColumnEncoder.MaxRows);
            var column = buffer.Column(depth)[from..(int)Math.Min(buffer.Rows, from + (end - row))];
            // Behind a gap the first row says nothing of a change.
            last = stride == 1 ? last : column[0];
            foreach (var id in column)
            {
                changes += id == last ? 0 : 1;
                last = id;
                seen?.Add(id);
            }

            looked += stride == 1 ? column.Length : column.Length - 1;
            row += column.Length + ((stride - 1) * ColumnEncoder.MaxRows);
        }

        GC.KeepAlive(index);
        var counted = seen?.Count ?? changes;
        return stride == 1 ? counted : Math.Max(1, (long)((double)counted * rows / Math.Max(1, looked)));
    }

    private static long NextFirst(ColumnIndex index, ulong id, long row, BlockBuffer buffer) =>
        id == ulong.MaxValue ? index.Count : index.FirstNotBefore([id + 1, 0, 0, 0], row, buffer);

    private static ulong IdAt(ColumnIndex index, int depth, long row, BlockBuffer buffer)
    {
        buffer.Load(index, row / ColumnEncoder.MaxRows);
        return buffer.Column(depth)[(int)(row % ColumnEncoder.MaxRows)];
    }
}
