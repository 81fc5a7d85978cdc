using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Files;

/// <summary>Reads a file, or its first bytes, mostly forwards through one buffer. For one thread.</summary>
internal sealed class LogWindow(IStoreFile file, long length = long.MaxValue) : IDisposable
{
    private const int Step = 1 << 16;

    private byte[] _buffer = [];
    private long _start;
    private int _filled;

    /// <summary>The bytes that are read.</summary>
    public long Length { get; } = Math.Min(file.Length, length);

    /// <summary>The bytes from the offset on: less than asked for only at the end of the file. They live until the next call.</summary>
    public ReadOnlySpan<byte> Read(long offset, int length)
    {
        if (offset < _start || offset + length > _start + _filled)
        {
            Fill(offset, length);
        }

        var at = (int)Math.Min(offset - _start, _filled);
        return _buffer.AsSpan(at, Math.Min(length, _filled - at));
    }

    /// <summary>The first place from the offset on (a multiple of 8) where the word stands at a multiple of 8; less than 0 if nowhere.</summary>
    public long Find(uint word, long offset)
    {
        while (!Read(offset, sizeof(uint) * 2).IsEmpty)
        {
            // All that the buffer holds from there on, up to a multiple of 8 unless the file ends.
            var words = MemoryMarshal.Cast<byte, uint>(_buffer.AsSpan((int)(offset - _start), (int)(_start + _filled - offset)));
            for (int at = 0, found; (found = words[at..].IndexOf(word)) >= 0; at += found + 1)
            {
                if (((at + found) & 1) == 0)
                {
                    return offset + ((at + found) * sizeof(uint));
                }
            }

            offset += Math.Max(8, words.Length / 2 * 8);
        }

        return -1;
    }

    public void Dispose() => file.Dispose();

    private void Fill(long offset, int length)
    {
        var size = Math.Max(length, Step);
        if (_buffer.Length < size)
        {
            _buffer = new byte[size];
        }

        _start = offset;
        _filled = 0;
        _filled = file.Read(offset, _buffer.AsSpan(0, (int)Math.Clamp(Length - offset, 0, size)));
    }
}
