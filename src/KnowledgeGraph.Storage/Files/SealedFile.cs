namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// A file that is written once and then only read: a payload, a table with the checksum of each of its pages of 64 KiB, and a footer.
/// </summary>
internal static class SealedFile
{
    /// <summary>Begins a file; it has its name when the output is completed, never before.</summary>
    public static SealedFileOutput Create(IStoreFiles files, string name, uint kind) => new(files, name, kind);

    /// <summary>Opens a file; its pages are checked when they are first looked at.</summary>
    /// <exception cref="StoreException">The file is missing, damaged, of another kind, or of a newer version.</exception>
    public static SealedFileBytes Open(IStoreFiles files, string name, uint kind)
    {
        var path = Path.Combine(files.Path, name);
        SealedFileFooter footer;
        uint checksum;
        byte[] table;
        using (var file = files.OpenToRead(name))
        {
            var length = file.Length;
            var bytes = new byte[SealedFileFooter.Size];
            var read = file.Read(Math.Max(0, length - bytes.Length), bytes);
            (footer, checksum) = SealedFileFooter.Read(bytes.AsSpan(0, read), length, path);
            if (footer.Kind != kind)
            {
                throw new StoreException(StoreError.Corrupt, $"{path} is a file of another kind ({footer.Kind} instead of {kind}).", path, length - bytes.Length + 12);
            }

            table = ReadTable(file, footer, path);
        }

        return new SealedFileBytes(files.Map(name, footer.PayloadLength), path, footer, checksum, table);
    }

    // The table, without the zeros before it, which its checksum covers too.
    private static byte[] ReadTable(IStoreFile file, SealedFileFooter footer, string path)
    {
        var bytes = new byte[checked((int)(footer.FooterOffset - footer.PayloadLength))];
        if (file.Read(footer.PayloadLength, bytes) != bytes.Length || Crc32C.Compute(bytes) != footer.TableCrc)
        {
            throw new StoreException(StoreError.Corrupt, $"{path} has a table of checksums that does not fit its own.", path, footer.PayloadLength);
        }

        return bytes[(int)(footer.TableOffset - footer.PayloadLength)..];
    }
}
