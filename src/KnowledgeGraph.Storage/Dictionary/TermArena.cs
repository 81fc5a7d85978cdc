using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// The bytes of the terms that are not frozen, in native chunks that never move. A record is a header of 8 bytes (tag, length, number of
/// the id), of a literal the 4 bytes of its type, of a long text 4 bytes of length, and the text in UTF-8. Addresses count units of 8
/// bytes and grow with every record. One thread appends; any may read an address that was published to it.
/// </summary>
internal sealed unsafe class TermArena
{
    /// <summary>Bits of an address: 128 GiB of records.</summary>
    public const int AddressBits = 34;

    private const int Unit = 8;
    private const int ChunkBits = 22;
    private const int ChunkBytes = 1 << ChunkBits;
    private const int UnitsOfChunkBits = ChunkBits - 3;
    private const int FirstChunkBytes = 1 << 16;
    private const int SecondChunkBytes = 1 << 20;

    // The blocks are held so that the memory behind the starts lives; a block that is larger than a chunk has several places.
    private readonly List<NativeBlock> _blocks = [];
    private volatile nint[] _starts = new nint[16];
    private int _places;
    private byte* _start;
    private ulong _base;
    private long _used;
    private long _room;

    public TermArena()
    {
    }

    // What is behind the end stays unused, since readers of the other arena may look at it: the next record opens a chunk.
    private TermArena(TermArena other, ulong end)
    {
        _places = (int)((end + (1UL << UnitsOfChunkBits) - 1) >> UnitsOfChunkBits);
        _base = (ulong)_places << UnitsOfChunkBits;
        _starts = other._starts[..Math.Max(_places, 1)];
        var held = _starts.AsSpan(0, _places).ToArray().ToHashSet();
        _blocks.AddRange(other._blocks.Where(block => held.Contains((nint)block.Start)));
        AllocatedBytes = _blocks.Sum(block => block.Length);
    }

    public long AllocatedBytes { get; private set; }

    /// <summary>The record at an address.</summary>
    public byte* this[ulong address]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (byte*)_starts[(int)(address >> UnitsOfChunkBits)] + ((address & ((1UL << UnitsOfChunkBits) - 1)) * Unit);
    }

    /// <summary>Room for a record, and its address, which is never 0.</summary>
    /// <exception cref="InvalidOperationException">There is no room for more.</exception>
    public byte* Append(long bytes, out ulong address)
    {
        if (_used + bytes > _room)
        {
            AddChunk(bytes);
        }

        address = _base + ((ulong)_used / Unit);
        var record = _start + _used;
        _used += (bytes + Unit - 1) / Unit * Unit;
        return record;
    }

    /// <summary>An arena of the records before an address; this one stays as it is.</summary>
    public TermArena Take(ulong end) => new(this, end);

    private void AddChunk(long bytes)
    {
        // Address 0 stays free: it marks an empty slot.
        var used = _places == 0 ? Unit : 0;
        var length = Math.Max(used + bytes + Unit, _places switch { 0 => FirstChunkBytes, 1 => SecondChunkBytes, _ => ChunkBytes });
        var places = (int)((length + ChunkBytes - 1) >> ChunkBits);
        if (_places + places > 1 << (AddressBits - UnitsOfChunkBits))
        {
            throw new InvalidOperationException("Too many new terms: 128 GB of them are not yet in a frozen part.");
        }

        var starts = _starts;
        if (_places + places > starts.Length)
        {
            Array.Resize(ref starts, Math.Max(_places + places, starts.Length * 2));
        }

        var block = new NativeBlock(length, zeroed: false);
        for (var place = 0; place < places; place++)
        {
            starts[_places + place] = (nint)block.Start + ((nint)place << ChunkBits);
        }

        _blocks.Add(block);
        _starts = starts;
        _start = block.Start;
        _base = (ulong)_places << UnitsOfChunkBits;
        _places += places;
        _used = used;
        _room = length;
        AllocatedBytes += length;
    }
}
