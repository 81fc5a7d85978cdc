using System.Buffers;
using KnowledgeGraph.Formats.Syntax;

namespace KnowledgeGraph.Formats.Lines;

/// <summary>Reads N-Triples and N-Quads from a stream, chunk by chunk; only the longest line must fit in memory.</summary>
internal static class LineStream
{
    private const int FirstSize = 1 << 20;

    public static void Read(Stream stream, ReaderContext context, TermFactory terms, bool quads)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
        try
        {
            var filled = 0;
            while (true)
            {
                var read = stream.Read(buffer, filled, buffer.Length - filled);
                filled += read;
                if (context.BytesBefore + filled > context.Options.MaxInputBytes)
                {
                    throw context.Limit(buffer.AsSpan(0, filled), filled, nameof(RdfReaderOptions.MaxInputBytes), context.Options.MaxInputBytes);
                }

                if (read == 0)
                {
                    ReadChunk(buffer.AsSpan(0, filled), context, terms, quads);
                    return;
                }

                filled = ReadWholeLines(buffer, filled, context, terms, quads);
                if (filled == buffer.Length)
                {
                    buffer = Grow(buffer, context);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads up to the last line feed if the buffer is full enough, and moves the rest to its beginning.</summary>
    private static int ReadWholeLines(byte[] buffer, int filled, ReaderContext context, TermFactory terms, bool quads)
    {
        if (filled < buffer.Length / 2)
        {
            return filled;
        }

        var whole = buffer.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
        if (whole > 0)
        {
            ReadChunk(buffer.AsSpan(0, whole), context, terms, quads);
            buffer.AsSpan(whole, filled - whole).CopyTo(buffer);
        }

        return filled - whole;
    }

    private static void ReadChunk(ReadOnlySpan<byte> chunk, ReaderContext context, TermFactory terms, bool quads)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        context.RequireUtf8(chunk);
        context.LinesBefore += new LineParser(chunk, context, terms, quads).ReadDocument();
        context.BytesBefore += chunk.Length;
    }

    private static byte[] Grow(byte[] buffer, ReaderContext context)
    {
        // A statement holds at most a few terms; a line far longer than the longest term is refused by that limit.
        if (buffer.Length > 8L * context.Options.MaxTermLength || buffer.Length >= Array.MaxLength)
        {
            throw context.Limit(buffer, buffer.Length, nameof(RdfReaderOptions.MaxTermLength), context.Options.MaxTermLength);
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
