using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// A scan over a range of rows of an index. Whole blocks are decoded straight into the batch; bound positions behind the range's prefix are
/// tested in their columns before the others are decoded.
/// </summary>
internal sealed class ColumnCursor : SetCursor
{
    private readonly ColumnIndex _index;
    private readonly QuadOrder _order;
    private readonly QuadPattern _pattern;
    private readonly BlockFilter? _filter;
    private readonly long _end;
    private BlockBuffer? _buffer;
    private long _next;

    /// <summary>
    /// A scan in the given order, which is that of the index, or one that begins with the graph over an index without the graph in front whose
    /// rows are all in one graph.
    /// </summary>
    public ColumnCursor(ColumnIndex index, in QuadPattern pattern, QuadOrder order)
    {
        _index = index;
        _order = order;
        _pattern = pattern;
        _buffer = BlockBuffer.Rent();
        Span<ulong> ids = stackalloc ulong[4];
        var depth = Prefix(index.Positions, pattern, ids);
        (_next, _end) = index.Range(ids, depth, _buffer);
        if (_next < _end)
        {
            _filter = BlockFilter.Of(index, pattern, depth);
        }
    }

    /// <summary>The ids of the positions that are bound at the beginning of an order; gives how many they are.</summary>
    public static int Prefix(ReadOnlySpan<QuadPosition> positions, in QuadPattern pattern, Span<ulong> ids)
    {
        var depth = 0;
        for (; depth < 4 && !pattern[positions[depth]].IsUnbound; depth++)
        {
            ids[depth] = pattern[positions[depth]].Value;
        }

        return depth;
    }

    public override bool IsAtEnd => _next >= _end;

    public override bool Read(QuadBatch batch, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var most = Math.Min(batch.Capacity, limit);
        var count = 0;
        while (count < most && _next < _end)
        {
            count += ReadBlock(batch, count, most);
        }

        batch.Count = count;
        GC.KeepAlive(_index);
        return count > 0;
    }

    public override void Seek(ReadOnlySpan<TermId> key)
    {
        if (_next >= _end)
        {
            return;
        }

        Span<ulong> ids = stackalloc ulong[4];
        SeekKey.Fill(QuadOrders.Positions(_order), _pattern, key, ids);
        if (_order != _index.Order)
        {
            if (!_index.IsConstant(QuadPosition.Graph, out var graph) || ids[0] < graph)
            {
                return;
            }

            if (ids[0] > graph)
            {
                _next = _end;
                return;
            }

            // The graph is the same in every row, so the other positions decide.
            (ids[0], ids[1], ids[2], ids[3]) = (ids[1], ids[2], ids[3], 0);
        }

        _next = Math.Min(_end, Math.Max(_next, _index.FirstNotBefore(ids, _next, Buffer)));
    }

    protected override void Dispose(bool disposing)
    {
        _buffer?.Return();
        _buffer = null;
        base.Dispose(disposing);
    }

    private BlockBuffer Buffer => _buffer ??= BlockBuffer.Rent();

    // The next rows of one block, at most as many as there is room for.
    private int ReadBlock(QuadBatch batch, int count, int most)
    {
        var block = _next / ColumnEncoder.MaxRows;
        var row = (int)(_next % ColumnEncoder.MaxRows);
        var rows = (int)Math.Min(ColumnEncoder.MaxRows - row, _end - _next);
        if (_filter is not null && !_filter.MayHold(block))
        {
            _next += rows;
            return 0;
        }

        var buffer = Buffer;
        buffer.Load(_index, block);
        if (_filter is null)
        {
            rows = Math.Min(rows, most - count);
            CopyRows(buffer, batch, count, row, rows);
            _next += rows;
            return rows;
        }

        var found = _filter.Select(buffer, row, row + rows, most - count);
        _next = _filter.Next < 0 ? _next + rows : (block * ColumnEncoder.MaxRows) + _filter.Next;
        if (found > 0)
        {
            CopySelected(buffer, batch, count, _filter.Selected[..found]);
        }

        return found;
    }

    private void CopyRows(BlockBuffer buffer, QuadBatch batch, int at, int row, int rows)
    {
        var positions = _index.Positions;
        for (var depth = 0; depth < 4; depth++)
        {
            if ((Columns & (QuadPositions)(1 << (int)positions[depth])) == 0)
            {
                continue;
            }

            var target = batch.Column(positions[depth])[at..];
            if (rows == ColumnEncoder.MaxRows)
            {
                buffer.CopyTo(depth, target);
            }
            else
            {
                buffer.Column(depth).Slice(row, rows).CopyTo(target);
            }
        }
    }

    private void CopySelected(BlockBuffer buffer, QuadBatch batch, int at, ReadOnlySpan<byte> selected)
    {
        var positions = _index.Positions;
        for (var depth = 0; depth < 4; depth++)
        {
            if ((Columns & (QuadPositions)(1 << (int)positions[depth])) == 0)
            {
                continue;
            }

            var target = batch.Column(positions[depth]).Slice(at, selected.Length);
            var bound = _pattern[positions[depth]];
            if (!bound.IsUnbound)
            {
                target.Fill(bound.Value);
                continue;
            }

            var column = buffer.Column(depth);
            for (var i = 0; i < selected.Length; i++)
            {
                target[i] = column[selected[i]];
            }
        }
    }
}
