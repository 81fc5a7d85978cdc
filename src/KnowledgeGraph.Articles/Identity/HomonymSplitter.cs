using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>
/// Tells people of one name apart. A full name in two articles is one person until something speaks against it: birth, a life's
/// length between what they did, other works by other jobs, two entries of the authority. Sightings are taken in the order of
/// their articles' keys, never of the input.
/// </summary>
internal sealed class HomonymSplitter(IdentityOptions options, IReadOnlyDictionary<(Iri, Iri), IdentityDecision> byHand)
{
    private const decimal FullName = 3m;
    private const decimal OneWord = 1m;

    /// <summary>The people of one name. What differs from the first, which keeps the plain node, is decided and noted.</summary>
    public List<Cluster> Split(IReadOnlyList<Sighting> sameNode, List<IdentityDecision> decisions)
    {
        var clusters = new List<Cluster>();
        foreach (var sighting in sameNode)
        {
            var alone = new Cluster(sighting.Kind);
            alone.Add(sighting);
            alone.Authority = Linked(alone);
            var best = clusters.Select(c => (Cluster: c, Score: Score(c, alone))).Where(c => c.Score >= options.HomonymBelow)
                .OrderByDescending(c => c.Score).Select(c => c.Cluster).FirstOrDefault();
            if (best is null)
            {
                clusters.Add(alone);
            }
            else
            {
                best.Add(alone);
            }
        }

        Join(clusters);
        clusters = [.. clusters.OrderByDescending(c => c.Articles.Count).ThenBy(c => c.Articles.Min, StringComparer.Ordinal)];
        Name(clusters, sameNode[0].Node);
        clusters = JoinByHand(clusters);
        foreach (var other in clusters.Skip(1))
        {
            var reasons = Reasons(clusters[0], other).OrderByDescending(r => Math.Abs(r.Weight)).ToList();
            var (left, right) = IdentityDecision.Ordered(clusters[0].Node, other.Node);
            decisions.Add(new IdentityDecision(other.Kind, left, right, IdentityVerdict.Different, reasons.Sum(r => r.Weight), reasons));
        }

        return clusters;
    }

    private AuthorityLink? Linked(Cluster cluster) => options.Authority?.Link(cluster.Kind, cluster.Profile);

    private void Join(List<Cluster> clusters)
    {
        var scores = new Dictionary<(Cluster, Cluster), decimal>();
        while (Closest(clusters, scores) is { } pair)
        {
            pair.Left.Add(pair.Right);
            clusters.Remove(pair.Right);
            clusters.ForEach(c => scores.Remove((c, pair.Left)));
            clusters.ForEach(c => scores.Remove((pair.Left, c)));
        }
    }

    // What was compared before, and has not grown since, is not compared again.
    private (Cluster Left, Cluster Right)? Closest(List<Cluster> clusters, Dictionary<(Cluster, Cluster), decimal> scores)
    {
        (Cluster, Cluster)? best = null;
        var most = options.HomonymBelow;
        for (var i = 0; i < clusters.Count; i++)
        {
            for (var j = i + 1; j < clusters.Count; j++)
            {
                var pair = (clusters[i], clusters[j]);
                var score = scores.TryGetValue(pair, out var known) ? known : scores[pair] = Score(clusters[i], clusters[j]);
                if (score > most || (score == most && best is null))
                {
                    (most, best) = (score, pair);
                }
            }
        }

        return best;
    }

    private static decimal Score(Cluster left, Cluster right) => Reasons(left, right).Sum(r => r.Weight);

    private static IEnumerable<IdentityReason> Reasons(Cluster left, Cluster right) =>
    [
        left.Profile.Names.Any(n => PersonName.Of(n).Given.Count > 0)
            ? new IdentityReason("same-name", FullName, $"both are called '{left.Profile.Names.Min}'")
            : new IdentityReason("same-word", OneWord, $"both are called '{left.Profile.Names.Min}', a single word"),
        .. Authorities(left, right).Where(r => r.Weight < 0 || !(left.Authority!.IsByNameAlone || right.Authority!.IsByNameAlone)),
        .. ProfileMatch.Compare(left.Kind, left.Profile, right.Profile),
    ];

    internal static IEnumerable<IdentityReason> Authorities(Cluster left, Cluster right)
    {
        if (left.Authority is { } l && right.Authority is { } r)
        {
            yield return l.Entry == r.Entry
                ? new IdentityReason("same-entry", 5m, $"the authority calls both <{l.Entry.Value}>")
                : new IdentityReason("other-entry", -10m, $"the authority calls one <{l.Entry.Value}>, the other <{r.Entry.Value}>");
        }
    }

    private static void Name(List<Cluster> clusters, Iri plain)
    {
        var taken = new HashSet<Iri>();
        foreach (var cluster in clusters)
        {
            var node = taken.Count == 0 ? plain : new Iri(plain.Value + "_" + Apart(cluster));
            cluster.Node = taken.Add(node) ? node : new Iri(node.Value + "-" + StableHash.Of(cluster.Articles.Min!, 8));
            taken.Add(cluster.Node);
        }
    }

    // What tells it from others of its name, in a word: the year of birth, a work of the first article that has one, the article.
    private static string Apart(Cluster cluster) =>
        cluster.Profile.BornOnOrBefore is { } born ? "born-" + born.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)
        : cluster.Sightings.OrderBy(s => s.ArticleId, StringComparer.Ordinal).Select(s => s.Profile.Works.Min).FirstOrDefault(w => w is not null) is { } work
            ? LocalName.Of(work)
        : StableHash.Of(cluster.Articles.Min!, 8);

    private List<Cluster> JoinByHand(List<Cluster> clusters)
    {
        var kept = new List<Cluster>();
        foreach (var cluster in clusters)
        {
            var same = kept.Find(k => byHand.TryGetValue(IdentityDecision.Ordered(k.Node, cluster.Node), out var d) && d.Verdict == IdentityVerdict.Same);
            if (same is null)
            {
                kept.Add(cluster);
            }
            else
            {
                same.Add(cluster);
            }
        }

        return kept;
    }
}
