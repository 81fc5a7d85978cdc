using System.Buffers;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>A stream read into pooled memory.</summary>
internal sealed class WholeStream : IDisposable
{
    private byte[] _buffer;
    private int _length;

    private WholeStream(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    public static WholeStream Read(Stream stream, ReaderContext context)
    {
        var known = stream.CanSeek ? stream.Length - stream.Position + 1 : 1 << 16;
        var whole = new WholeStream((int)Math.Clamp(known, 1 << 12, Array.MaxLength));
        try
        {
            whole.Fill(stream, context);
            return whole;
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _length = 0;
        }
    }

    private void Fill(Stream stream, ReaderContext context)
    {
        var limit = Math.Min(context.Options.MaxInputBytes, Array.MaxLength);
        while (true)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (_length == _buffer.Length)
            {
                Grow();
            }

            var read = stream.Read(_buffer, _length, Math.Min(_buffer.Length - _length, 1 << 24));
            if (read == 0)
            {
                return;
            }

            _length += read;
            if (_length > limit || (_length == Array.MaxLength && stream.ReadByte() >= 0))
            {
                throw context.Limit(Memory.Span, _length, nameof(RdfReaderOptions.MaxInputBytes), limit);
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
