using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// Where the blocks of an index stand: the first key of each, packed; the place of each as 32 bits above that of its group of 65,536; and where
/// there are several graphs, for each block a bit for each graph in it, many graphs sharing a bit.
/// </summary>
internal sealed unsafe class BlockDirectory
{
    public const int GroupBits = 16;

    private readonly SealedBytes _bytes;
    private readonly long _blockBytes;
    private readonly ulong* _keys;
    private readonly ulong* _groups;
    private readonly uint* _places;
    private readonly ulong* _graphs;
    private readonly int _words;

    public BlockDirectory(SealedBytes bytes, in IndexFooter footer)
    {
        _bytes = bytes;
        _blockBytes = footer.BlockBytes;
        Blocks = footer.Blocks;
        Layout = footer.Layout;
        _words = Layout.Words;
        var all = bytes.Slice(footer.DirectoryStart, checked((int)LengthOf(footer)));

        // The bytes do not move, and this object keeps them.
        _keys = (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(all));
        _groups = _keys + (Blocks * _words);
        _graphs = _groups + GroupsOf(Blocks);
        _places = (uint*)(footer.HasSeveralGraphs ? _graphs + Blocks : _graphs);
        _graphs = footer.HasSeveralGraphs ? _graphs : null;
    }

    public KeyLayout Layout { get; }

    public long Blocks { get; }

    public static long GroupsOf(long blocks) => (blocks + (1 << GroupBits) - 1) >> GroupBits;

    public static long LengthOf(in IndexFooter footer)
    {
        var blocks = footer.Blocks;
        var length = (blocks * 8 * (footer.Layout.Words + (footer.HasSeveralGraphs ? 1 : 0))) + (GroupsOf(blocks) * 8) + (blocks * 4);
        return (length + 7) & ~7;
    }

    /// <summary>The bit of a graph.</summary>
    public static ulong GraphBit(ulong graph) => 1UL << (int)((graph * 0x9E3779B97F4A7C15) >> 58);

    /// <summary>False if the block holds no row of the graph.</summary>
    public bool MayHold(long block, ulong graph) => _graphs == null || (_graphs[block] & GraphBit(graph)) != 0;

    /// <summary>The bytes of a block.</summary>
    public ReadOnlySpan<byte> Block(long block)
    {
        var start = Place(block);
        var end = block + 1 < Blocks ? Place(block + 1) : _blockBytes;
        if (start < 0 || end < start || end > _blockBytes || end - start > 4 * ColumnEncoder.MaxBytes)
        {
            throw new StoreException(StoreError.Corrupt, "The directory of an index is not what was written.");
        }

        return _bytes.Slice(start, (int)(end - start));
    }

    /// <summary>The first block from <paramref name="from"/> on whose first row is not before the ids; the number of blocks if there is none.</summary>
    public long FirstNotBefore(ReadOnlySpan<ulong> ids, long from)
    {
        Span<ulong> key = stackalloc ulong[4];
        if (!Layout.TryCeiling(ids, key))
        {
            return Blocks;
        }

        var (low, step) = (from, 1L);
        while (low + step <= Blocks && IsBefore(low + step - 1, key))
        {
            low += step;
            step *= 2;
        }

        return LowerBound(key, low, Math.Min(Blocks, low + step - 1));
    }

    private long LowerBound(ReadOnlySpan<ulong> key, long low, long high)
    {
        if (_words == 1)
        {
            var wanted = key[0];
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                var before = _keys[middle] < wanted;
                low = before ? middle + 1 : low;
                high = before ? high : middle;
            }

            return low;
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = IsBefore(middle, key) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsBefore(long block, ReadOnlySpan<ulong> key)
    {
        var first = _keys + (block * _words);
        for (var word = 0; word < _words; word++)
        {
            if (first[word] != key[word])
            {
                return first[word] < key[word];
            }
        }

        return false;
    }

    private long Place(long block) => (long)_groups[block >> GroupBits] + _places[block];
}
