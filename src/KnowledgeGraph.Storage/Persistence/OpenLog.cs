using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>The log that takes the next transactions, its number, and the bytes of those before it that are not packed yet.</summary>
internal sealed record OpenLog(WriteAheadLog Log, long Number, long BytesBefore);
