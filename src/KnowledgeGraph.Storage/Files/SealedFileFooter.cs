using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Files;

/// <summary>The last bytes of a sealed file: what it is, how long its parts are, and the checksums of its table and of these bytes.</summary>
internal readonly record struct SealedFileFooter(uint Kind, long PayloadLength, uint TableCrc)
{
    /// <summary>The bytes of a footer; more than <see cref="SealedBytes.Slack"/>, so that reading a little past the payload stays in the file.</summary>
    public const int Size = 128;

    /// <summary>The bytes under one checksum of the table.</summary>
    public const int PageSize = 1 << 16;

    private const int CrcAt = Size - 4;
    private const uint Version = 1;

    private static ReadOnlySpan<byte> Magic => "KGSEALED"u8;

    /// <summary>The pages of the payload; the last one may be shorter.</summary>
    public long Pages => (PayloadLength + PageSize - 1) / PageSize;

    /// <summary>Where the table begins: behind the payload and zeros up to a multiple of 8.</summary>
    public long TableOffset => (PayloadLength + 7) & ~7L;

    /// <summary>Where the footer begins: behind the table and zeros up to a multiple of 8.</summary>
    public long FooterOffset => TableOffset + (((Pages * 4) + 7) & ~7L);

    /// <summary>The bytes of the whole file.</summary>
    public long FileLength => FooterOffset + Size;

    /// <summary>Writes the footer and gives its checksum, which is one of all that the file holds.</summary>
    public uint Write(Span<byte> bytes)
    {
        bytes[..Size].Clear();
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], Version);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[12..], Kind);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[16..], PayloadLength);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[24..], PageSize);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[28..], TableCrc);
        var crc = Crc32C.Compute(bytes[..CrcAt]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[CrcAt..], crc);
        return crc;
    }

    /// <summary>Reads the footer of a file of the given length.</summary>
    /// <exception cref="StoreException">It is not what was written, or of a newer version.</exception>
    public static (SealedFileFooter Footer, uint Checksum) Read(ReadOnlySpan<byte> bytes, long fileLength, string path)
    {
        var offset = Math.Max(0, fileLength - Size);
        if (bytes.Length < Size || !bytes.StartsWith(Magic))
        {
            throw Corrupt("is no sealed file, or its end is missing", path, offset);
        }

        var crc = BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcAt..]);
        if (crc != Crc32C.Compute(bytes[..CrcAt]))
        {
            throw Corrupt("has a footer that does not fit its checksum", path, offset);
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) > Version)
        {
            throw new StoreException(StoreError.NewerFormat, $"{path} was written by a newer version of this library.", path, offset + 8);
        }

        var footer = new SealedFileFooter(
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[28..]));
        var isPossible = footer.PayloadLength >= 0 && footer.PayloadLength < fileLength && footer.FileLength == fileLength
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[24..]) == PageSize;
        return isPossible ? (footer, crc) : throw Corrupt("has another length than its footer says", path, offset);
    }

    private static StoreException Corrupt(string what, string path, long offset) =>
        new(StoreError.Corrupt, $"{path} {what}.", path, offset);
}
