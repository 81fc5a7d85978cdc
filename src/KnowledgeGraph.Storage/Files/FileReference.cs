namespace KnowledgeGraph.Storage.Files;

/// <summary>A sealed file as a manifest names it: with its length and checksum, so that no other file can take its place.</summary>
internal sealed record FileReference(string Name, long Length, uint Checksum)
{
    /// <summary>The file that these bytes are of.</summary>
    public static FileReference Of(string name, SealedFileBytes bytes) => new(name, bytes.FileLength, bytes.Checksum);

    /// <summary>Opens the file.</summary>
    /// <exception cref="StoreException">It is missing, damaged, or another one.</exception>
    public SealedFileBytes Open(IStoreFiles files, uint kind)
    {
        var bytes = SealedFile.Open(files, Name, kind);
        if (bytes.FileLength == Length && bytes.Checksum == Checksum)
        {
            return bytes;
        }

        bytes.Dispose();
        var path = Path.Combine(files.Path, Name);
        throw new StoreException(StoreError.Corrupt, $"{path} is not the file that the manifest names.", path);
    }
}
