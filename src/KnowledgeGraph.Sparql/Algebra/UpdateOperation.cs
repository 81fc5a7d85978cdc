using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Algebra;

/// <summary>One operation of an update request (SPARQL 1.1 Update, section 3).</summary>
/// <param name="Silent">Whether a failure of the operation is no failure of the request.</param>
internal abstract record UpdateOperation(bool Silent);

/// <summary>INSERT DATA: no variables.</summary>
internal sealed record InsertData(ImmutableArray<QuadTemplate> Quads) : UpdateOperation(false);

/// <summary>DELETE DATA: no variables and no blank nodes.</summary>
internal sealed record DeleteData(ImmutableArray<QuadTemplate> Quads) : UpdateOperation(false);

/// <summary>DELETE/INSERT, and DELETE WHERE as one whose template is its pattern.</summary>
/// <param name="Base">The IRI that IRI() resolves against, or null.</param>
/// <param name="With">WITH: the graph of templates without GRAPH, and the default graph of the pattern if there is no USING.</param>
/// <param name="Using">USING: graphs merged to the default graph of the pattern.</param>
/// <param name="UsingNamed">USING NAMED.</param>
/// <param name="Delete">The template of DELETE, without blank nodes.</param>
/// <param name="Insert">The template of INSERT.</param>
/// <param name="Pattern">The pattern whose solutions fill the templates.</param>
internal sealed record Modify(
    string? Base,
    Iri? With,
    ImmutableArray<Iri> Using,
    ImmutableArray<Iri> UsingNamed,
    ImmutableArray<QuadTemplate> Delete,
    ImmutableArray<QuadTemplate> Insert,
    AlgebraNode Pattern) : UpdateOperation(false)
{
    /// <summary>Whether USING gives the dataset; an empty USING with a USING NAMED still does.</summary>
    public bool HasDataset => !Using.IsEmpty || !UsingNamed.IsEmpty;
}

/// <summary>LOAD; null for <paramref name="Into"/> is the default graph.</summary>
internal sealed record Load(Iri Source, Iri? Into, bool Silent) : UpdateOperation(Silent);

internal sealed record Clear(GraphSelection Graphs, bool Silent) : UpdateOperation(Silent);

internal sealed record Drop(GraphSelection Graphs, bool Silent) : UpdateOperation(Silent);

internal sealed record Create(Iri Graph, bool Silent) : UpdateOperation(Silent);

/// <summary>ADD; null is the default graph, here and in MOVE and COPY.</summary>
internal sealed record Add(Iri? Source, Iri? Target, bool Silent) : UpdateOperation(Silent);

internal sealed record Move(Iri? Source, Iri? Target, bool Silent) : UpdateOperation(Silent);

internal sealed record Copy(Iri? Source, Iri? Target, bool Silent) : UpdateOperation(Silent);

/// <summary>What CLEAR and DROP name: one graph (null is the default graph), all named ones, or all.</summary>
internal sealed record GraphSelection(GraphSelectionKind Kind, Iri? Name);

internal enum GraphSelectionKind
{
    /// <summary>GRAPH and an IRI, or DEFAULT.</summary>
    One,

    /// <summary>NAMED.</summary>
    Named,

    /// <summary>ALL.</summary>
    All,
}
