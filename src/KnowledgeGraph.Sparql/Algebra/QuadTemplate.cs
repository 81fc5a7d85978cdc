namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>
/// A quad of INSERT, DELETE or their DATA forms. A blank node is a <see cref="TermPattern"/> with a blank node: a fresh
/// node for each solution (SPARQL 1.1 Update, section 3.1.3).
/// </summary>
/// <param name="Triple">The triple.</param>
/// <param name="Graph">The name after GRAPH; null outside of GRAPH: the graph of WITH, or the default graph.</param>
internal sealed record QuadTemplate(TriplePattern Triple, PatternTerm? Graph);
