namespace KnowledgeGraph.Storage.Files;

/// <summary>A number for each kind of term that the dictionary keeps.</summary>
internal readonly record struct ManifestCounts(ulong BlankNodes, ulong Iris, ulong Literals, ulong TripleTerms);
