using System.Buffers;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>
/// Cuts a document of lines into blocks behind line ends, and knows the place of each block in the document. Each stream block has a
/// buffer of its own, which comes back when its reader is done with it.
/// </summary>
internal sealed class LineSplitter(ReaderContext context)
{
    private const int BlockSize = 1 << 20;

    private Memory<byte> _tail;
    private byte[] _tailBuffer = [];

    /// <summary>Bytes handed out.</summary>
    public long Bytes { get; private set; }

    public IEnumerable<LineBlock> Split(ReadOnlyMemory<byte> document)
    {
        context.RequireInputLimit(document.Length);
        while (!document.IsEmpty)
        {
            var end = document.Length <= BlockSize ? document.Length : LineEnd(document.Span);
            yield return Block(document[..end], null);
            document = document[end..];
        }
    }

    public IEnumerable<LineBlock> Split(Stream stream)
    {
        while (true)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(BlockSize, 2 * _tail.Length));
            _tail.CopyTo(buffer);
            var filled = _tail.Length;
            Return(_tailBuffer);
            var read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            var isLast = read < buffer.Length - filled;
            filled += read;
            context.RequireInputLimit(Bytes + filled);
            var end = isLast ? filled : buffer.AsSpan(0, filled).LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            _tail = buffer.AsMemory(end, filled - end);
            if (end == 0 && filled > 0)
            {
                // One line longer than the buffer: the next buffer is twice as long.
                _tailBuffer = buffer;
                RequireLineLimit(buffer.AsSpan(0, filled));
                continue;
            }

            var copy = ArrayPool<byte>.Shared.Rent(Math.Max(_tail.Length, 1));
            _tail.CopyTo(copy);
            (_tailBuffer, _tail) = (copy, copy.AsMemory(0, _tail.Length));
            yield return Block(buffer.AsMemory(0, end), buffer);
            if (isLast)
            {
                Return(_tailBuffer);
                yield break;
            }
        }
    }

    public static void Return(byte[]? buffer)
    {
        if (buffer is { Length: > 0 })
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private LineBlock Block(ReadOnlyMemory<byte> bytes, byte[]? buffer)
    {
        var block = new LineBlock(bytes, context.Place, buffer);
        context.Advance(bytes.Span);
        Bytes += bytes.Length;
        return block;
    }

    private static int LineEnd(ReadOnlySpan<byte> document)
    {
        var end = document[..BlockSize].LastIndexOfAny((byte)'\n', (byte)'\r');
        if (end >= 0)
        {
            return end + 1;
        }

        end = document[BlockSize..].IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? document.Length : BlockSize + end + 1;
    }

    private void RequireLineLimit(ReadOnlySpan<byte> line)
    {
        var limit = context.Options.MaxTermLength;
        if (line.Length > (4L * limit) + BlockSize)
        {
            throw context.Limit(line, 0, nameof(RdfReaderOptions.MaxTermLength), limit);
        }
    }
}
