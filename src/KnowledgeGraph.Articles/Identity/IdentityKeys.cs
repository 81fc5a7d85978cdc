using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Which node a thing of an article gets where its name alone does not say: a homonym, or a name of a merged group.</summary>
internal sealed class IdentityKeys
{
    private readonly Dictionary<(string ArticleId, string Slug), string> _persons = [];
    private readonly Dictionary<Iri, Iri> _canonical = [];

    /// <summary>Names alone decide.</summary>
    public static IdentityKeys None { get; } = new();

    /// <summary>Whether names alone decide.</summary>
    public bool IsEmpty => _persons.Count == 0 && _canonical.Count == 0;

    /// <summary>Whether any node stands for another.</summary>
    public bool HasMerged => _canonical.Count > 0;

    public void Split(Sighting sighting, Iri node) => _persons[(sighting.ArticleId, LocalName.Of(sighting.Node))] = LocalName.Of(node);

    public void Merge(Iri member, Iri canonical) => _canonical[member] = canonical;

    /// <summary>The local name of the person whom the article calls by this slug.</summary>
    public string Person(string articleId, string slug) => _persons.GetValueOrDefault((articleId, slug), slug);

    public Iri Canonical(Iri node) => _canonical.GetValueOrDefault(node, node);
}
