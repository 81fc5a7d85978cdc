using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// The dataset of FROM and FROM NAMED over a snapshot (section 13.2): the default graph is a merge without duplicates, and
/// only the listed graphs are named. Also the union default graph.
/// </summary>
internal sealed class DatasetView : IQuadSnapshot
{
    private readonly IQuadSnapshot _inner;
    private readonly TermId[] _default;
    private readonly TermId[]? _named;
    private readonly QuadOrder[] _orders;

    private DatasetView(IQuadSnapshot inner, TermId[] defaults, TermId[]? named)
    {
        (_inner, _default, _named) = (inner, defaults, named);

        // With the graph known, every order sorts by the other three positions, which the merge needs.
        _orders = [.. inner.Orders];
    }

    /// <summary>FROM and FROM NAMED. Graphs that the source does not have hold nothing.</summary>
    public static DatasetView Of(IQuadSnapshot inner, IEnumerable<Iri> from, IEnumerable<Iri> named) => new(inner, Ids(inner, from), Ids(inner, named));

    /// <summary>The default graph and all named graphs as one default graph; the named graphs stay.</summary>
    public static DatasetView Union(IQuadSnapshot inner) => new(inner, [TermId.DefaultGraph, .. inner.GraphNames], null);

    public ReadOnlySpan<QuadOrder> Orders => _orders;

    public IEnumerable<TermId> GraphNames => _named ?? _inner.GraphNames;

    public QuadCursor Scan(in QuadPattern pattern, QuadOrder order, QuadPositions columns)
    {
        if (pattern.Graph == TermId.DefaultGraph)
        {
            var own = pattern;
            return _default.Length == 1
                ? _inner.Scan(own with { Graph = _default[0] }, order, columns & ~QuadPositions.Graph)
                : new MergeCursor(_default.Select(g => _inner.Scan(own with { Graph = g }, order, QuadPositions.All)), order, pattern);
        }

        if (_named is null)
        {
            return _inner.Scan(pattern, order, columns);
        }

        if (pattern.Graph.IsUnbound)
        {
            return new NamedCursor(_inner.Scan(pattern, order, columns | QuadPositions.Graph), _named);
        }

        return _named.Contains(pattern.Graph) ? _inner.Scan(pattern, order, columns) : new MergeCursor([], order, pattern);
    }

    public long Count(in QuadPattern pattern)
    {
        if (pattern.Graph == TermId.DefaultGraph)
        {
            return _default.Length <= 1 ? CountOf(pattern, _default) : CountMerged(pattern);
        }

        return _named is null || _named.Contains(pattern.Graph) ? _inner.Count(pattern)
            : pattern.Graph.IsUnbound ? CountOf(pattern, _named)
            : 0;
    }

    public long EstimateDistinct(in QuadPattern pattern, QuadPosition position)
    {
        if (pattern.Graph != TermId.DefaultGraph)
        {
            return _inner.EstimateDistinct(pattern, position);
        }

        var most = 0L;
        foreach (var graph in _default)
        {
            most = Math.Max(most, _inner.EstimateDistinct(pattern with { Graph = graph }, position));
        }

        return most;
    }

    public bool TryGetId(Term term, out TermId id) => _inner.TryGetId(term, out id);

    public Term GetTerm(TermId id) => _inner.GetTerm(id);

    public void Dispose() => _inner.Dispose();

    private static TermId[] Ids(IQuadSnapshot inner, IEnumerable<Iri> names)
    {
        var found = new SortedSet<TermId>();
        foreach (var name in names)
        {
            if (inner.TryGetId(name, out var id))
            {
                found.Add(id);
            }
        }

        return [.. found];
    }

    private long CountOf(QuadPattern pattern, TermId[] graphs) => graphs.Sum(g => _inner.Count(pattern with { Graph = g }));

    private long CountMerged(in QuadPattern pattern)
    {
        // COUNT(*) may be answered from here, so duplicates must not count; sums of nothing or of one graph are exact.
        var own = pattern;
        var holders = _default.Where(g => _inner.Count(own with { Graph = g }) > 0).ToArray();
        if (holders.Length <= 1)
        {
            return CountOf(pattern, holders);
        }

        var count = 0L;
        var batch = new QuadBatch(1024);
        using var cursor = Scan(pattern, QuadOrders.Choose(_orders, pattern), QuadPositions.None);
        while (cursor.Read(batch))
        {
            count += batch.Count;
        }

        return count;
    }

