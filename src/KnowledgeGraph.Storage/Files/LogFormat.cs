using System.Buffers.Binary;

namespace KnowledgeGraph.Storage.Files;

/// <summary>The bytes of one log: its header and the headers of its records, with all that must fit for them to be believed.</summary>
internal sealed class LogFormat
{
    /// <summary>The bytes of the header of the file.</summary>
    public const int FileHeaderSize = 64;

    /// <summary>The bytes before the payload of a record.</summary>
    public const int RecordHeaderSize = 40;

    /// <summary>The longest payload of a record.</summary>
    public const int MaxPayload = 1 << 20;

    private const int FileCrcAt = FileHeaderSize - 4;
    private const uint Version = 1;

    private readonly StoreId _store;
    private readonly long _number;
    private readonly uint _salt;

    public LogFormat(StoreId store, long number)
    {
        _store = store;
        _number = number;
        Span<byte> bytes = stackalloc byte[StoreId.Size + 8];
        store.Write(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[StoreId.Size..], number);
        _salt = Crc32C.Compute(bytes);
        Mark = _salt | 1;
    }

    /// <summary>
    /// The first word of each record: never zero, another one in each log, so that blocks of an older file which the disk gives
    /// back, and zeros, are no records.
    /// </summary>
    public uint Mark { get; }

    private static ReadOnlySpan<byte> Magic => "KGLOG\r\n\0"u8;

    /// <summary>The length of a payload with the zeros behind it.</summary>
    public static int Padded(int length) => (length + 7) & ~7;

    /// <summary>Writes the header of the file and gives its checksum, the link of the first record.</summary>
    public uint WriteFileHeader(Span<byte> bytes, ulong lastSequence)
    {
        bytes[..FileHeaderSize].Clear();
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], Version);
        _store.Write(bytes[16..]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], _number);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[40..], lastSequence);
        var crc = Crc32C.Compute(bytes[..FileCrcAt]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[FileCrcAt..], crc);
        return crc;
    }

    /// <summary>Reads the header of the file; false if it was not written to its end, or is damaged.</summary>
    /// <exception cref="StoreException">It is whole, and of a newer version, or of another log.</exception>
    public bool TryReadFileHeader(ReadOnlySpan<byte> bytes, string path, out ulong lastSequence, out uint crc)
    {
        (lastSequence, crc) = (0, 0);
        if (bytes.Length < FileHeaderSize
            || !bytes.StartsWith(Magic)
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[FileCrcAt..]) != Crc32C.Compute(bytes[..FileCrcAt]))
        {
            return false;
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) > Version)
        {
            throw new StoreException(StoreError.NewerFormat, $"{path} was written by a newer version of this library.", path, 8);
        }

        if (StoreId.Read(bytes[16..]) != _store || BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]) != _number)
        {
            throw new StoreException(StoreError.Corrupt, $"{path} is the log of another store, or another log of this one.", path, 16);
        }

        lastSequence = BinaryPrimitives.ReadUInt64LittleEndian(bytes[40..]);
        crc = BinaryPrimitives.ReadUInt32LittleEndian(bytes[FileCrcAt..]);
        return true;
    }

    /// <summary>Writes the header of a record that begins at <paramref name="offset"/>; its payload follows, padded.</summary>
    /// <returns>The checksum of the header: the link of the next record.</returns>
    public uint WriteRecordHeader(Span<byte> record, long offset, in LogRecord header)
    {
        record[..RecordHeaderSize].Clear();
        var padded = record.Slice(RecordHeaderSize, Padded(header.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(record, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], header.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], Crc32C.Compute(padded));
        BinaryPrimitives.WriteUInt32LittleEndian(record[16..], header.Link);
        record[20] = (byte)header.Kind;
        record[21] = header.Continues ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt64LittleEndian(record[24..], header.Sequence);
        BinaryPrimitives.WriteInt64LittleEndian(record[32..], header.DurableUpTo);
        var crc = HeaderCrc(record, offset);
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], crc);
        return crc;
    }

    /// <summary>Reads the header of a record at <paramref name="offset"/>; false if there is none. The payload is not looked at.</summary>
    public bool TryReadRecordHeader(ReadOnlySpan<byte> bytes, long offset, out LogRecord header)
    {
        header = default;
        if (bytes.Length < RecordHeaderSize
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Mark
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) != HeaderCrc(bytes, offset))
        {
            return false;
        }

        header = new LogRecord(
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
            (LogRecordKind)bytes[20],
            bytes[21] != 0,
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]));
        return header.Length is >= 0 and <= MaxPayload;
    }

    // The checksum begins with the log's own salt and the place of the record: a record that was moved is none.
    private uint HeaderCrc(ReadOnlySpan<byte> record, long offset)
    {
        Span<byte> place = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(place, offset);
        return Crc32C.Append(Crc32C.Append(_salt, place), record[8..RecordHeaderSize]);
    }
}
