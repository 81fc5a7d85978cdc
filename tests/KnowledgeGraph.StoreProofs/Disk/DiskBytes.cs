namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>The bytes of a file in memory; copies share them until one is written.</summary>
internal sealed class DiskBytes
{
    private byte[] _data;
    private bool _isShared;

    public DiskBytes(byte[] data, int length)
    {
        _data = data;
        Length = length;
    }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _data.AsSpan(0, Length);

    public DiskBytes Share()
    {
        _isShared = true;
        return new DiskBytes(_data, Length) { _isShared = true };
    }

    public void Write(int offset, ReadOnlySpan<byte> bytes)
    {
        Reserve(Math.Max(Length, offset + bytes.Length));
        bytes.CopyTo(_data.AsSpan(offset));
        Length = Math.Max(Length, offset + bytes.Length);
    }

    public void SetLength(int length)
    {
        Reserve(Math.Max(length, Length));
        _data.AsSpan(Math.Min(length, Length)).Clear();
        Length = length;
    }

    // Bytes behind the length are always zero.
    private void Reserve(int capacity)
    {
        if (_isShared || capacity > _data.Length)
        {
            var data = new byte[Math.Max(capacity, capacity > _data.Length ? 2 * _data.Length : _data.Length)];
            Span.CopyTo(data);
            _data = data;
            _isShared = false;
        }
    }
}