    /// <summary>The rows of the listed graphs only.</summary>
    private sealed class NamedCursor(QuadCursor inner, TermId[] named) : QuadCursor
    {
        private readonly HashSet<ulong> _named = [.. named.Select(n => n.Value)];

        public override bool Read(QuadBatch batch, int limit = int.MaxValue)
        {
            while (inner.Read(batch, limit))
            {
                var kept = 0;
                for (var i = 0; i < batch.Count; i++)
                {
                    if (_named.Contains(batch.Column(QuadPosition.Graph)[i]))
                    {
                        for (var position = 0; position < 4; position++)
                        {
                            var column = batch.Column((QuadPosition)position);
                            column[kept] = column[i];
                        }

                        kept++;
                    }
                }

                batch.Count = kept;
                if (kept > 0)
                {
                    return true;
                }
            }

            return false;
        }

        public override void Seek(ReadOnlySpan<TermId> key) => inner.Seek(key);

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>Merges scans in one order and drops triples that come again from another graph.</summary>
    private sealed class MergeCursor : QuadCursor
    {
        private readonly List<Source> _sources;
        private readonly QuadPosition[] _positions;
        private readonly QuadPosition[] _free;
        private readonly ulong[] _last = new ulong[4];
        private bool _any;

        public MergeCursor(IEnumerable<QuadCursor> cursors, QuadOrder order, QuadPattern pattern)
        {
            _positions = [.. QuadOrders.Positions(order).ToArray().Where(p => p != QuadPosition.Graph)];
            _free = [.. _positions.Where(p => pattern[p].IsUnbound)];
            _sources = [.. cursors.Select(c => new Source(c))];
            _sources.RemoveAll(s => !s.Advance());
        }

        public override bool Read(QuadBatch batch, int limit = int.MaxValue)
        {
            var most = Math.Min(limit, batch.Capacity);
            batch.Count = 0;
            while (batch.Count < most && _sources.Count > 0)
            {
                var least = _sources[0];
                for (var i = 1; i < _sources.Count; i++)
                {
                    least = Compare(_sources[i], least) < 0 ? _sources[i] : least;
                }

                if (IsNew(least))
                {
                    for (var i = 0; i < 3; i++)
                    {
                        batch.Column((QuadPosition)i)[batch.Count] = least[(QuadPosition)i];
                    }

                    batch.Column(QuadPosition.Graph)[batch.Count] = TermId.DefaultGraph.Value;
                    batch.Count++;
                }

                if (!least.Advance())
                {
                    least.Dispose();
                    _sources.Remove(least);
                }
            }

            return batch.Count > 0;
        }

        public override void Seek(ReadOnlySpan<TermId> key)
        {
            for (var i = _sources.Count - 1; i >= 0; i--)
            {
                while (IsBefore(_sources[i], key))
                {
                    if (!_sources[i].Advance())
                    {
                        _sources[i].Dispose();
                        _sources.RemoveAt(i);
                        break;
                    }
                }
            }
        }

        protected override void Dispose(bool disposing)
        {
            foreach (var source in _sources)
            {
                source.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Compare(Source a, Source b)
        {
            foreach (var position in _positions)
            {
                var order = a[position].CompareTo(b[position]);
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }

        private bool IsBefore(Source source, ReadOnlySpan<TermId> key)
        {
            for (var i = 0; i < Math.Min(key.Length, _free.Length); i++)
            {
                var order = source[_free[i]].CompareTo(key[i].Value);
                if (order != 0)
                {
                    return order < 0;
                }
            }

            return false;
        }

        private bool IsNew(Source source)
        {
            var different = !_any;
            _any = true;
            for (var i = 0; i < 3; i++)
            {
                var value = source[(QuadPosition)i];
                different |= value != _last[i];
                _last[i] = value;
            }

            return different;
        }
    }

    private sealed class Source(QuadCursor cursor) : IDisposable
    {
        private readonly QuadBatch _batch = new(256);
        private int _at;

        public ulong this[QuadPosition position] => _batch.Column(position)[_at];

        public bool Advance()
        {
            if (++_at < _batch.Count)
            {
                return true;
            }

            _at = 0;
            return cursor.Read(_batch);
        }

        public void Dispose() => cursor.Dispose();
    }
}
