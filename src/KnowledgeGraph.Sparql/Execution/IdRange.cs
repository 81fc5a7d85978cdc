namespace KnowledgeGraph.Sparql.Execution;

/// <summary>Ids from one to another, both included.</summary>
internal readonly record struct IdRange(ulong From, ulong To);
