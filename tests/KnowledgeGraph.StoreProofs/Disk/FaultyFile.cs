using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>An open file of <see cref="FaultyFiles"/>.</summary>
internal sealed class FaultyFile(FaultyFiles files, string name, int file) : IStoreFile
{
    private bool _isClosed;

    public long Length => files.LengthOf(Open());

    public int Read(long offset, Span<byte> buffer) => files.Read(name, Open(), offset, buffer);

    public void Write(long offset, ReadOnlySpan<byte> bytes) => files.Write(name, Open(), offset, bytes);

    public void SetLength(long length) => files.SetLength(name, Open(), length);

    public void Sync() => files.Sync(name, Open());

    public void Dispose() => _isClosed = true;

    private int Open()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        return file;
    }
}
