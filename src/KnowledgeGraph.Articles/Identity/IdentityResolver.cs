using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>
/// Decides across articles which nodes are one thing and which people only share a name. What it decides depends on what the
/// articles say and never on their order.
/// </summary>
internal sealed class IdentityResolver(IdentityOptions options)
{
    private readonly Dictionary<(Iri, Iri), IdentityDecision> _byHand = ByHand(options);

    public (IdentityKeys Keys, IdentityReport Report) Resolve(IReadOnlyList<ArticleScope> scopes, FactIris iris, CancellationToken cancellation)
    {
        var keys = new IdentityKeys();
        var decisions = new List<IdentityDecision>();
        var clusters = Clusters(scopes, iris, keys, decisions, cancellation);
        List<IdentityGroup> groups = [];
        if (options.Form != IdentityForm.Names)
        {
            var joined = new GroupJoiner(options, _byHand).Join(clusters, decisions, cancellation);
            groups = [.. joined.Select(Group).Where(g => g.Members.Count > 1 || g.Authority is not null).OrderBy(g => g.Canonical)];
            if (options.Form == IdentityForm.Merged)
            {
                Merge(groups, keys);
            }
        }

        return (keys, new IdentityReport(groups, [.. decisions.OrderBy(d => d.Left).ThenBy(d => d.Right)]));
    }

    private List<Cluster> Clusters(
        IReadOnlyList<ArticleScope> scopes, FactIris iris, IdentityKeys keys, List<IdentityDecision> decisions, CancellationToken cancellation)
    {
        var byNode = new SortedDictionary<Iri, List<Sighting>>();
        foreach (var scope in scopes)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var sighting in SightingReader.Read(scope, iris))
            {
                if (!byNode.TryGetValue(sighting.Node, out var list))
                {
                    byNode.Add(sighting.Node, list = []);
                }

                list.Add(sighting);
            }
        }

        var splitter = new HomonymSplitter(options, _byHand);
        var clusters = new List<Cluster>();
        foreach (var sightings in byNode.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var cluster in sightings[0].Kind == EntityKind.Person ? splitter.Split(sightings, decisions) : [Whole(sightings)])
            {
                cluster.Authority = options.Authority?.Link(cluster.Kind, cluster.Profile) ?? cluster.Authority;
                clusters.Add(cluster);
                cluster.Sightings.Where(s => s.Node != cluster.Node).ToList().ForEach(s => keys.Split(s, cluster.Node));
            }
        }

        return clusters;
    }

    private static Cluster Whole(List<Sighting> sightings)
    {
        var cluster = new Cluster(sightings[0].Kind) { Node = sightings[0].Node };
        sightings.ForEach(cluster.Add);
        return cluster;
    }

    private static IdentityGroup Group(List<Cluster> members)
    {
        var canonical = members.OrderByDescending(m => m.Articles.Count).ThenBy(m => m.Node).First();
        var authority = members.Select(m => m.Authority).OfType<AuthorityLink>().OrderByDescending(a => a.Score).ThenBy(a => a.Entry).FirstOrDefault();
        return new IdentityGroup(canonical.Kind, canonical.Node, [.. members.Select(m => m.Node).Order()], authority?.Entry);
    }

    // An award's key is part of its contests' keys, and stays.
    private static void Merge(List<IdentityGroup> groups, IdentityKeys keys)
    {
        foreach (var group in groups.Where(g => g.Kind != EntityKind.Award))
        {
            foreach (var member in group.Members.Where(m => m != group.Canonical))
            {
                keys.Merge(member, group.Canonical);
            }
        }
    }

    private static Dictionary<(Iri, Iri), IdentityDecision> ByHand(IdentityOptions options)
    {
        var byHand = new Dictionary<(Iri, Iri), IdentityDecision>();
        foreach (var decision in options.Decisions.Where(d => d.Verdict != IdentityVerdict.Undecided))
        {
            byHand[decision.Key] = decision with { ByHand = true };
        }

        return byHand;
    }
}
