using System.Collections.Immutable;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>The dataset of FROM and FROM NAMED, or USING (section 13.2).</summary>
internal static class Views
{
    public static IEnumerable<Quad> Of(IEnumerable<Quad> quads, ImmutableArray<Iri> from, ImmutableArray<Iri> named) =>
        quads.SelectMany(quad => Seen(quad, from, named)).Distinct();

    private static IEnumerable<Quad> Seen(Quad quad, ImmutableArray<Iri> from, ImmutableArray<Iri> named)
    {
        if (quad.GraphName is not Iri name)
        {
            yield break;
        }

        if (from.Contains(name))
        {
            yield return new Quad(quad.Triple, null);
        }

        if (named.Contains(name))
        {
            yield return quad;
        }
    }
}
