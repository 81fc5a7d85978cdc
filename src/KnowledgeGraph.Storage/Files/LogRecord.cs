namespace KnowledgeGraph.Storage.Files;

/// <summary>The header of a record of the log.</summary>
/// <param name="Length">The bytes of the payload, without the zeros behind it.</param>
/// <param name="Kind">What the record says.</param>
/// <param name="Continues">Whether the next record goes on with the payload.</param>
/// <param name="Sequence">The number of the transaction.</param>
/// <param name="DurableUpTo">The bytes of the log that were durable, as they are, when this was written.</param>
/// <param name="Link">The checksum of the header before this one, so that records of an attempt that failed never join others.</param>
/// <param name="PayloadCrc">The checksum of the payload and the zeros behind it.</param>
/// <param name="Crc">The checksum of this header.</param>
internal readonly record struct LogRecord(
    int Length, LogRecordKind Kind, bool Continues, ulong Sequence, long DurableUpTo, uint Link, uint PayloadCrc = 0, uint Crc = 0);
