namespace KnowledgeGraph.Sparql.Execution;

/// <summary>A row to sort: the prefix of its first key, which mostly decides, and where the row stands.</summary>
internal readonly record struct SortEntry(ulong Prefix, int Row);
