namespace KnowledgeGraph;

/// <summary>A stream whose first bytes can be looked at before it is read, once and forwards.</summary>
internal sealed class PrefixedStream : Stream
{
    /// <summary>So many bytes after white space tell what a stream is.</summary>
    private const int TellingBytes = 16;

    private readonly Stream _inner;
    private readonly byte[] _prefix;
    private readonly int _length;
    private int _read;

    /// <param name="inner">The stream; not closed with this one.</param>
    /// <param name="length">How many bytes may be looked at.</param>
    public PrefixedStream(Stream inner, int length)
    {
        (_inner, _prefix) = (inner, new byte[length]);

        // Whoever sends little and waits is not waited for.
        do
        {
            var count = inner.Read(_prefix, _length, length - _length);
            _length += count;
            if (count == 0)
            {
                break;
            }
        }
        while (_length < length && Prefix.TrimStart(" \t\r\n"u8).Length < TellingBytes);
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Prefix => _prefix.AsSpan(0, _length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_read == _length)
        {
            return _inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _length - _read);
        _prefix.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
