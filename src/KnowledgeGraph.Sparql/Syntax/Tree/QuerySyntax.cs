using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax.Tree;

/// <summary>A query as written: its form, dataset and body; only CONSTRUCT has a template, only DESCRIBE has resources.</summary>
internal sealed record QuerySyntax(
    SparqlQueryForm Form,
    string? Base,
    ImmutableArray<Iri> From,
    ImmutableArray<Iri> FromNamed,
    SelectSyntax Body,
    ImmutableArray<TriplePattern> Template,
    ImmutableArray<PatternTerm> Resources)
{
    public ImmutableArray<PrefixDeclaration> Prefixes { get; init; } = [];
}

/// <summary>SELECT as query or subquery; the other forms use the pattern and modifiers of one with <c>*</c>.</summary>
internal sealed record SelectSyntax(
    bool Distinct,
    bool Reduced,
    bool Star,
    ImmutableArray<SelectItem> Items,
    GroupGraphPattern Where,
    SolutionModifier Modifier,
    Values? Data,
    int Start);

/// <summary>A projected variable, or <c>(expression AS ?variable)</c>.</summary>
internal sealed record SelectItem(Variable Variable, Expression? Expression, int Start, int End);

/// <summary>GROUP BY to LIMIT; <paramref name="Start"/> is where HAVING or ORDER BY begins, or would.</summary>
internal sealed record SolutionModifier(
    ImmutableArray<GroupCondition> GroupBy,
    ImmutableArray<Expression> Having,
    ImmutableArray<OrderCondition> OrderBy,
    long Offset,
    long? Limit,
    int Start);

/// <summary>A condition of GROUP BY; the name is that of <c>(expression AS ?name)</c>.</summary>
internal sealed record GroupCondition(Expression Expression, Variable? Name, int Start, int End);
