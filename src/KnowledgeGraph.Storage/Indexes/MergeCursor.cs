using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Several scans in one order read as one: each quad that more scans add than remove, once; where scans may repeat what others add, each quad
/// that some scan adds and none removes. Rows between two changes are copied together, so that few changes to a large set cost little.
/// </summary>
internal sealed class MergeCursor : QuadCursor
{
    private readonly List<MergeSource> _sources = [];
    private readonly QuadOrder _order;
    private readonly QuadPattern _pattern;
    private readonly QuadPositions _columns;
    private readonly bool _repeats;

    public MergeCursor(in QuadPattern pattern, QuadOrder order, QuadPositions columns, bool repeats = false)
    {
        _repeats = repeats;
        _order = order;
        _pattern = pattern;
        _columns = columns;
    }

    /// <summary>Adds the set's matching quads, to be there or to be gone.</summary>
    public void Add(QuadSet set, bool adds)
    {
        if (set.Count == 0)
        {
            return;
        }

        Add(set.Scan(_pattern, _order, QuadPositions.All), adds);
    }

    /// <summary>Adds what a scan of the same pattern and order gives in all columns; the scan ends with this one.</summary>
    public void Add(QuadCursor scan, bool adds)
    {
        var source = new MergeSource(scan, _order, adds);
        if (source.Start())
        {
            _sources.Add(source);
        }
        else
        {
            source.Dispose();
        }
    }

    public override bool Read(QuadBatch batch, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var most = Math.Min(batch.Capacity, limit);
        var count = 0;
        while (count < most && _sources.Count > 0)
        {
            count = Step(batch, count, most);
        }

        batch.Count = count;
        return count > 0;
    }

    public override void Seek(ReadOnlySpan<TermId> key)
    {
        Span<ulong> ids = stackalloc ulong[4];
        SeekKey.Fill(QuadOrders.Positions(_order), _pattern, key, ids);
        for (var i = _sources.Count - 1; i >= 0; i--)
        {
            if (!_sources[i].Seek(ids, key))
            {
                Remove(i);
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        _sources.ForEach(source => source.Dispose());
        _sources.Clear();
        base.Dispose(disposing);
    }

    // Either one scan alone has the next quads, as far as the next quad of the others, or several have the same quad.
    private int Step(QuadBatch batch, int count, int most)
    {
        var (first, alone, next) = Least();
        var source = _sources[first];
        if (!alone)
        {
            return StepEqual(source.Current, batch, count);
        }

        var rows = next is { } end ? source.CountBefore(end, most - count) : Math.Min(source.Ahead, most - count);
        if (!(source.Adds ? source.Take(rows, _columns, batch, count) : source.Skip(rows)))
        {
            Remove(first);
        }

        return source.Adds ? count + rows : count;
    }

    private int StepEqual(in QuadIds quad, QuadBatch batch, int count)
    {
        var net = 0;
        var weight = _repeats ? _sources.Count : 1;
        for (var i = _sources.Count - 1; i >= 0; i--)
        {
            if (_sources[i].Current == quad)
            {
                net += _sources[i].Adds ? 1 : -weight;
                if (!_sources[i].Advance())
                {
                    Remove(i);
                }
            }
        }

        if (net <= 0)
        {
            return count;
        }

        for (var position = QuadPosition.Subject; position <= QuadPosition.Graph; position++)
        {
            if ((_columns & (QuadPositions)(1 << (int)position)) != 0)
            {
                batch.Column(position)[count] = quad[position];
            }
        }

        return count + 1;
    }

    /// <summary>The scan with the least quad, whether no other has the same, and the least quad of the others.</summary>
    private (int First, bool Alone, QuadIds? Next) Least()
    {
        var positions = QuadOrders.Positions(_order);
        var (first, second) = (0, -1);
        for (var i = 1; i < _sources.Count; i++)
        {
            if (QuadIds.Compare(_sources[i].Current, _sources[first].Current, positions) < 0)
            {
                (first, second) = (i, first);
            }
            else if (second < 0 || QuadIds.Compare(_sources[i].Current, _sources[second].Current, positions) < 0)
            {
                second = i;
            }
        }

        return second < 0 ? (first, true, null) : (first, _sources[first].Current != _sources[second].Current, _sources[second].Current);
    }

    private void Remove(int source)
    {
        _sources[source].Dispose();
        _sources.RemoveAt(source);
    }
}
