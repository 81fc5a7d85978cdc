using System.Globalization;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>Lines of a stream as bytes, without their line feeds, each no longer than a limit.</summary>
internal sealed class LineReader(Stream stream, int maxBytes, string? name)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;

    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The offset of the line's first byte in the stream.</summary>
    public long Offset { get; private set; }

    private long _next;

    public bool Next()
    {
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
    }

    // Makes room, reads on, and says by how much the bytes that are there were moved.
    private int Fill()
    {
        var moved = 0;
        if (_end == _buffer.Length)
        {
            var length = _end - _start;
            if (length > maxBytes)
            {
                throw ArticleReadException.At(
                    "KG2001",
                    string.Create(CultureInfo.InvariantCulture, $"the line is longer than MaxBytes {maxBytes}"),
                    name,
                    new SourcePosition(Number + 1, 1, _next));
            }

            var target = length > _buffer.Length / 2 ? new byte[(int)Math.Min(_buffer.Length * 2L, maxBytes + 65536L)] : _buffer;
            _buffer.AsSpan(_start.._end).CopyTo(target);
            (moved, _buffer, _start, _end) = (_start, target, 0, length);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
        return moved;
    }
}
