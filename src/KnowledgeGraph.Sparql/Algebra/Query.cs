using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>A translated query: its form, its pattern, and the dataset that it names.</summary>
/// <param name="Base">The IRI that IRI() resolves against, or null.</param>
/// <param name="From">FROM: graphs merged to the default graph.</param>
/// <param name="FromNamed">FROM NAMED.</param>
/// <param name="Pattern">The pattern with all solution modifiers.</param>
internal abstract record Query(string? Base, ImmutableArray<Iri> From, ImmutableArray<Iri> FromNamed, AlgebraNode Pattern)
{
    /// <summary>Whether the query has a dataset clause; an empty FROM with a FROM NAMED still makes a dataset.</summary>
    public bool HasDataset => !From.IsEmpty || !FromNamed.IsEmpty;
}

internal sealed record SelectQuery(string? Base, ImmutableArray<Iri> From, ImmutableArray<Iri> FromNamed, AlgebraNode Pattern, ImmutableArray<Variable> Variables)
    : Query(Base, From, FromNamed, Pattern);

internal sealed record AskQuery(string? Base, ImmutableArray<Iri> From, ImmutableArray<Iri> FromNamed, AlgebraNode Pattern)
    : Query(Base, From, FromNamed, Pattern);

/// <summary>
/// CONSTRUCT. A blank node of the template is a <see cref="TermPattern"/> with a <see cref="BlankNode"/>: a fresh node
/// for each solution (section 16.2.1).
/// </summary>
internal sealed record ConstructQuery(string? Base, ImmutableArray<Iri> From, ImmutableArray<Iri> FromNamed, AlgebraNode Pattern, ImmutableArray<TriplePattern> Template)
    : Query(Base, From, FromNamed, Pattern);

/// <summary>DESCRIBE: the named resources and those that the variables take.</summary>
internal sealed record DescribeQuery(string? Base, ImmutableArray<Iri> From, ImmutableArray<Iri> FromNamed, AlgebraNode Pattern, ImmutableArray<PatternTerm> Resources)
    : Query(Base, From, FromNamed, Pattern);
