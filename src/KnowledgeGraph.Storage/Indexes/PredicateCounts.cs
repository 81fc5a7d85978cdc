namespace KnowledgeGraph.Storage.Indexes;

/// <summary>The quads of a predicate and their different subjects and objects.</summary>
internal readonly record struct PredicateCounts(long Quads, long DistinctSubjects, long DistinctObjects);
