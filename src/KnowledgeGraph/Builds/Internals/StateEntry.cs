namespace KnowledgeGraph;

/// <summary>Where the facts of an article stand in a build's folder.</summary>
/// <param name="Key">The hash of the article, extractor and options, or of the facts that were given.</param>
/// <param name="IsGiven">Whether the facts were given, and not found by this build.</param>
/// <param name="Segment">The number of the file.</param>
/// <param name="Offset">The first byte of the record.</param>
/// <param name="Length">The bytes of the record, line feed included.</param>
/// <param name="Id">The id of the article.</param>
internal sealed record StateEntry(string Key, bool IsGiven, int Segment, long Offset, int Length, string Id);
