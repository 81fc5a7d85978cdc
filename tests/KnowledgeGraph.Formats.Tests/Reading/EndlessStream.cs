using System.Text;

namespace KnowledgeGraph.Formats.Tests.Reading;

/// <summary>A beginning, and then one piece again and again until so many bytes were given.</summary>
internal sealed class EndlessStream(string beginning, string piece, long length) : Stream
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
    private readonly byte[] _piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

    /// <summary>Bytes given so far.</summary>
    public long Given { get; private set; }

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
        var from = Given < _beginning.Length ? _beginning.AsSpan((int)Given) : _piece.AsSpan((int)((Given - _beginning.Length) % _piece.Length));
        var count = (int)Math.Min(Math.Min(from.Length, buffer.Length), length - Given);
        from[..count].CopyTo(buffer);
        Given += count;
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
