using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Rdf;

/// <summary>A scan over <see cref="SortedQuads"/>: a range of rows, with a filter for bound positions beyond the prefix.</summary>
internal sealed class SortedQuadsCursor : QuadCursor
{
    private readonly SortedQuads _quads;
    private readonly QuadPattern _pattern;
    private readonly QuadPositions _columns;
    private readonly bool _filtered;
    private readonly int _end;
    private int _next;

    public SortedQuadsCursor(SortedQuads quads, in QuadPattern pattern, QuadPositions columns)
    {
        _quads = quads;
        _pattern = pattern;
        _columns = columns;
        var prefix = SortedQuads.PrefixLength(quads.Order, pattern);
        (_next, _end) = quads.Range(pattern, prefix);
        var positions = QuadOrders.Positions(quads.Order);
        for (var depth = prefix; depth < 4; depth++)
        {
            _filtered |= !pattern[positions[depth]].IsUnbound;
        }
    }

    public override bool Read(QuadBatch batch, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var most = Math.Min(batch.Capacity, limit);
        batch.Count = _filtered ? ReadFiltered(batch, most) : ReadRange(batch, most);
        return batch.Count > 0;
    }

    public override void Seek(ReadOnlySpan<TermId> key)
    {
        var positions = QuadOrders.Positions(_quads.Order);
        Span<ulong> full = stackalloc ulong[4];
        var given = 0;
        for (var depth = 0; depth < 4; depth++)
        {
            var bound = _pattern[positions[depth]];
            full[depth] = !bound.IsUnbound ? bound.Value : given < key.Length ? key[given++].Value : 0;
        }

        _next = _quads.Gallop(new QuadRow(full[0], full[1], full[2], full[3]), _next, _end);
    }

    private int ReadRange(QuadBatch batch, int most)
    {
        var rows = _quads.Rows.Slice(_next, Math.Min(most, _end - _next));
        var positions = QuadOrders.Positions(_quads.Order);
        for (var depth = 0; depth < 4; depth++)
        {
            if ((_columns & (QuadPositions)(1 << (int)positions[depth])) != 0)
            {
                var column = batch.Column(positions[depth])[..rows.Length];
                for (var i = 0; i < rows.Length; i++)
                {
                    column[i] = rows[i][depth];
                }
            }
        }

        _next += rows.Length;
        return rows.Length;
    }

    private int ReadFiltered(QuadBatch batch, int most)
    {
        var positions = QuadOrders.Positions(_quads.Order);
        var rows = _quads.Rows;
        var count = 0;
        for (; _next < _end && count < most; _next++)
        {
            ref readonly var row = ref rows[_next];
            if (!Matches(row, positions))
            {
                continue;
            }

            for (var depth = 0; depth < 4; depth++)
            {
                if ((_columns & (QuadPositions)(1 << (int)positions[depth])) != 0)
                {
                    batch.Column(positions[depth])[count] = row[depth];
                }
            }

            count++;
        }

        return count;
    }

    private bool Matches(in QuadRow row, ReadOnlySpan<QuadPosition> positions)
    {
        for (var depth = 0; depth < 4; depth++)
        {
            var bound = _pattern[positions[depth]];
            if (!bound.IsUnbound && bound.Value != row[depth])
            {
                return false;
            }
        }

        return true;
    }
}
