namespace KnowledgeGraph.Cli.Io;

/// <summary>Looks at the first bytes before they are read.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private readonly byte[] _first;
    private readonly int _length;
    private int _given;

    public PeekedStream(Stream inner, int length)
        : base(inner)
    {
        _first = new byte[length];
        _length = inner.ReadAtLeast(_first, length, throwOnEndOfStream: false);
    }

    /// <summary>As many bytes as were asked for, or all that there are.</summary>
    public ReadOnlySpan<byte> First => _first.AsSpan(0, _length);

    public override int Read(Span<byte> buffer)
    {
        if (_given == _length)
        {
            return Inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _length - _given);
        _first.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
