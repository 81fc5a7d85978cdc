using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>
/// Addresses in the arena by number, 5 bytes each, in chunks that never move. One thread appends, any may read what was published to it.
/// </summary>
internal sealed unsafe class AddressList
{
    private const int ChunkLength = 1 << 14;
    private const int EntryBytes = 5;
    private const int ChunkBytes = (ChunkLength * EntryBytes) + sizeof(ulong);
    private const ulong EntryMask = (1UL << (EntryBytes * 8)) - 1;

    private volatile NativeBlock[] _chunks = [];
    private long _count;

    public AddressList()
    {
    }

    // The chunk that will be written again is copied: whoever has the other list may still read it.
    private AddressList(AddressList other, long count)
    {
        _chunks = other._chunks[..(int)((count + ChunkLength - 1) / ChunkLength)];
        _count = count;
        if (count % ChunkLength != 0)
        {
            var last = new NativeBlock(ChunkBytes, zeroed: false);
            Buffer.MemoryCopy(_chunks[^1].Start, last.Start, ChunkBytes, ChunkBytes);
            _chunks[^1] = last;
        }
    }

    public long Count => Volatile.Read(ref _count);

    public long Bytes => (long)_chunks.Length * ChunkBytes;

    public ulong this[long number]
    {
        get
        {
            var chunk = _chunks[number / ChunkLength];
            var address = BinaryPrimitives.ReadUInt64LittleEndian(
                new ReadOnlySpan<byte>(chunk.Start + (number % ChunkLength * EntryBytes), sizeof(ulong))) & EntryMask;
            GC.KeepAlive(chunk);
            return address;
        }
    }

    public void Append(ulong address)
    {
        var chunk = (int)(_count / ChunkLength);
        if (chunk == _chunks.Length)
        {
            _chunks = [.. _chunks, new NativeBlock(ChunkBytes, zeroed: false)];
        }

        // Only the entry's own bytes are written: a reader may be reading the one before.
        var entry = new Span<byte>(_chunks[chunk].Start + (_count % ChunkLength * EntryBytes), EntryBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)address);
        entry[4] = (byte)(address >> 32);
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>A list of the first addresses; this one stays as it is.</summary>
    public AddressList Take(long count) => new(this, count);
}
