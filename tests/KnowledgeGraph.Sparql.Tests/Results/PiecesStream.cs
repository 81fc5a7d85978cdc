namespace KnowledgeGraph.Sparql.Tests.Results;

/// <summary>A document that comes in small pieces, and says how much of it was taken.</summary>
internal sealed class PiecesStream(byte[] document, int size) : MemoryStream(document, writable: false)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size)]);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.Yield();
        return Read(buffer.Span);
    }
}
