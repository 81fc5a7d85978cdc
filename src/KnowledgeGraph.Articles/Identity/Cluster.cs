using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Sightings that are taken for one thing under one name.</summary>
internal sealed class Cluster(EntityKind kind)
{
    public EntityKind Kind { get; } = kind;

    public List<Sighting> Sightings { get; } = [];

    public SortedSet<string> Articles { get; } = new(StringComparer.Ordinal);

    public Profile Profile { get; } = new();

    /// <summary>What the authority calls it, if that is certain.</summary>
    public AuthorityLink? Authority { get; set; }

    /// <summary>The node that it gets.</summary>
    public Iri Node { get; set; } = null!;

    public void Add(Sighting sighting)
    {
        Sightings.Add(sighting);
        Articles.Add(sighting.ArticleId);
        Profile.Add(sighting.Profile);
    }

    public void Add(Cluster other)
    {
        Sightings.AddRange(other.Sightings);
        Articles.UnionWith(other.Articles);
        Profile.Add(other.Profile);
        Authority ??= other.Authority;
    }
}
