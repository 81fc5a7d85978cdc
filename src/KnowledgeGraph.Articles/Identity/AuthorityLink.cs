using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>The entry of an authority that a thing was linked to, and why.</summary>
internal sealed record AuthorityLink(Iri Entry, decimal Score, IReadOnlyList<IdentityReason> Reasons);
