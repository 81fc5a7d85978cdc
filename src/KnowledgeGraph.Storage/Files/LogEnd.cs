namespace KnowledgeGraph.Storage.Files;

/// <summary>Where the believable part of a log ends, and what it takes to go on from there.</summary>
/// <param name="ValidLength">The bytes up to the end of the last complete transaction.</param>
/// <param name="KnownDurable">The bytes that records say had been durable; 0 if there are no records.</param>
/// <param name="LastSequence">The number of the last transaction, or the one that the log's header gives.</param>
/// <param name="Link">The checksum of the last header.</param>
/// <param name="FileLength">The bytes of the file: what lies beyond the valid ones was never acknowledged as durable.</param>
/// <param name="IsSealed">Whether the log was closed in order: the next change goes to the next log.</param>
internal sealed record LogEnd(long ValidLength, long KnownDurable, ulong LastSequence, uint Link, long FileLength, bool IsSealed);
