namespace KnowledgeGraph.Storage.Files;

/// <summary>A file of the dictionary: which ids it begins with, and how many it holds, for each kind of term.</summary>
internal sealed record ManifestTerms(FileReference File, ManifestCounts First, ManifestCounts Count);
