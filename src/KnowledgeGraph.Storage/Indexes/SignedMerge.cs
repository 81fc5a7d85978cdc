using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Several ranges in one order read as one: each quad once, with the number of ranges that add it less the number that
/// remove it.
/// </summary>
internal sealed class SignedMerge
{
    private readonly List<Source> _sources = [];
    private readonly QuadOrder _order;

    public SignedMerge(QuadOrder order) => _order = order;

    /// <summary>Adds the quads of a set that match the pattern, with sign 1 or -1.</summary>
    public void Add(QuadSet set, in QuadPattern pattern, int sign)
    {
        if (set.Count == 0)
        {
            return;
        }

        var index = set.Index(_order);
        var (start, end, depth) = index.Range(pattern);
        var filter = new KeyFilter(index.Layout, pattern, depth);
        if (filter.IsEmpty || start == end)
        {
            return;
        }

        var source = new Source(index, sign, filter, start, end);
        if (source.Load())
        {
            _sources.Add(source);
        }
    }

    public bool Next(out QuadIds quad, out int net)
    {
        (quad, net) = (default, 0);
        if (_sources.Count == 0)
        {
            return false;
        }

        var positions = QuadOrders.Positions(_order);
        quad = _sources[0].Current;
        for (var i = 1; i < _sources.Count; i++)
        {
            if (QuadIds.Compare(_sources[i].Current, quad, positions) < 0)
            {
                quad = _sources[i].Current;
            }
        }

        for (var i = _sources.Count - 1; i >= 0; i--)
        {
            if (_sources[i].Current == quad)
            {
                net += _sources[i].Sign;
                if (!_sources[i].Advance())
                {
                    _sources.RemoveAt(i);
                }
            }
        }

        return true;
    }

    /// <summary>Moves every range to the first quad that is not before the ids, which stand in the order.</summary>
    public void Seek(ReadOnlySpan<ulong> ids)
    {
        for (var i = _sources.Count - 1; i >= 0; i--)
        {
            if (!_sources[i].Seek(ids))
            {
                _sources.RemoveAt(i);
            }
        }
    }

    private sealed class Source(PackedIndex index, int sign, KeyFilter filter, int next, int end)
    {
        private int _next = next;

        public int Sign { get; } = sign;

        public QuadIds Current { get; private set; }

        public bool Advance()
        {
            _next++;
            return Load();
        }

        public bool Seek(ReadOnlySpan<ulong> ids)
        {
            _next = index.Seek(ids, _next, end);
            return Load();
        }

        /// <summary>Reads the next quad that passes the filter.</summary>
        public bool Load()
        {
            while (_next < end && !filter.Matches(index.Key(_next)))
            {
                _next++;
            }

            if (_next >= end)
            {
                return false;
            }

            Current = index.Layout.Read(index.Key(_next));
            return true;
        }
    }
}
