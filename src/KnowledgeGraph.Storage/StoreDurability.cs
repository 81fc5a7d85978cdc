namespace KnowledgeGraph.Storage;

/// <summary>When a commit to a store on disk returns, and so what a crash can take back. A crash never leaves half of a commit.</summary>
public enum StoreDurability
{
    /// <summary>
    /// When the changes are on the disk (one fsync of the log, which commits of several threads share). Neither a killed process nor a power
    /// cut loses a commit that returned.
    /// </summary>
    Full,

    /// <summary>
    /// When the changes are handed to the operating system; the disk has them at most <see cref="QuadStoreOptions.SyncInterval"/> later. A
    /// killed process loses nothing; a power cut can lose the commits of the last interval, the newest first.
    /// </summary>
    Interval,

    /// <summary>
    /// When the changes are handed to the operating system, which writes them when it likes. A killed process loses nothing; a power cut can
    /// lose every commit since the last checkpoint, the newest first.
    /// </summary>
    None,
}
