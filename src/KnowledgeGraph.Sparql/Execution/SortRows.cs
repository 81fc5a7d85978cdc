using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace KnowledgeGraph.Sparql.Execution;

/// <summary>
/// The rows that a sort keeps, with the ids of their keys. With a limit it keeps about twice as many rows at most, and once that many came
/// it turns away what cannot be among the first.
/// </summary>
internal sealed class SortRows : IComparer<SortEntry>
{
    private const int BytesPerEntry = 16;

    private readonly ITermOrder _order;
    private readonly ImmutableArray<bool> _descending;
    private readonly int _width;
    private readonly int? _limit;
    private readonly QueryContext _context;
    private RowTable _rows;
    private RowTable _keys;
    private SortEntry[] _entries = [];
    private int _count;
    private bool _isCut;
    private SortEntry _last;
    private int _compared;

    public SortRows(int width, ImmutableArray<bool> descending, ITermOrder order, int? limit, QueryContext context)
    {
        (_width, _descending, _order, _limit, _context) = (width, descending, order, limit, context);
        _rows = new RowTable(width, context.Memory);
        _keys = new RowTable(descending.Length, context.Memory);
    }

    public int Count => _count;

    /// <summary>Takes a row if it may be among the first; <paramref name="keys"/> are the ids of its conditions.</summary>
    public void Add(Batch batch, int row, ReadOnlySpan<ulong> keys)
    {
        if (_limit == 0)
        {
            return;
        }

        var prefix = _order.PrefixOf(keys[0]);
        prefix = _descending[0] ? ~prefix : prefix;
        if (_isCut && (prefix > _last.Prefix || (prefix == _last.Prefix && Compare(keys, _last.Row) >= 0)))
        {
            return;
        }

        if (_count == _entries.Length)
        {
            var capacity = Math.Max(64, _count * 2);
            _context.Memory.Add((long)(capacity - _count) * BytesPerEntry);
            Array.Resize(ref _entries, capacity);
        }

        var at = _keys.AppendEmpty(1);
        for (var i = 0; i < keys.Length; i++)
        {
            _keys.Column(i)[at] = keys[i];
        }

        _entries[_count++] = new SortEntry(prefix, _rows.Append(batch, row));
        if (_limit is { } limit && _count >= limit + Math.Max(limit, Batch.LargestCapacity))
        {
            Cut(limit);
        }
    }

    /// <summary>Sorts what is kept; then <see cref="Write"/> gives it.</summary>
    public void Sort()
    {
        SortEntries();
        _count = Math.Min(_count, _limit ?? int.MaxValue);
    }

    /// <summary>Appends the sorted rows from one on to the output until it is full; gives the row to go on with.</summary>
    public int Write(Batch output, int from)
    {
        var count = Math.Min(_count - from, output.Capacity - output.Count);
        for (var i = 0; i < output.Width; i++)
        {
            var (source, target) = (_rows.Column(i), output.Column(i));
            for (var j = 0; j < count; j++)
            {
                target[output.Count + j] = source[_entries[from + j].Row];
            }
        }

        output.Count += count;
        return from + count;
    }

    public int Compare(SortEntry x, SortEntry y)
    {
        if ((++_compared & 0xFFFF) == 0)
        {
            _context.ThrowIfStopped();
        }

        var order = x.Prefix.CompareTo(y.Prefix);
        for (var i = 0; order == 0 && i < _descending.Length; i++)
        {
            order = CompareKeys(_keys[i, x.Row], _keys[i, y.Row], i);
        }

        return order != 0 ? order : x.Row.CompareTo(y.Row);
    }

    private int Compare(ReadOnlySpan<ulong> keys, int row)
    {
        var order = 0;
        for (var i = 0; order == 0 && i < keys.Length; i++)
        {
            order = CompareKeys(keys[i], _keys[i, row], i);
        }

        return order;
    }

    private int CompareKeys(ulong left, ulong right, int condition)
    {
        var order = left == right ? 0 : _order.Compare(left, right);
        return _descending[condition] ? -order : order;
    }

    private void SortEntries()
    {
        try
        {
            Array.Sort(_entries, 0, _count, this);
        }
        catch (InvalidOperationException e) when (e.InnerException is SparqlLimitException or OperationCanceledException)
        {
            // Sorting wraps what a comparer throws; the limit itself is meant for the caller.
            ExceptionDispatchInfo.Throw(e.InnerException);
        }
    }

    private void Cut(int limit)
    {
        SortEntries();
        _count = limit;

        // The kept rows move to new tables in the order of their arrival, which breaks ties.
        var last = _entries[limit - 1].Row;
        var kept = _entries.AsSpan(0, limit);
        kept.Sort((x, y) => x.Row.CompareTo(y.Row));
        var (rows, keys) = (new RowTable(_width, _context.Memory), new RowTable(_descending.Length, _context.Memory));
        foreach (ref var entry in kept)
        {
            var moved = rows.Append(_rows, entry.Row);
            keys.Append(_keys, entry.Row);
            if (entry.Row == last)
            {
                _last = entry with { Row = moved };
            }

            entry = entry with { Row = moved };
        }

        _rows.Release();
        _keys.Release();
        (_rows, _keys, _isCut) = (rows, keys, true);
    }
}
