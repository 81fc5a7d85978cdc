namespace KnowledgeGraph.Storage;

/// <summary>Why a store on disk could not do what it was asked.</summary>
public enum StoreError
{
    /// <summary>
    /// A file does not hold what was written to it: a checksum, an order or a reference is wrong. Nothing of it is used for an answer.
    /// Restore a backup, or let <c>kg store verify</c> say what else is damaged.
    /// </summary>
    Corrupt,

    /// <summary>The folder is no store, or not the whole of one.</summary>
    NotAStore,

    /// <summary>A newer version of this library wrote the store.</summary>
    NewerFormat,

    /// <summary>Another process, or another object of this one, has the store open.</summary>
    Locked,

    /// <summary>The disk is full. The change did not happen; the store goes on when there is space.</summary>
    NoSpace,

    /// <summary>The system refused to read or write. The change did not happen.</summary>
    InputOutput,

    /// <summary>
    /// The system failed to make written data durable, or could not take back a failed write. What is on disk is no longer certain, so this
    /// object takes no more changes; snapshots stay readable. Opening the store anew finds every change that was acknowledged.
    /// </summary>
    ReadOnly,
}
