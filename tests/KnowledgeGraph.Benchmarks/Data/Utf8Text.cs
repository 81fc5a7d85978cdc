using System.Buffers.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>UTF-8 text that grows at its end and is read from its start.</summary>
internal sealed class Utf8Text
{
    private byte[] _bytes = new byte[1 << 16];
    private int _start;
    private int _end;

    public int Length => _end - _start;

    public Utf8Text Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        _end += text.Length;
        return this;
    }

    public Utf8Text Add(long number, char format = 'D', byte digits = 0)
    {
        Utf8Formatter.TryFormat(number, Room(24), out var written, new System.Buffers.StandardFormat(format, digits));
        _end += written;
        return this;
    }

    /// <summary>Moves as much as fits.</summary>
    public int MoveTo(Span<byte> target)
    {
        var moved = Math.Min(target.Length, Length);
        _bytes.AsSpan(_start, moved).CopyTo(target);
        _start += moved;
        if (_start == _end)
        {
            (_start, _end) = (0, 0);
        }

        return moved;
    }

    private Span<byte> Room(int length)
    {
        if (_end + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _end + length));
        }

        return _bytes.AsSpan(_end);
    }
}
