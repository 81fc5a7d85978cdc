namespace KnowledgeGraph.Benchmarks;

/// <summary><see cref="LibraryTriples"/> as a stream that is made while it is read.</summary>
internal sealed class LibraryStream(long lines, bool asProbe = false) : Stream
{
    private const int Ahead = 1 << 15;

    private readonly LibraryTriples _triples = new(lines, asProbe);
    private readonly Utf8Text _text = new();

    public long Lines => _triples.Lines;

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
        while (_text.Length < Math.Min(Ahead, buffer.Length) && _triples.WriteNext(_text))
        {
        }

        return _text.MoveTo(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
