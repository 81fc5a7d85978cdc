using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>A thing as one article names it: what is joined with, or kept apart from, the sightings of other articles.</summary>
internal sealed class Sighting(string articleId, EntityKind kind, Iri node)
{
    public string ArticleId { get; } = articleId;

    public EntityKind Kind { get; } = kind;

    /// <summary>The node that the name alone would give.</summary>
    public Iri Node { get; } = node;

    public Profile Profile { get; } = new();
}
