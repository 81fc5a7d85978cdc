namespace KnowledgeGraph.Storage;

/// <summary>What a store does that may be worth a line in a log file.</summary>
public enum StoreEventKind
{
    /// <summary>It was opened, and the log read again if it had not been closed.</summary>
    Opened,

    /// <summary>A bulk load sorted some of its quads; more may come.</summary>
    LoadProgress,

    /// <summary>A bulk load was committed.</summary>
    Loaded,

    /// <summary>Runs were packed into one; on disk, the log up to there was dropped.</summary>
    Packed,

    /// <summary>A packing in the background failed; the store goes on without it and tries again later.</summary>
    PackingFailed,

    /// <summary>The store stopped to take changes; see <see cref="StoreError.ReadOnly"/>.</summary>
    BecameReadOnly,

    /// <summary>A backup was made.</summary>
    BackedUp,

    /// <summary>It was closed.</summary>
    Closed,
}
