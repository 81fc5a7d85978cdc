using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>The cursors of views.</summary>
internal sealed partial class DatasetView
{
    /// <summary>Quads of several graphs, sorted with the graph last: one row for each triple of the listed graphs (null: of all).</summary>
    private sealed class DistinctCursor(QuadCursor inner, TermId[]? graphs) : QuadCursor
    {
        private readonly HashSet<ulong>? _graphs = graphs is null ? null : [.. graphs.Select(g => g.Value)];
        private readonly ulong[] _last = new ulong[3];
        private bool _any;

        public override bool Read(QuadBatch batch, int limit = int.MaxValue)
        {
            while (inner.Read(batch, limit))
            {
                var kept = 0;
                for (var i = 0; i < batch.Count; i++)
                {
                    if ((_graphs is null || _graphs.Contains(batch.Column(QuadPosition.Graph)[i])) && IsNew(batch, i))
                    {
                        for (var position = 0; position < 3; position++)
                        {
                            batch.Column((QuadPosition)position)[kept] = _last[position];
                        }

                        batch.Column(QuadPosition.Graph)[kept] = TermId.DefaultGraph.Value;
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

        private bool IsNew(QuadBatch batch, int row)
        {
            var different = !_any;
            _any = true;
            for (var i = 0; i < 3; i++)
            {
                var value = batch.Column((QuadPosition)i)[row];
                different |= value != _last[i];
                _last[i] = value;
            }

            return different;
        }
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
            foreach (var source in _sources.ToList())
            {
                if (!source.Advance())
                {
                    source.Dispose();
                    _sources.Remove(source);
                }
            }
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
