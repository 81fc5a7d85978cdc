using System.Buffers;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Reading;

/// <summary>
/// Cuts a document into blocks and knows the place of each. Blocks of a stream have buffers of their own, which come back when
/// their readers are done with them.
/// </summary>
internal sealed class DocumentSplitter(ReaderContext context, BlockCutter cutter, int blockSize = DocumentSplitter.DefaultSize)
{
    public const int DefaultSize = 1 << 20;

    /// <summary>A statement longer than this is not waited for: the rest is read in one piece.</summary>
    private const int LongestBlock = 1 << 25;

    /// <summary>Bytes cut off so far.</summary>
    public long Bytes => context.BytesBefore;

    public IEnumerable<DocumentBlock> Split(ReadOnlyMemory<byte> document)
    {
        context.RequireInputLimit(document.Length);
        while (!document.IsEmpty)
        {
            long size = blockSize;
            int end;
            do
            {
                var window = document[..(int)Math.Min(size, document.Length)];
                end = cutter.Cut(window.Span, context.BytesBefore, isLast: window.Length == document.Length);
                size = window.Length * 2L;
            }
            while (end == 0 && !MustStop(size / 2) && size / 2 < document.Length);

            var isRest = end == 0;
            yield return Block(document[..(isRest ? document.Length : end)], null, isRest);
            document = isRest ? default : document[end..];
        }
    }

    public IEnumerable<DocumentBlock> Split(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(blockSize);
        var (filled, isLast) = (0, false);
        while (!isLast || filled > 0)
        {
            if (!isLast)
            {
                var read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
                isLast = read < buffer.Length - filled;
                filled += read;
                context.RequireInputLimit(Bytes + filled);
            }

            var end = filled == 0 ? 0 : cutter.Cut(buffer.AsSpan(0, filled), context.BytesBefore, isLast);
            if (end == 0 && !isLast && !MustStop(filled))
            {
                buffer = Larger(buffer, filled, 2 * buffer.Length);
                continue;
            }

            if (end == 0)
            {
                if (filled > 0)
                {
                    yield return Block(buffer.AsMemory(0, filled), buffer, isRest: true);
                }

                yield break;
            }

            var next = ArrayPool<byte>.Shared.Rent(Math.Max(blockSize, filled - end));
            buffer.AsSpan(end, filled - end).CopyTo(next);
            var block = Block(buffer.AsMemory(0, end), buffer, isRest: false);
            (buffer, filled) = (next, filled - end);
            yield return block;
        }

        Return(buffer);
    }

    public static void Return(byte[]? buffer)
    {
        if (buffer is { Length: > 0 })
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private DocumentBlock Block(ReadOnlyMemory<byte> bytes, byte[]? buffer, bool isRest)
    {
        var block = new DocumentBlock(bytes, context.Place, buffer, cutter.Seed, cutter.Declared, isRest);
        context.Advance(bytes.Span);
        return block;
    }

    private bool MustStop(long length) => cutter.IsBroken || length > LongestBlock;

    private static byte[] Larger(byte[] buffer, int filled, int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
