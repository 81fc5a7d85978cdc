using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>The entry of an authority that a thing was linked to, and why.</summary>
internal sealed record AuthorityLink(Iri Entry, decimal Score, IReadOnlyList<IdentityReason> Reasons)
{
    /// <summary>Whether nothing but the name speaks for it: then two people of that name may both be linked, and need not be one.</summary>
    public bool IsByNameAlone => Reasons.Count(r => r.Weight > 0) < 2;
}
