using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Storage.Persistence;

/// <summary>The end of a commit in a log; no log for one that needs none.</summary>
internal readonly record struct LogPosition(WriteAheadLog? Log, long Position);
