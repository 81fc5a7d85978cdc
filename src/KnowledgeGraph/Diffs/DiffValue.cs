using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>A value and what people call it.</summary>
/// <param name="Term">The value.</param>
/// <param name="Label">The label of a thing, the text of a literal.</param>
/// <example><code>Console.WriteLine(value.Label);</code></example>
public readonly record struct DiffValue(Term Term, string Label);
