using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax.Tree;

/// <summary>One element of a group graph pattern, in the order of the text. <c>Start</c> is its index there.</summary>
internal abstract record GroupElement(int Start, int End);

/// <summary>Triple patterns and paths that stand together.</summary>
internal sealed record TriplesBlock(ImmutableArray<PathTriple> Triples, int Start, int End) : GroupElement(Start, End);

internal sealed record FilterElement(Expression Condition, int Start, int End) : GroupElement(Start, End);

internal sealed record OptionalElement(GroupGraphPattern Group, int Start, int End) : GroupElement(Start, End);

internal sealed record MinusElement(GroupGraphPattern Group, int Start, int End) : GroupElement(Start, End);

/// <summary>A nested group, or several with UNION between them.</summary>
internal sealed record GroupOrUnionElement(ImmutableArray<GroupGraphPattern> Branches, int Start, int End) : GroupElement(Start, End);

internal sealed record GraphElement(PatternTerm Name, GroupGraphPattern Group, int Start, int End) : GroupElement(Start, End);

internal sealed record ServiceElement(PatternTerm Endpoint, GroupGraphPattern Group, bool Silent, string QueryText, int Start, int End)
    : GroupElement(Start, End);

internal sealed record BindElement(Expression Expression, Variable Variable, int Start, int End) : GroupElement(Start, End);

internal sealed record ValuesElement(Values Data, int Start, int End) : GroupElement(Start, End);

internal sealed record SubSelectElement(SelectSyntax Select, int Start, int End) : GroupElement(Start, End);

/// <summary>What stands between braces.</summary>
internal sealed record GroupGraphPattern(ImmutableArray<GroupElement> Elements)
{
    public static readonly GroupGraphPattern Empty = new([]);
}

/// <summary>A triple pattern whose verb is a variable or a path; a path of one predicate is a <see cref="Link"/>.</summary>
internal sealed record PathTriple(PatternTerm Subject, PatternTerm? Verb, PathExpression? Path, PatternTerm Object);

/// <summary>EXISTS in an expression before translation.</summary>
internal sealed record ExistsGroup(GroupGraphPattern Group, bool Negated) : Expression;
