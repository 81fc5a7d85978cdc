namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>What a power cut does to what was not synced.</summary>
internal enum DiskFate
{
    /// <summary>One of those below.</summary>
    Any,

    /// <summary>All of it is on the disk.</summary>
    Kept,

    /// <summary>Seven of eight parts are.</summary>
    MostlyKept,

    /// <summary>Half of it is.</summary>
    Half,

    /// <summary>One of eight parts is.</summary>
    MostlyDropped,

    /// <summary>All up to some change is, half of that change, nothing behind.</summary>
    UpToHere,

    /// <summary>Nothing is.</summary>
    Dropped,
}
