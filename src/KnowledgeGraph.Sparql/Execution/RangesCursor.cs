using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The part of a scan whose first free position lies in some ranges: it leaps to each and ends behind the last.</summary>
internal sealed class RangesCursor : QuadCursor
{
    private readonly QuadCursor _inner;
    private readonly QuadPosition _position;
    private readonly ImmutableArray<IdRange> _ranges;
    private int _range;
    private bool _isThere;

    /// <param name="inner">A scan that reads the position and is sorted by it.</param>
    /// <param name="position">The first free position of its order.</param>
    /// <param name="ranges">Ascending, apart from one another.</param>
    public RangesCursor(QuadCursor inner, QuadPosition position, ImmutableArray<IdRange> ranges)
    {
        (_inner, _position, _ranges) = (inner, position, ranges);
    }

    public override bool Read(QuadBatch batch, int limit = int.MaxValue)
    {
        while (_range < _ranges.Length)
        {
            if (!_isThere)
            {
                _inner.Seek([new TermId(_ranges[_range].From)]);
                _isThere = true;
            }

            if (!_inner.Read(batch, limit))
            {
                _range = _ranges.Length;
                break;
            }

            if (Keep(batch))
            {
                return true;
            }
        }

        batch.Count = 0;
        return false;
    }

    public override void Seek(ReadOnlySpan<TermId> key)
    {
        while (_range < _ranges.Length && _ranges[_range].To < key[0].Value)
        {
            (_range, _isThere) = (_range + 1, false);
        }

        if (_isThere)
        {
            _inner.Seek(key);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Leaves the quads of the batch that are in ranges, which may be several; false if there are none.</summary>
    private bool Keep(QuadBatch batch)
    {
        var ids = batch.Column(_position)[..batch.Count];
        var kept = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            while (_range < _ranges.Length && ids[i] > _ranges[_range].To)
            {
                (_range, _isThere) = (_range + 1, false);
            }

            if (_range == _ranges.Length)
            {
                break;
            }

            if (ids[i] >= _ranges[_range].From)
            {
                Move(batch, i, kept++);
                _isThere = true;
            }
        }

        batch.Count = kept;
        return kept > 0;
    }

    private static void Move(QuadBatch batch, int from, int to)
    {
        if (from != to)
        {
            for (var position = 0; position < 4; position++)
            {
                var column = batch.Column((QuadPosition)position);
                column[to] = column[from];
            }
        }
    }
}
