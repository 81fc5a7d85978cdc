using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// The bytes of all terms, in chunks that never move: for each term its id, the length, the literal's type and the UTF-8
/// text. One thread appends; any may read an address that was published to it.
/// </summary>
internal sealed class TermArena
{
    private const int Unit = 8;
    private const int HeaderBytes = 16;
    private const int ChunkBytes = 1 << 20;
    private const int UnitsOfChunk = ChunkBytes / Unit;

    private volatile byte[][] _chunks = new byte[16][];
    private int _chunkCount;
    private int _used = ChunkBytes;

    public long AllocatedBytes { get; private set; }

    /// <summary>Appends a record and gives its address, which is never 0.</summary>
    /// <exception cref="InvalidOperationException">The dictionary is full.</exception>
    public uint Append(ulong id, uint type, ReadOnlySpan<byte> text)
    {
        var bytes = HeaderBytes + text.Length;
        if (_used + bytes > ChunkBytes)
        {
            AddChunk(Math.Max(bytes + Unit, ChunkBytes));
        }

        var at = _used;
        var record = _chunks[_chunkCount - 1].AsSpan(at);
        BinaryPrimitives.WriteUInt64LittleEndian(record, id);
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], text.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], type);
        text.CopyTo(record[HeaderBytes..]);

        // An oversized chunk holds one record: whatever comes next opens a new chunk.
        _used = (at + bytes + Unit - 1) / Unit * Unit;
        return checked((uint)(((long)(_chunkCount - 1) * UnitsOfChunk) + (at / Unit)));
    }

    public ulong Id(uint address) => BinaryPrimitives.ReadUInt64LittleEndian(Record(address));

    public uint Type(uint address) => BinaryPrimitives.ReadUInt32LittleEndian(Record(address)[12..]);

    public ReadOnlySpan<byte> Text(uint address)
    {
        var record = Record(address);
        return record.Slice(HeaderBytes, BinaryPrimitives.ReadInt32LittleEndian(record[8..]));
    }

    private ReadOnlySpan<byte> Record(uint address) =>
        _chunks[address / UnitsOfChunk].AsSpan((int)(address % UnitsOfChunk) * Unit);

    private void AddChunk(int bytes)
    {
        if (_chunkCount >= uint.MaxValue / UnitsOfChunk)
        {
            throw new InvalidOperationException("The term dictionary is full: 32 GB of terms.");
        }

        if (_chunkCount == _chunks.Length)
        {
            var longer = new byte[_chunkCount * 2][];
            _chunks.CopyTo(longer, 0);
            _chunks = longer;
        }

        _chunks[_chunkCount++] = GC.AllocateUninitializedArray<byte>(bytes);
        AllocatedBytes += bytes;

        // Address 0 stays free: it marks an empty slot.
        _used = _chunkCount == 1 ? Unit : 0;
    }
}
