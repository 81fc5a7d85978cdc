using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>A sealed file that is being written, and when it is complete what a manifest says of it.</summary>
internal sealed class NewFile(IStoreFiles files, string name, uint kind) : ISealedOutput
{
    private readonly SealedFileOutput _output = SealedFile.Create(files, name, kind);

    public string Name => name;

    /// <summary>The file as a manifest names it; null until it is complete.</summary>
    public FileReference? Reference { get; private set; }

    public long Length => _output.Length;

    public void Write(ReadOnlySpan<byte> bytes) => _output.Write(bytes);

    public SealedBytes Complete()
    {
        var bytes = _output.Complete();
        Reference = new FileReference(name, bytes.FileLength, bytes.Checksum);
        return bytes;
    }

    public void Dispose() => _output.Dispose();
}
