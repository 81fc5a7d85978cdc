namespace KnowledgeGraph.Cli.Io;

/// <summary>Counts the bytes that are read.</summary>
internal sealed class MeasuredStream(Stream inner) : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException("A measured stream is read once, forwards.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        BytesRead += read;
        return read;
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A measured stream is read once, forwards.");

    public override void SetLength(long value) => throw new NotSupportedException("A measured stream is not written.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A measured stream is not written.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
