using System.Buffers;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// A scan over one index: a range of keys. Bound positions behind the range's prefix are tested on the packed key, all at
/// once, before anything is decoded.
/// </summary>
internal sealed class RangeCursor : SetCursor
{
    private readonly PackedIndex _index;
    private readonly QuadPattern _pattern;
    private readonly KeyFilter _filter;
    private readonly int _end;
    private int _next;
    private int[]? _rows;

    /// <summary>A scan of the rows of a range, which <see cref="PackedIndex.Range"/> gave for the pattern.</summary>
    public RangeCursor(PackedIndex index, in QuadPattern pattern, (int Start, int End, int Depth) range)
    {
        _index = index;
        _pattern = pattern;
        (_next, _end, var depth) = range;
        _filter = new KeyFilter(index.Layout, pattern, depth);
        _next = _filter.IsEmpty ? _end : _next;
    }

    public override bool IsAtEnd => _next >= _end;

    public override bool Read(QuadBatch batch, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var most = Math.Min(batch.Capacity, limit);
        batch.Count = _filter.IsAll ? ReadRange(batch, most) : ReadFiltered(batch, most);
        return batch.Count > 0;
    }

    public override void Seek(ReadOnlySpan<TermId> key)
    {
        Span<ulong> ids = stackalloc ulong[4];
        SeekKey.Fill(_index.Layout.Positions, _pattern, key, ids);
        _next = _index.Seek(ids, _next, _end);
    }

    protected override void Dispose(bool disposing)
    {
        ReturnRows();
        base.Dispose(disposing);
    }

    private void ReturnRows()
    {
        if (_rows is not null)
        {
            ArrayPool<int>.Shared.Return(_rows);
            _rows = null;
        }
    }

    private int ReadRange(QuadBatch batch, int most)
    {
        var count = Math.Min(most, _end - _next);
        var positions = _index.Layout.Positions;
        for (var depth = 0; depth < 4; depth++)
        {
            if ((Columns & (QuadPositions)(1 << (int)positions[depth])) != 0)
            {
                _index.Copy(depth, _next, batch.Column(positions[depth])[..count]);
            }
        }

        _next += count;
        return count;
    }

    private int ReadFiltered(QuadBatch batch, int most)
    {
        if (_rows is null || _rows.Length < most)
        {
            ReturnRows();
            _rows = ArrayPool<int>.Shared.Rent(most);
        }

        var count = 0;
        for (; _next < _end && count < most; _next++)
        {
            if (_filter.Matches(_index.Key(_next)))
            {
                _rows[count++] = _next;
            }
        }

        var positions = _index.Layout.Positions;
        for (var depth = 0; depth < 4; depth++)
        {
            if ((Columns & (QuadPositions)(1 << (int)positions[depth])) != 0)
            {
                _index.Copy(depth, _rows.AsSpan(0, count), batch.Column(positions[depth]));
            }
        }

        return count;
    }
}
