namespace KnowledgeGraph.Cli.Io;

/// <summary>Counts the bytes that are read, and tells of them.</summary>
internal sealed class MeasuredStream(Stream inner) : ForwardStream(inner)
{
    public long BytesRead { get; private set; }

    /// <summary>Called after each read.</summary>
    public Action<long>? OnRead { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        BytesRead += read;
        OnRead?.Invoke(BytesRead);
        return read;
    }
}
