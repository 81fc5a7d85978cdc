namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>Kinds of calls of a folder and its files.</summary>
[Flags]
internal enum DiskCalls
{
    None = 0,
    Create = 1,
    Write = 2,
    SetLength = 4,
    Sync = 8,
    Rename = 16,
    Delete = 32,
    SyncFolder = 64,

    /// <summary>Opening a file, mapping it, listing names.</summary>
    Open = 128,

    Read = 256,

    /// <summary>Those that change the disk: only these are recorded.</summary>
    Changes = Create | Write | SetLength | Sync | Rename | Delete | SyncFolder,

    /// <summary>Those that need space.</summary>
    Space = Create | Write | SetLength,

    All = Changes | Open | Read,
}
