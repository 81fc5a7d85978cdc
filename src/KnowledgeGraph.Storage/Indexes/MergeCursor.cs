using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Several scans in one order read as one: each quad that more scans add than remove, once; where scans may repeat what others add, each quad
/// that some scan adds and none removes. Rows between two changes are copied together, so that few changes to a large set cost little.
/// </summary>
internal sealed class MergeCursor : QuadCursor
{
    // By the row that comes next, least first.
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
        if (set.ScanIfAny(_pattern, _order) is { } scan)
        {
            Add(scan, adds);
        }
    }

    /// <summary>Adds what a scan of the same pattern and order gives in all columns; the scan ends with this one.</summary>
    public void Add(QuadCursor scan, bool adds)
    {
        var source = new MergeSource(scan, _order, adds);
        _sources.Insert(0, source);
        Settle(source.Start());
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
        foreach (var source in _sources.ToArray())
        {
            // Whoever comes first after this is behind the key or has not been moved yet; each is moved once.
            _sources.Remove(source);
            _sources.Insert(0, source);
            Settle(source.Seek(ids, key));
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
        var source = _sources[0];
        if (_sources.Count > 1 && source.CompareTo(_sources[1]) == 0)
        {
            return StepEqual(batch, count);
        }

        var rows = _sources.Count > 1 ? source.CountBefore(_sources[1], most - count) : Math.Min(source.Ahead, most - count);
        Settle(source.Adds ? source.Take(rows, _columns, batch, count) : source.Skip(rows));
        return source.Adds ? count + rows : count;
    }

    private int StepEqual(QuadBatch batch, int count)
    {
        var (net, equal) = (0, 1);
        while (equal < _sources.Count && _sources[0].CompareTo(_sources[equal]) == 0)
        {
            equal++;
        }

        for (var i = 0; i < equal; i++)
        {
            // Where scans repeat, one that removes outweighs all that add.
            net += _sources[i].Adds ? 1 : _repeats ? -equal : -1;
        }

        var there = net > 0;
        for (; equal > 0; equal--)
        {
            // The one moved goes behind the others that are equal, so the next of them is first.
            var source = _sources[0];
            Settle(equal == 1 && there ? source.Take(1, _columns, batch, count) : source.Skip(1));
        }

        return there ? count + 1 : count;
    }

    // The first scan moved: it takes its place among the others, or goes if it has ended.
    private void Settle(bool goesOn)
    {
        var source = _sources[0];
        if (!goesOn)
        {
            source.Dispose();
            _sources.RemoveAt(0);
            return;
        }

        var at = 1;
        for (; at < _sources.Count && source.CompareTo(_sources[at]) > 0; at++)
        {
            _sources[at - 1] = _sources[at];
        }

        _sources[at - 1] = source;
    }
}
