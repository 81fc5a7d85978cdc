namespace KnowledgeGraph.Storage.Indexes;

/// <summary>What an index that begins with the predicate counted of one: its rows, and the different ids that follow it.</summary>
internal readonly record struct PredicateStatistics(ulong Predicate, long Count, long DistinctNext);
