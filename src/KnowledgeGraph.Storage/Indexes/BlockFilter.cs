using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>Finds the rows of a block that hold the ids bound behind a range's prefix. For one cursor.</summary>
internal sealed class BlockFilter
{
    private readonly ColumnIndex _index;
    private readonly int[] _depths;
    private readonly ulong[] _ids;
    private readonly ulong _graph;
    private readonly byte[] _selected = new byte[ColumnEncoder.MaxRows + 1];

    private BlockFilter(ColumnIndex index, int[] depths, ulong[] ids, ulong graph) => (_index, _depths, _ids, _graph) = (index, depths, ids, graph);

    /// <summary>The rows found, counted from the beginning of the block.</summary>
    public ReadOnlySpan<byte> Selected => _selected;

    /// <summary>The row behind the last found one where the limit was reached; below 0 where the block was read to its end.</summary>
    public int Next { get; private set; }

    /// <summary>The filter of the bound positions from a depth on; null if every row passes.</summary>
    public static BlockFilter? Of(ColumnIndex index, in QuadPattern pattern, int fromDepth)
    {
        var positions = index.Positions;
        var (depths, ids, graph) = (new List<int>(), new List<ulong>(), 0UL);
        for (var depth = fromDepth; depth < 4; depth++)
        {
            var bound = pattern[positions[depth]];
            if (bound.IsUnbound || (index.IsConstant(positions[depth], out var only) && only == bound.Value))
            {
                continue;
            }

            depths.Add(depth);
            ids.Add(bound.Value);
            graph = positions[depth] == QuadPosition.Graph ? bound.Value : graph;
        }

        return depths.Count == 0 ? null : new BlockFilter(index, [.. depths], [.. ids], graph);
    }

    /// <summary>False if no row of the block can pass.</summary>
    public bool MayHold(long block) => _graph == 0 || _index.Directory.MayHold(block, _graph);

    /// <summary>Selects rows of a range, at most <paramref name="limit"/>; gives how many.</summary>
    public int Select(BlockBuffer buffer, int start, int end, int limit)
    {
        Next = -1;
        var found = -1;
        for (var i = 0; i < _depths.Length; i++)
        {
            var (depth, id) = (_depths[i], _ids[i]);
            if (buffer.IsConstant(depth, out var only))
            {
                if (only != id)
                {
                    return 0;
                }

                continue;
            }

            found = found < 0 ? First(buffer.Column(depth), id, start, end) : Further(buffer.Column(depth), id, found);
            if (found == 0)
            {
                return 0;
            }
        }

        found = found < 0 ? All(start, end) : found;
        if (found > limit)
        {
            Next = _selected[limit];
            return limit;
        }

        return found;
    }

    private int First(ReadOnlySpan<ulong> column, ulong id, int start, int end)
    {
        var (found, selected) = (0, _selected);
        for (var row = start; row < end; row++)
        {
            selected[found] = (byte)row;
            found += column[row] == id ? 1 : 0;
        }

        return found;
    }

    private int Further(ReadOnlySpan<ulong> column, ulong id, int count)
    {
        var (found, selected) = (0, _selected);
        for (var i = 0; i < count; i++)
        {
            var row = selected[i];
            selected[found] = row;
            found += column[row] == id ? 1 : 0;
        }

        return found;
    }

    private int All(int start, int end)
    {
        for (var row = start; row < end; row++)
        {
            _selected[row - start] = (byte)row;
        }

        return end - start;
    }
}
