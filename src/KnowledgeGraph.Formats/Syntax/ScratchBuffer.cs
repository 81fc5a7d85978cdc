namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// Room for text whose escapes are undone, for as long as one statement is read. What was given out stays valid until
/// <see cref="Clear"/>, also when the buffer grows: then a new one is begun and the old one stays with its spans.
/// </summary>
internal sealed class ScratchBuffer
{
    private const int FirstSize = 1 << 10;
    private const int LargestKept = 1 << 20;

    private byte[] _buffer = [];
    private int _used;

    /// <summary>Everything given out is free again.</summary>
    public void Clear()
    {
        _used = 0;
        if (_buffer.Length > LargestKept)
        {
            _buffer = [];
        }
    }

    public Span<byte> Take(int length)
    {
        if (length > _buffer.Length - _used)
        {
            _buffer = new byte[Math.Max(length, Math.Max(FirstSize, 2 * _buffer.Length))];
            _used = 0;
        }

        var room = _buffer.AsSpan(_used, length);
        _used += length;
        return room;
    }
}
