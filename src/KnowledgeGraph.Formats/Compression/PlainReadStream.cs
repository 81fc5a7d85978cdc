namespace KnowledgeGraph.Formats.Compression;

/// <summary>Bytes as they are, within the limit of their number.</summary>
internal sealed class PlainReadStream(Stream inner, CompressionLimits limits) : UnpackingStream(limits)
{
    private long _bytes;

    protected override long BytesIn => _bytes;

    protected override int Unpack(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _bytes += read;
        return read;
    }

    protected override async ValueTask<int> UnpackAsync(Memory<byte> buffer, CancellationToken cancellation)
    {
        var read = await inner.ReadAsync(buffer, cancellation).ConfigureAwait(false);
        _bytes += read;
        return read;
    }
}
