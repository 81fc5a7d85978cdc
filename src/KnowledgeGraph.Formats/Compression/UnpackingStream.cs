namespace KnowledgeGraph.Formats.Compression;

/// <summary>What every unpacked stream is: forwards only, within limits, not the owner of what it reads from.</summary>
internal abstract class UnpackingStream(CompressionLimits limits) : Stream
{
    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => BytesOut;
        set => throw new NotSupportedException();
    }

    /// <summary>Packed bytes taken so far.</summary>
    protected abstract long BytesIn { get; }

    private long BytesOut { get; set; }

    public sealed override int Read(Span<byte> buffer) => buffer.IsEmpty ? 0 : Counted(Unpack(buffer));

    public sealed override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        buffer.IsEmpty ? 0 : Counted(await UnpackAsync(buffer, cancellationToken).ConfigureAwait(false));

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public sealed override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public sealed override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The next bytes; 0 at the end.</summary>
    protected abstract int Unpack(Span<byte> buffer);

    /// <inheritdoc cref="Unpack"/>
    protected abstract ValueTask<int> UnpackAsync(Memory<byte> buffer, CancellationToken cancellation);

    private int Counted(int count)
    {
        BytesOut += count;
        if (BytesOut > limits.MaxOutputBytes)
        {
            throw CompressionErrors.Limit(nameof(CompressionLimits.MaxOutputBytes), limits.MaxOutputBytes, BytesIn);
        }

        // One buffer's worth of input may be taken long before its output comes, never after: the ratio is not overstated.
        if (BytesOut > limits.RatioGrace && BytesOut / limits.MaxRatio > BytesIn)
        {
            throw CompressionErrors.Limit(nameof(CompressionLimits.MaxRatio), limits.MaxRatio, BytesIn);
        }

        return count;
    }
}
