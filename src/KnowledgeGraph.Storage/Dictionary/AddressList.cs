namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>Addresses by number, in chunks that never move. One thread appends, any may read what was published to it.</summary>
internal sealed class AddressList
{
    private const int ChunkLength = 1 << 14;

    private volatile uint[][] _chunks = [];
    private int _count;

    public long Count => Volatile.Read(ref _count);

    public uint this[long number] => _chunks[number / ChunkLength][number % ChunkLength];

    public void Append(uint address)
    {
        var chunk = _count / ChunkLength;
        if (chunk == _chunks.Length)
        {
            _chunks = [.. _chunks, new uint[ChunkLength]];
        }

        _chunks[chunk][_count % ChunkLength] = address;
        Volatile.Write(ref _count, _count + 1);
    }
}
