namespace KnowledgeGraph.StoreProofs.Disk;

/// <summary>A call that changed a disk, or tried to.</summary>
internal readonly record struct DiskCall(DiskCalls Kind, int File = 0, int Offset = 0, byte[]? Bytes = null, string? Name = null, string? To = null, ulong FailureSeed = 0);
