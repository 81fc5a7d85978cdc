using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>Words of an article, and where they stand in it.</summary>
/// <param name="Article">The node of the article.</param>
/// <param name="Exact">The words.</param>
/// <param name="Start">The first Unicode code point, counted from 0.</param>
/// <param name="End">The code point after the last.</param>
/// <example><code>Console.WriteLine($"«{evidence.Exact}» {evidence.Article} {evidence.Start}..{evidence.End}");</code></example>
public sealed record EvidenceAnswer(Iri Article, string Exact, int Start, int End);
