using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>
/// The log that takes the next transactions, its number, and the bytes of those before it that are not packed yet. No log: the last one was
/// closed in order, and the next one is made when somebody writes, so that who only reads leaves no file behind.
/// </summary>
internal sealed record OpenLog(WriteAheadLog? Log, long Number, long BytesBefore);
