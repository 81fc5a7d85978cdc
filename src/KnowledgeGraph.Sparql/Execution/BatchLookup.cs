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

    private readonly QuadPosition[] _keys;
    private readonly int[] _columns;
    private readonly QuadPosition[] _free;
    private readonly QuadPattern _pattern;
    private readonly QuadOrder _order;
    private readonly QuadPositions _read;
    private readonly QuadBatch _batch;
    private readonly QueryContext _context;
    private readonly TermId[] _seek;
    private QuadCursor _cursor;
    private TermId[]? _last;
    private ulong[] _first = [];
    private int[] _rows = [];
    private int _at;
    private bool _ended;

    private BatchLookup(QueryContext context, QuadPattern pattern, QuadOrder order, QuadPosition[] keys, int[] columns, QuadPosition[] free, RowLayout layout)
    {
        (_context, _pattern, _order, _keys, _columns, _free, Layout) = (context, pattern, order, keys, columns, free, layout);
        _read = keys.Concat(free).Aggregate(QuadPositions.None, (all, p) => all | (QuadPositions)(1 << (int)p));
        _cursor = context.Snapshot.Scan(pattern, order, _read);
        _seek = new TermId[keys.Length];
        _batch = QueryContext.RentQuadBatch();
        _batch.Count = 0;
        Found = new RowTable(layout.Width, context.Memory);
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
    public static BatchLookup? Of(QueryContext context, QuadSpec spec, RowLayout input)
    {
        if (spec.Graph.IsVariable || context.Snapshot is DatasetView { IsMerged: true })
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 3; i++)
        {
            if (spec[i].Variable is { } variable ? !seen.Add(variable) || (input.Contains(variable) && !input.IsCertain(variable)) : new TermId(spec[i].Id).Tag == TermIdTag.QueryLocal)
            {
                return null;
            }
        }

        foreach (var order in context.Snapshot.Orders)
        {
            if (Split(order, spec, input) is var (keys, free))
            {
                var pattern = new QuadPattern(new TermId(spec[0].Id), new TermId(spec[1].Id), new TermId(spec[2].Id), new TermId(spec.Graph.Current(context)));
                return new BatchLookup(
                    context,
                    pattern,
                    order,
                    keys,
                    [.. keys.Select(p => input.ColumnOf(spec[(int)p].Variable!))],
                    free,
                    new RowLayout([.. free.Select(p => new Column(spec[(int)p].Variable!, true))]));
            }
        }

        return null;
    }

    /// <summary>Looks up the rows of a batch.</summary>
    public void Run(Batch rows)
    {
        Sort(rows);
        Found.Clear();
        for (var i = 0; i < rows.Count;)
        {
            var row = _rows[i];
            var (start, end) = Find(rows, row);
            do
            {
                (Starts[_rows[i]], Ends[_rows[i]]) = (start, end);
                i++;
            }
            while (i < rows.Count && HasKeysOf(rows, row, _rows[i]));
        }
    }

    public void Dispose()
    {
        _cursor.Dispose();
        QueryContext.Return(_batch);
    }

    /// <summary>The positions of an order taken apart if it has constants first, then keys, then what is free; null otherwise.</summary>
    private static (QuadPosition[] Keys, QuadPosition[] Free)? Split(QuadOrder order, QuadSpec spec, RowLayout input)
    {
        var keys = new List<QuadPosition>();
        var free = new List<QuadPosition>();
        foreach (var position in QuadOrders.Positions(order))
        {
            if (position == QuadPosition.Graph)
            {
                // One graph, wherever it stands: behind the others it does not change their order.
                continue;
            }

            if (spec[(int)position].Variable is not { } variable)
            {
                if (keys.Count > 0 || free.Count > 0)
                {
                    return null;
                }
            }
            else if (!input.Contains(variable))
            {
                free.Add(position);
            }
            else if (free.Count > 0)
            {
                return null;
            }
            else
            {
                keys.Add(position);
            }
        }

        return keys.Count is 1 or 2 ? ([.. keys], [.. free]) : null;
    }

    /// <summary>Orders the rows of the batch by their keys.</summary>
    private void Sort(Batch rows)
    {
        if (_rows.Length < rows.Count)
        {
            (_first, _rows, Starts, Ends) = (new ulong[rows.Capacity], new int[rows.Capacity], new int[rows.Capacity], new int[rows.Capacity]);
        }

        var keys = rows.Column(_columns[0]).AsSpan(0, rows.Count);
        keys.CopyTo(_first);
        var isSorted = true;
        for (var i = 0; i < keys.Length; i++)
        {
            _rows[i] = i;
            isSorted &= i == 0 || keys[i - 1] <= keys[i];
        }

        if (!isSorted)
        {
            Array.Sort(_first, _rows, 0, rows.Count);
        }

        if (_columns.Length == 2)
        {
            SortSecond(rows.Column(_columns[1]), rows.Count);
        }
    }

    private void SortSecond(ulong[] second, int count)
    {
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && _first[end] == _first[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                _rows.AsSpan(start, end - start).Sort((x, y) => second[x].CompareTo(second[y]));
            }

            start = end;
        }
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

    private bool HasKeysOf(Batch rows, int row, int other)
    {
        foreach (var column in _columns)
        {
            if (rows[column, row] != rows[column, other])
            {
                return false;
            }
        }

        return true;
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
