using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>
/// Identities as <c>owl:sameAs</c> in a graph of their own, so that facts never rest on them. Only nodes that the graph describes are linked: not those
/// that were merged away, and not those that only a contested claim speaks of.
/// </summary>
internal static class IdentityWriter
{
    public static IEnumerable<Quad> Write(IdentityReport report, IReadOnlySet<Term> nodes, Iri graph)
    {
        foreach (var group in report.Groups)
        {
            var members = group.Members.Where(nodes.Contains).ToList();
            if (members.Count == 0)
            {
                continue;
            }

            var hub = members.Contains(group.Canonical) ? group.Canonical : members[0];
            foreach (var member in members.Where(m => m != hub))
            {
                yield return new Quad(new Triple(hub, Owl.SameAs, member), graph);
            }

            if (group.Authority is { } entry && entry != hub)
            {
                yield return new Quad(new Triple(hub, Owl.SameAs, entry), graph);
            }
        }
    }
}
