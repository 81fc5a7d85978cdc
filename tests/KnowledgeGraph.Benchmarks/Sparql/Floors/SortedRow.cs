namespace KnowledgeGraph.Benchmarks;

/// <summary>A triple as ids, in the order of an index.</summary>
internal readonly record struct SortedRow(ulong First, ulong Second, ulong Third);
