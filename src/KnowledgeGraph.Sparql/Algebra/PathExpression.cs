using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>Property path expressions (SPARQL 1.1, section 18.2.2.3).</summary>
internal abstract record PathExpression;

internal sealed record Link(Iri Predicate) : PathExpression;

internal sealed record Inverse(PathExpression Path) : PathExpression;

internal sealed record Sequence(PathExpression First, PathExpression Second) : PathExpression;

internal sealed record Alternative(PathExpression First, PathExpression Second) : PathExpression;

internal sealed record ZeroOrMore(PathExpression Path) : PathExpression;

internal sealed record OneOrMore(PathExpression Path) : PathExpression;

internal sealed record ZeroOrOne(PathExpression Path) : PathExpression;

/// <summary><c>!(a|^b)</c>: predicates that do not match, forward and inverse.</summary>
internal sealed record NegatedPropertySet(ImmutableArray<Iri> Forward, ImmutableArray<Iri> Inverse) : PathExpression;
