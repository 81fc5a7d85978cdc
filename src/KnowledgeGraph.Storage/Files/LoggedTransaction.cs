namespace KnowledgeGraph.Storage.Files;

/// <summary>A transaction as it was read from a log.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Parts">What it says, in the order in which it was written; records that were cut are whole again.</param>
internal sealed record LoggedTransaction(ulong Sequence, IReadOnlyList<LogPart> Parts);

/// <summary>A part of a transaction in a log.</summary>
internal readonly record struct LogPart(LogRecordKind Kind, ReadOnlyMemory<byte> Bytes);
