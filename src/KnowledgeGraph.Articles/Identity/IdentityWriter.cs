using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Identities as <c>owl:sameAs</c> in a graph of their own, so that facts never rest on them.</summary>
internal static class IdentityWriter
{
    public static IEnumerable<Quad> Write(IdentityReport report, Iri graph)
    {
        foreach (var group in report.Groups)
        {
            foreach (var member in group.Members.Where(m => m != group.Canonical))
            {
                yield return new Quad(new Triple(group.Canonical, Owl.SameAs, member), graph);
            }

            if (group.Authority is { } entry && entry != group.Canonical)
            {
                yield return new Quad(new Triple(group.Canonical, Owl.SameAs, entry), graph);
            }
        }
    }
}
