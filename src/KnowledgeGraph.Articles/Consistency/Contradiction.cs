using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>Two things said that cannot both hold, and what was decided.</summary>
/// <param name="Invariant">What they break: <c>one-winner</c>, <c>one-value kg:year</c>, <c>disjoint-types</c>, <c>order kg:startYear kg:endYear</c>, ...</param>
/// <param name="Left">One side.</param>
/// <param name="Right">The other.</param>
/// <param name="Decision">Which side is asserted; null where neither is.</param>
/// <example>
/// <code>
/// var options = new FactWriterOptions { Contradicted = c => Console.WriteLine($"{c.Invariant}: {c.Left.Says} against {c.Right.Says}") };
/// </code>
/// </example>
public sealed record Contradiction(string Invariant, ContradictionSide Left, ContradictionSide Right, ContradictionSide? Decision);
