namespace KnowledgeGraph.Articles.Json;

/// <summary>
/// Lines of a stream as bytes, without their line feeds. Of a line that is longer than allowed only the place is given, and nothing of it is
/// kept. A byte order mark at the start belongs to no line. Compiled into Extraction too.
/// </summary>
internal sealed class LineReader(Stream stream, int maxBytes)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;
    private long _next;

    /// <summary>The bytes, until the next line is asked for; empty if it is too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line has more bytes than are allowed.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The offset of the line's first byte in the stream.</summary>
    public long Offset { get; private set; }

    public bool Next()
    {
        IsTooLong = false;
        var searched = _start;
        while (true)
        {
            var feed = _buffer.AsSpan(searched.._end).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                Take(searched + feed, 1);
                return true;
            }

            if (_atEnd)
            {
                if (_start == _end)
                {
                    return false;
                }

                Take(_end, 0);
                return true;
            }

            if (_end - _start > maxBytes)
            {
                PassOver();
                return true;
            }

            searched = _end;
            searched -= Fill();
        }
    }

    private void Take(int end, int feed)
    {
        var mark = Number == 0 && _buffer.AsSpan(_start..end).StartsWith("\uFEFF"u8) ? 3 : 0;
        Line = _buffer.AsMemory((_start + mark)..end);
        Offset = _next + mark;
        _next += end - _start + feed;
        _start = end + feed;
        Number++;
        if (Line.Length > maxBytes)
        {
            (Line, IsTooLong) = (ReadOnlyMemory<byte>.Empty, true);
        }
    }

    // Reads to the end of the line and keeps nothing.
    private void PassOver()
    {
        (Line, IsTooLong, Offset) = (ReadOnlyMemory<byte>.Empty, true, _next);
        Number++;
        while (true)
        {
            var feed = _buffer.AsSpan(_start.._end).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                _start += feed + 1;
                _next += feed + 1;
                return;
            }

            _next += _end - _start;
            (_start, _end) = (0, 0);
            if (_atEnd)
            {
                return;
            }

            Fill();
        }
    }

    // Makes room, reads on, and says by how much the bytes that are there were moved.
    private int Fill()
    {
        var moved = 0;
        if (_end == _buffer.Length)
        {
            var length = _end - _start;
            var target = length > _buffer.Length / 2 ? new byte[(int)Math.Min(_buffer.Length * 2L, Array.MaxLength)] : _buffer;
            _buffer.AsSpan(_start.._end).CopyTo(target);
            (moved, _buffer, _start, _end) = (_start, target, 0, length);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
        return moved;
    }
}
