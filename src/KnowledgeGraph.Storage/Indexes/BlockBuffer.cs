using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Indexes;

/// <summary>
/// A block of an index with the columns decoded so far. Buffers are reused by a thread and remember their block, so that look-ups that go to
/// one block decode it once. For one thread at a time.
/// </summary>
internal sealed unsafe class BlockBuffer
{
    // Decoding writes up to a multiple of 8.
    private const int Stride = ColumnEncoder.MaxRows;
    private const int MaxFree = 8;

    [ThreadStatic]
    private static Stack<BlockBuffer>? _free;

    private readonly ulong[] _values = GC.AllocateUninitializedArray<ulong>(4 * Stride, pinned: true);
    private readonly ulong* _start;
    private ColumnIndex? _index;
    private long _indexNumber = -1;
    private byte* _bytes;
    private byte* _end;
    private int _decoded;

    private BlockBuffer() => _start = (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_values));

    public long Block { get; private set; } = -1;

    public int Rows { get; private set; }

    /// <summary>A buffer, best one that looked at the index before.</summary>
    public static BlockBuffer Rent() => _free is { Count: > 0 } free ? free.Pop() : new BlockBuffer();

    /// <summary>Gives the buffer back; it no longer keeps the index.</summary>
    public void Return()
    {
        _index = null;
        _free ??= new Stack<BlockBuffer>(MaxFree);
        if (_free.Count < MaxFree)
        {
            _free.Push(this);
        }
    }

    /// <summary>Goes to a block.</summary>
    public void Load(ColumnIndex index, long block)
    {
        if (ReferenceEquals(_index, index) && Block == block)
        {
            return;
        }

        if (_indexNumber != index.Number || Block != block)
        {
            (_indexNumber, _decoded) = (-1, 0);
        }

        var bytes = index.Directory.Block(block);
        _bytes = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes));
        _end = _bytes + bytes.Length;
        (_index, _indexNumber, Block) = (index, index.Number, block);
        Rows = (int)Math.Min(ColumnEncoder.MaxRows, index.Count - (block * ColumnEncoder.MaxRows));
    }

    /// <summary>A column of the block's rows.</summary>
    public ReadOnlySpan<ulong> Column(int depth)
    {
        var column = _start + (depth * Stride);
        if ((_decoded & (1 << depth)) == 0)
        {
            ColumnDecoder.Decode(_bytes, _end, Rows, depth, column);
            _decoded |= 1 << depth;
        }

        return new ReadOnlySpan<ulong>(column, Rows);
    }

    /// <summary>Decodes the columns named by depth straight into targets of 256 rows; only for a whole block.</summary>
    public void CopyTo(int depth, Span<ulong> target)
    {
        if ((_decoded & (1 << depth)) != 0)
        {
            Column(depth).CopyTo(target);
            return;
        }

        fixed (ulong* to = target[..ColumnEncoder.MaxRows])
        {
            ColumnDecoder.Decode(_bytes, _end, Rows, depth, to);
        }
    }

    /// <summary>Whether all rows hold one id in the column, and which; false says nothing.</summary>
    public bool IsConstant(int depth, out ulong id) =>
        ColumnDecoder.IsConstant(ColumnDecoder.Find(_bytes, _end, Rows, depth), _end, out id);

    /// <summary>The first row from <paramref name="from"/> on that is not before the ids; the number of rows if there is none.</summary>
    public int FirstNotBefore(ReadOnlySpan<ulong> ids, int from)
    {
        var (low, high) = (from, Rows);
        for (var depth = 0; depth < 4 && low < high; depth++)
        {
            var id = ids[depth];
            if (id == 0)
            {
                // No row holds 0, so from here on every row counts.
                return low;
            }

            var column = Column(depth);
            low = LowerBound(column, low, high, id);
            if (low == high || column[low] != id)
            {
                return low;
            }

            high = id == ulong.MaxValue ? high : LowerBound(column, low, high, id + 1);
        }

        return low;
    }

    private static int LowerBound(ReadOnlySpan<ulong> column, int low, int high, ulong id)
    {
        var length = high - low;
        while (length > 0)
        {
            var half = length >> 1;
            var before = column[low + half] < id;
            low = before ? low + half + 1 : low;
            length = before ? length - half - 1 : half;
        }

        return low;
    }
}
