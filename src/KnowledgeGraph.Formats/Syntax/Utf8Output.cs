using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace KnowledgeGraph.Formats.Syntax;

/// <summary>
/// UTF-8 text into a stream through a pooled buffer. The stream stays open. Deferred, it writes nothing of its own will, but grows
/// until <see cref="FlushAsync"/> is awaited: the way to write asynchronously what is made synchronously.
/// </summary>
internal sealed class Utf8Output(Stream stream) : IDisposable
{
    private const int Size = 1 << 16;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int _used;

    /// <summary>Whether only <see cref="FlushAsync"/> writes to the stream.</summary>
    public bool IsDeferred { get; set; }

    /// <summary>Whether so much is held back that it is time to flush.</summary>
    public bool IsFull => _used >= Size;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            if (!IsDeferred)
            {
                Flush();
                if (bytes.Length > _buffer.Length)
                {
                    stream.Write(bytes);
                    return;
                }
            }
            else
            {
                Grow(bytes.Length);
            }
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    public void Write(byte b)
    {
        if (_used == _buffer.Length)
        {
            MakeRoom(1);
        }

        _buffer[_used++] = b;
    }

    /// <summary>Well-formed text; the terms guarantee it.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        const int Chunk = Size / 4;
        while (text.Length > Chunk)
        {
            // A chunk must not cut a surrogate pair.
            var length = Chunk - (char.IsHighSurrogate(text[Chunk - 1]) ? 1 : 0);
            WriteChunk(text[..length]);
            text = text[length..];
        }

        WriteChunk(text);
    }

    /// <summary>Room for at least so many bytes, which <see cref="Advance"/> takes; not more than 64 KiB.</summary>
    public Span<byte> Reserve(int length)
    {
        if (length > _buffer.Length - _used)
        {
            MakeRoom(length);
        }

        return _buffer.AsSpan(_used);
    }

    public void Advance(int length) => _used += length;

    public void Flush()
    {
        stream.Write(_buffer, 0, _used);
        _used = 0;
    }

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        await stream.WriteAsync(_buffer.AsMemory(0, _used), cancellation).ConfigureAwait(false);
        _used = 0;
    }

    /// <summary>A stream that writes here, for writers that want one.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "It holds nothing.")]
    public Stream AsStream() => new OutputStream(this);

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private void WriteChunk(ReadOnlySpan<char> text) => Advance(Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3)));

    private void MakeRoom(int length)
    {
        if (IsDeferred)
        {
            Grow(length);
        }
        else
        {
            Flush();
        }
    }

    private void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Min(Array.MaxLength, Math.Max(_used + (long)length, _buffer.Length * 2L))));
        _buffer.AsSpan(0, _used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private sealed class OutputStream(Utf8Output output) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => output.Write(buffer);
    }
}
