using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// Looks the rows of a whole batch up in one triple pattern: the keys are sorted, equal ones are looked up once, and one scan
/// moves forward from key to key. Neighbouring keys then share the blocks of the index.
/// </summary>
internal sealed class BatchLookup : IDisposable
{
    /// <summary>The range of a row whose matches are too many to keep: they are to be read by a scan of their own.</summary>
    public const int TooMany = -1;

    private const int MostOfKey = 1024;
    private const int MostOfBatch = 1 << 16;
    private const int FirstRead = 8;

    private readonly ImmutableArray<QuadPosition> _keys;
    private readonly ImmutableArray<QuadPosition> _free;
    private readonly int[] _columns;
    private readonly KeyedRows _sorted;
    private readonly QuadPattern _pattern;
    private readonly QuadOrder _order;
    private readonly QuadPositions _read;
    private readonly QuadBatch _batch;
    private readonly QueryContext _context;
    private readonly TermId[] _seek;
    private QuadCursor _cursor;
    private TermId[]? _last;
    private int _at;
    private bool _ended;

    private BatchLookup(QueryContext context, QuadSpec spec, LookupShape shape, RowLayout input)
    {
        (_context, _order, _keys, _free) = (context, shape.Order, shape.Keys, shape.Free);
        Layout = new RowLayout([.. _free.Select(p => new Column(spec[(int)p].Variable!, true))]);
        _pattern = new QuadPattern(new TermId(spec[0].Id), new TermId(spec[1].Id), new TermId(spec[2].Id), new TermId(spec.Graph.Current(context)));
        _columns = [.. _keys.Select(p => input.ColumnOf(spec[(int)p].Variable!))];
        _sorted = new KeyedRows(_columns);
        _read = _keys.Concat(_free).Aggregate(QuadPositions.None, (all, p) => all | (QuadPositions)(1 << (int)p));
        _seek = new TermId[_keys.Length];
        Found = new RowTable(Layout.Width, context.Memory);
        _cursor = context.Snapshot.Scan(_pattern, _order, _read);
        _batch = QueryContext.RentQuadBatch();
        _batch.Count = 0;
    }

    /// <summary>The variables that the look-up binds.</summary>
    public RowLayout Layout { get; }

    /// <summary>The matches.</summary>
    public RowTable Found { get; }

    /// <summary>For each row of the batch its first match.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>For each row of the batch the end of its matches, or <see cref="TooMany"/>.</summary>
    public int[] Ends { get; private set; } = [];

    /// <summary>A look-up, or null where the pattern or the source does not allow one.</summary>
    public static BatchLookup? Of(QueryContext context, QuadSpec spec, RowLayout input) =>
        LookupShape.Of(context.Snapshot, spec, input) is { } shape ? new BatchLookup(context, spec, shape, input) : null;

    /// <summary>Looks up the rows of a batch.</summary>
    public void Run(Batch rows)
    {
        if (Starts.Length < rows.Count)
        {
            (Starts, Ends) = (new int[rows.Capacity], new int[rows.Capacity]);
        }

        var order = _sorted.Sort(rows);
        Found.Clear();
        for (var i = 0; i < order.Length;)
        {
            var row = order[i];
            var (start, end) = Find(rows, row);
            do
            {
                (Starts[order[i]], Ends[order[i]]) = (start, end);
                i++;
            }
            while (i < order.Length && _sorted.HaveSameKeys(rows, row, order[i]));
        }
    }

    public void Dispose()
    {
        _cursor.Dispose();
        QueryContext.Return(_batch);
    }

    /// <summary>The matches of a row's keys; keys ascend from call to call of one batch.</summary>
    private (int Start, int End) Find(Batch rows, int row)
    {
        var start = Found.Count;
        if (!MoveTo(rows, row))
        {
            return (start, start);
        }

        var limit = FirstRead;
        while (true)
        {
            var end = _at;
            while (end < _batch.Count && CompareTo(rows, row, end) == 0)
            {
                end++;
            }

            Keep(_at, end);
            _at = end;
            if (_at < _batch.Count)
            {
                return (start, Found.Count);
            }

            if (Found.Count - start > MostOfKey || Found.Count > MostOfBatch)
            {
                return (start, TooMany);
            }

            limit = Math.Min(limit * 4, _batch.Capacity);
            if (!Read(limit))
            {
                return (start, Found.Count);
            }
        }
    }

    /// <summary>Goes to the first quad that is not before the row's keys; false if there is none.</summary>
    private bool MoveTo(Batch rows, int row)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            _seek[i] = new TermId(rows[_columns[i], row]);
            if (_seek[i].Tag == TermIdTag.QueryLocal)
            {
                // In no quad, and sources need not know the tag.
                return false;
            }
        }

        if (_last is not null && Compare(_seek, _last) <= 0)
        {
            Restart();
        }

        _last ??= new TermId[_keys.Length];
        _seek.CopyTo(_last, 0);
        while (_at < _batch.Count)
        {
            if (CompareTo(rows, row, _batch.Count - 1) > 0)
            {
                _at = _batch.Count;
                break;
            }

            var order = CompareTo(rows, row, _at);
            if (order <= 0)
            {
                return order == 0;
            }

            _at++;
        }

        if (_ended)
        {
            return false;
        }

        _cursor.Seek(_seek);
        return Read(FirstRead) && CompareTo(rows, row, 0) == 0;
    }

    private bool Read(int limit)
    {
        _at = 0;
        if (_ended || !_cursor.Read(_batch, limit))
        {
            (_ended, _batch.Count) = (true, 0);
        }

        return !_ended;
    }

    private void Restart()
    {
        _cursor.Dispose();
        _cursor = _context.Snapshot.Scan(_pattern, _order, _read);
        (_at, _batch.Count, _ended, _last) = (0, 0, false, null);
    }

    private void Keep(int from, int to)
    {
        var first = Found.AppendEmpty(to - from);
        for (var i = 0; i < _free.Length; i++)
        {
            _batch.Column(_free[i])[from..to].CopyTo(Found.Column(i).AsSpan(first));
        }
    }

    /// <summary>The row's keys beside those of a quad that was read.</summary>
    private int CompareTo(Batch rows, int row, int quad)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            var (key, id) = (rows[_columns[i], row], _batch.Column(_keys[i])[quad]);
            if (key != id)
            {
                return key < id ? -1 : 1;
            }
        }

        return 0;
    }

    private static int Compare(TermId[] x, TermId[] y)
    {
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] != y[i])
            {
                return x[i] < y[i] ? -1 : 1;
            }
        }

        return 0;
    }
}
