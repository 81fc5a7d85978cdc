using KnowledgeGraph.Storage.Persistence;

namespace KnowledgeGraph.Storage.Transactions;

/// <summary>A commit that stands in the log, up to a position, and is not yet shown to readers.</summary>
internal readonly record struct WrittenCommit(StoreState State, StoreChange Change, LogPosition Position)
{
    /// <summary>A commit that changes nothing rests on the one before, and is as safe as that is: perhaps it still waits for the disk.</summary>
    public static WrittenCommit Nothing(StoreState head, StoreFolder? folder) =>
        new(head, new StoreChange(head.Version, 0, 0), folder?.End ?? default);
}
