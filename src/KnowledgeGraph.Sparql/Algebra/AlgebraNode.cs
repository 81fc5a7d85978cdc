using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>
/// An operator of the SPARQL algebra (SPARQL 1.1, section 18.2), pure data: one record per operator, named as the
/// standard names it. Nothing here knows syntax, plans or data.
/// </summary>
internal abstract record AlgebraNode;

/// <summary>Basic graph pattern. An empty one gives the one empty solution.</summary>
internal sealed record Bgp(ImmutableArray<TriplePattern> Triples) : AlgebraNode
{
    public static readonly Bgp Empty = new([]);
}

/// <summary>A property path between two terms that is more than one predicate (section 18.2.2.4 leaves it a Path).</summary>
internal sealed record PathPattern(PatternTerm Subject, PathExpression Path, PatternTerm Object) : AlgebraNode;

internal sealed record Join(AlgebraNode Left, AlgebraNode Right) : AlgebraNode;

/// <summary>OPTIONAL; the condition is the FILTER of the optional group, or null for true.</summary>
internal sealed record LeftJoin(AlgebraNode Left, AlgebraNode Right, Expression? Condition) : AlgebraNode;

internal sealed record Filter(Expression Condition, AlgebraNode Input) : AlgebraNode;

internal sealed record Union(AlgebraNode Left, AlgebraNode Right) : AlgebraNode;

/// <summary>GRAPH; the name is an IRI or a variable.</summary>
internal sealed record Graph(PatternTerm Name, AlgebraNode Input) : AlgebraNode;

internal sealed record Extend(AlgebraNode Input, Variable Variable, Expression Expression) : AlgebraNode;

internal sealed record Minus(AlgebraNode Left, AlgebraNode Right) : AlgebraNode;

/// <summary>
/// GROUP BY with its aggregates (section 18.5.1): gives the keys' variables and one variable per aggregate. No key at
/// all means one group, also of no solutions; with keys, no solutions give no group.
/// </summary>
internal sealed record Group(AlgebraNode Input, ImmutableArray<GroupKey> Keys, ImmutableArray<AggregateBinding> Aggregates) : AlgebraNode;

internal sealed record OrderBy(AlgebraNode Input, ImmutableArray<OrderCondition> Conditions) : AlgebraNode;

internal sealed record Project(AlgebraNode Input, ImmutableArray<Variable> Variables) : AlgebraNode;

internal sealed record Distinct(AlgebraNode Input) : AlgebraNode;

internal sealed record Reduced(AlgebraNode Input) : AlgebraNode;

/// <summary>OFFSET and LIMIT; a null limit is none.</summary>
internal sealed record Slice(AlgebraNode Input, long Offset, long? Limit) : AlgebraNode;

/// <summary>VALUES; a null term is UNDEF.</summary>
internal sealed record Values(ImmutableArray<Variable> Variables, ImmutableArray<ImmutableArray<Term?>> Rows) : AlgebraNode;

/// <summary>SERVICE; needs a resolver from the caller to run.</summary>
internal sealed record Service(PatternTerm Endpoint, AlgebraNode Input, bool Silent, string PatternText) : AlgebraNode;

/// <summary>A key of GROUP BY; without a written name the variable is hidden.</summary>
internal sealed record GroupKey(Expression Expression, Variable Variable);

/// <summary>An aggregate and the (hidden) variable that carries its value.</summary>
internal sealed record AggregateBinding(Variable Variable, Aggregation Aggregation);

/// <summary>One condition of ORDER BY.</summary>
internal sealed record OrderCondition(Expression Expression, bool Descending);
