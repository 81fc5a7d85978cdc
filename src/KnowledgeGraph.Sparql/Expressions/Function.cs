namespace KnowledgeGraph.Sparql.Expressions;

/// <summary>A function whose arguments are all without error.</summary>
internal delegate Value Function(ReadOnlySpan<Value> arguments);
