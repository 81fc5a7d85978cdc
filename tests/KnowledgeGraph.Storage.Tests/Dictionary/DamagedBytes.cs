using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Tests.Dictionary;

/// <summary>Bytes of which one is damaged, and whose check finds that wherever it is read.</summary>
internal sealed class DamagedBytes(SealedBytes bytes, long damaged) : SealedBytes
{
    public override long Length => bytes.Length;

    public override ReadOnlySpan<byte> Slice(long offset, int length) =>
        damaged >= offset && damaged < offset + length
            ? throw new StoreException(StoreError.Corrupt, "A page is damaged.", "part", damaged)
            : bytes.Slice(offset, length);

    protected override void Dispose(bool disposing)
    {
    }
}
