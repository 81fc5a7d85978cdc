using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>
/// A query as it is written: groups of elements in their order. <see cref="WrittenText"/> gives the text that the engine parses,
/// <see cref="WrittenAlgebra"/> the algebra of section 18.2 without the engine's parser.
/// </summary>
internal abstract record Written;

/// <summary>A triples block: triple patterns and paths. A variable whose name begins with <c>.b</c> is written as a blank node.</summary>
internal sealed record WrittenTriples(ImmutableArray<AlgebraNode> Patterns) : Written;

internal sealed record WrittenFilter(Expression Condition) : Written;

internal sealed record WrittenOptional(WrittenGroup Group) : Written;

internal sealed record WrittenUnion(ImmutableArray<WrittenGroup> Branches) : Written;

internal sealed record WrittenMinus(WrittenGroup Group) : Written;

internal sealed record WrittenGraph(PatternTerm Name, WrittenGroup Group) : Written;

internal sealed record WrittenBind(Expression Expression, Variable Variable) : Written;

internal sealed record WrittenValues(Values Data) : Written;

internal sealed record WrittenGroup(ImmutableArray<Written> Elements) : Written;

/// <summary>SELECT, as a query or inside one. Null items are <c>*</c>.</summary>
internal sealed record WrittenSelect(
    bool Distinct,
    bool Reduced,
    ImmutableArray<WrittenItem>? Items,
    WrittenGroup Where,
    ImmutableArray<WrittenItem> GroupBy,
    ImmutableArray<Expression> Having,
    ImmutableArray<OrderCondition> OrderBy,
    long Offset,
    long? Limit,
    Values? Data) : Written;

/// <summary>A variable, or with an expression <c>(expression AS variable)</c>; a key of GROUP BY or a column of SELECT.</summary>
internal sealed record WrittenItem(Expression? Expression, Variable Variable);

/// <summary>EXISTS with its group still as written.</summary>
internal sealed record WrittenExists(WrittenGroup Group, bool Negated) : Expression;

internal enum WrittenForm
{
    Select,
    Ask,
    Construct,
}

internal sealed record WrittenQuery(
    WrittenForm Form, ImmutableArray<Iri> From, ImmutableArray<Iri> FromNamed, WrittenSelect Select, ImmutableArray<TriplePattern> Template);
