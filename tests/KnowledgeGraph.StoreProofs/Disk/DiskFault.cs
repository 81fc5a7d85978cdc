namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>
/// How a call fails. A sync that fails in any way loses what it should have made durable: it can be read until the power is cut, and later
/// syncs do not write it.
/// </summary>
internal enum DiskFault
{
    /// <summary>EIO; nothing happened.</summary>
    InputOutput,

    /// <summary>ENOSPC; nothing happened.</summary>
    NoSpace,

    /// <summary>EIO after a part, or all, of a write, or after all of another call.</summary>
    ShortInputOutput,

    /// <summary>ENOSPC after a part, or all, of a write, or after all of another call.</summary>
    ShortNoSpace,
}
