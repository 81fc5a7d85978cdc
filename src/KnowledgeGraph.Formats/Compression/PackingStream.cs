namespace KnowledgeGraph.Formats.Compression;

/// <summary>Passes bytes to a packer, or on as they are, and leaves the stream behind open; knows what stands for no bytes at all.</summary>
internal sealed class PackingStream(Stream target, Stream? packer, ReadOnlyMemory<byte> empty) : Stream
{
    private readonly Stream _inner = packer ?? target;
    private bool _isBegun;
    private bool _isDisposed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _isBegun |= !buffer.IsEmpty;
        _inner.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _isBegun |= !buffer.IsEmpty;
        return _inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => _inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => _inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            if (packer is not null)
            {
                await packer.DisposeAsync().ConfigureAwait(false);
            }

            await target.WriteAsync(_isBegun ? default : empty).ConfigureAwait(false);
            await target.FlushAsync().ConfigureAwait(false);
        }

        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            packer?.Dispose();
            target.Write(_isBegun ? default : empty.Span);
            target.Flush();
        }

        base.Dispose(disposing);
    }
}
