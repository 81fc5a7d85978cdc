using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// The quads of a set in one order, as compressed columns in blocks of 256 rows over sealed bytes. Safe for any number of readers.
/// </summary>
internal sealed partial class ColumnIndex
{
    private static long _lastNumber;

    private readonly IndexFooter _footer;
    private readonly SealedBytes _bytes;
    private BlockDirectory? _directory;
    private IndexStatistics? _statistics;

    private ColumnIndex(SealedBytes bytes)
    {
        _bytes = bytes;
        _footer = IndexFooter.Read(bytes);
        Number = Interlocked.Increment(ref _lastNumber);
    }

    public QuadOrder Order => (QuadOrder)_footer.Order;

    public ReadOnlySpan<QuadPosition> Positions => QuadOrders.Positions(Order);

    /// <summary>The number of rows.</summary>
    public long Count => _footer.Count;

    /// <summary>The bytes of the index.</summary>
    public long Bytes => _bytes.Length;

    /// <summary>The bytes of the blocks.</summary>
    public long BlockBytes => _footer.BlockBytes;

    /// <summary>Whether not all rows are in one graph.</summary>
    public bool HasSeveralGraphs => _footer.HasSeveralGraphs;

    /// <summary>The index among all that this process opened.</summary>
    public long Number { get; }

    /// <summary>Where the blocks stand; read when it is first needed, so that opening touches little.</summary>
    public BlockDirectory Directory => Volatile.Read(ref _directory) ?? (_directory = new BlockDirectory(_bytes, _footer));

    /// <summary>What was counted when the index was written.</summary>
    public IndexStatistics Statistics => Volatile.Read(ref _statistics) ?? (_statistics = ReadStatistics());

    /// <summary>Opens an index; looks at its last bytes only.</summary>
    /// <exception cref="StoreException">The bytes are no index.</exception>
    public static ColumnIndex Open(SealedBytes bytes) => new(bytes);

    /// <summary>The id that every row has at a position, if there is one.</summary>
    public unsafe bool IsConstant(QuadPosition position, out ulong id)
    {
        id = _footer.First[(int)position];
        return _footer.RowMask[(int)position] == 0 && Count > 0;
    }

    /// <summary>The first row from <paramref name="from"/> on that is not before the ids, which stand in the index's order.</summary>
    public long FirstNotBefore(ReadOnlySpan<ulong> ids, long from, BlockBuffer buffer)
    {
        if (from >= Count)
        {
            return Count;
        }

        var current = from / ColumnEncoder.MaxRows;
        var block = Directory.FirstNotBefore(ids, current + 1) - 1;
        buffer.Load(this, block);
        var row = buffer.FirstNotBefore(ids, block == current ? (int)(from % ColumnEncoder.MaxRows) : 0);
        GC.KeepAlive(this);
        return (block * ColumnEncoder.MaxRows) + row;
    }

    /// <summary>The rows whose first <paramref name="depth"/> ids are those given.</summary>
    public (long Start, long End) Range(ReadOnlySpan<ulong> ids, int depth, BlockBuffer buffer)
    {
        if (depth == 0 || Count == 0)
        {
            return (0, Count);
        }

        Span<ulong> key = stackalloc ulong[4];
        key.Clear();
        ids[..depth].CopyTo(key);
        var start = FirstNotBefore(key, 0, buffer);
        return (start, TryAfter(key, depth) ? FirstNotBefore(key, start, buffer) : Count);
    }

    /// <summary>Whether there is a row of the ids, which stand in the index's order.</summary>
    public bool Contains(ReadOnlySpan<ulong> ids, BlockBuffer buffer)
    {
        var row = FirstNotBefore(ids, 0, buffer);
        return row < Count && Holds(row, ids, buffer);
    }

    /// <summary>Makes the ids those that come after every row with the first ones; false if there are none.</summary>
    public static bool TryAfter(Span<ulong> ids, int depth)
    {
        ids[depth..].Clear();
        for (depth--; depth >= 0; depth--)
        {
            if (++ids[depth] != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the row has the ids.</summary>
    public bool Holds(long row, ReadOnlySpan<ulong> ids, BlockBuffer buffer)
    {
        buffer.Load(this, row / ColumnEncoder.MaxRows);
        var at = (int)(row % ColumnEncoder.MaxRows);
        for (var depth = 3; depth >= 0; depth--)
        {
            if (buffer.Column(depth)[at] != ids[depth])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All bytes, for tests that damage them.</summary>
    internal byte[] CopyBytes() => _bytes.Slice(0, checked((int)_bytes.Length)).ToArray();

    private IndexStatistics ReadStatistics()
    {
        var bytes = _bytes.Slice(_footer.StatisticsStart, (int)_footer.StatisticsBytes);
        var statistics = IndexStatistics.Read(bytes);
        GC.KeepAlive(_bytes);
        return statistics;
    }
}
