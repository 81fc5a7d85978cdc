using KnowledgeGraph.Storage.Persistence;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>A commit that stands in the log, up to a position, and is not yet shown to readers.</summary>
internal readonly record struct WrittenCommit(StoreState State, StoreChange Change, LogPosition Position);
