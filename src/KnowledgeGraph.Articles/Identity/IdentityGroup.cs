using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>Nodes that are one thing, and what an authority calls it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Canonical">The node that stands for all: the one that most articles name, of equals the first by IRI.</param>
/// <param name="Members">All nodes, the canonical one included, by IRI.</param>
/// <param name="Authority">The IRI that the authority gives it; null if it was not asked, knows none or cannot tell.</param>
/// <example><code>foreach (var group in report.Groups) Console.WriteLine($"{group.Canonical} = {string.Join(", ", group.Members)}");</code></example>
public sealed record IdentityGroup(EntityKind Kind, Iri Canonical, IReadOnlyList<Iri> Members, Iri? Authority = null);
