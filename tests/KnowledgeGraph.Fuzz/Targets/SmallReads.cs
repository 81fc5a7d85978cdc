namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>A stream that gives a few bytes at a time.</summary>
internal sealed class SmallReads(byte[] document, int size) : MemoryStream(document, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size)]);
}
