using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax.Tree;

/// <summary>The triples of one TriplesTemplate of Quads; <paramref name="Graph"/> is null outside of GRAPH.</summary>
internal sealed record QuadsBlock(PatternTerm? Graph, ImmutableArray<PathTriple> Triples, int Start, int End);
