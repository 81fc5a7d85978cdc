using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>
/// Finds things that go by several names. Names that share a word of their block are compared, then what is known of both; pairs
/// that score enough are joined, the surest first, unless the groups they would join contradict each other.
/// </summary>
internal sealed class GroupJoiner(IdentityOptions options, IReadOnlyDictionary<(Iri, Iri), IdentityDecision> byHand)
{
    /// <summary>A reason this heavy against is never outvoted by a chain of pairs.</summary>
    private const decimal Forbidding = -5m;

    private const decimal NamedApart = -3m;
    private const decimal OtherName = 2.5m;
    private const int LargestBlock = 2_000;

    private static readonly Dictionary<EntityKind, INameMatch> Names = new()
    {
        [EntityKind.Person] = new PersonNameMatch(),
        [EntityKind.Work] = new WorkNameMatch(),
        [EntityKind.Organization] = new OrganizationNameMatch(),
    };

    public List<List<Cluster>> Join(IReadOnlyList<Cluster> clusters, List<IdentityDecision> decisions, CancellationToken cancellation)
    {
        var byNode = clusters.ToDictionary(c => c.Node);
        var group = clusters.ToDictionary(c => c, c => new Joined(c));
        var pairs = Pairs(clusters, byNode, cancellation).Select(p => Decide(p.Left, p.Right)).OfType<IdentityDecision>()
            .OrderByDescending(d => d.ByHand).ThenByDescending(d => d.Score).ThenBy(d => d.Left).ThenBy(d => d.Right).ToList();
        foreach (var decision in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            var (left, right) = (group[byNode[decision.Left]], group[byNode[decision.Right]]);
            if (decision.Verdict != IdentityVerdict.Same || ReferenceEquals(left, right))
            {
                decisions.Add(decision);
                continue;
            }

            if (!decision.ByHand && (left.Against.GetValueOrDefault(right) ?? Against(left.Members, right.Members)) is { } against)
            {
                left.Contradict(right, against);
                decisions.Add(decision with { Verdict = IdentityVerdict.Undecided, Reasons = [.. decision.Reasons, against] });
                continue;
            }

            decisions.Add(decision);
            var (more, fewer) = left.Members.Count >= right.Members.Count ? (left, right) : (right, left);
            more.Add(fewer);
            fewer.Members.ForEach(c => group[c] = more);
        }

        return [.. group.Values.Distinct().Select(g => g.Members)];
    }

    private IdentityDecision? Decide(Cluster left, Cluster right)
    {
        var (first, second) = IdentityDecision.Ordered(left.Node, right.Node);
        if (byHand.TryGetValue((first, second), out var decided))
        {
            return decided with { Kind = left.Kind };
        }

        if (NameWasSplit(left, right) || NameReason(left, right) is not { } name)
        {
            return null;
        }

        List<IdentityReason> reasons = [name, .. HomonymSplitter.Authorities(left, right), .. ProfileMatch.Compare(left.Kind, left.Profile, right.Profile)];
        if (left.Articles.Overlaps(right.Articles))
        {
            reasons.Add(new IdentityReason("named-apart", NamedApart, $"article '{left.Articles.Intersect(right.Articles).First()}' names both"));
        }

        var score = reasons.Sum(r => r.Weight);
        var verdict = score >= options.SameFrom ? IdentityVerdict.Same : IdentityVerdict.Undecided;
        return score < options.UndecidedFrom ? null
            : new IdentityDecision(left.Kind, first, second, verdict, score, [.. reasons.OrderByDescending(r => Math.Abs(r.Weight))]);
    }

    // One name with two nodes: the mapping told the works apart by their kind or year, or the people were found to share no more than it.
    private static bool NameWasSplit(Cluster left, Cluster right) => LocalName.Plain(left.Node).SequenceEqual(LocalName.Plain(right.Node));

    private static IdentityReason? NameReason(Cluster left, Cluster right)
    {
        var match = Names[left.Kind];
        var reasons = from l in left.Profile.Names from r in right.Profile.Names select match.Compare(l, r);
        return reasons.Append(Alias(left.Profile, right.Profile)).Append(Alias(right.Profile, left.Profile))
            .OfType<IdentityReason>().MaxBy(r => r.Weight);
    }

    // An alias of several words is a name; one word ("Moss", "the film") is too common to join by.
    private static IdentityReason? Alias(Profile named, Profile other) =>
        named.Aliases.FirstOrDefault(a => a.Contains(' ', StringComparison.Ordinal) && other.Names.Contains(a)) is { } alias
            ? new IdentityReason("other-name", OtherName, $"an article gives '{alias}' as another name of '{named.Names.Min}'")
            : null;

    private IdentityReason? Against(List<Cluster> left, List<Cluster> right)
    {
        foreach (var (l, r) in from l in left from r in right select (l, r))
        {
            if (byHand.TryGetValue(IdentityDecision.Ordered(l.Node, r.Node), out var decided) && decided.Verdict == IdentityVerdict.Different)
            {
                return new IdentityReason("decided-apart", Forbidding, $"<{l.Node.Value}> and <{r.Node.Value}> were decided to be two");
            }

            // Two full names that nothing joins do not meet in a family name that both bear.
            if (l.Kind == EntityKind.Person && HasGivenName(l) && HasGivenName(r) && NameReason(l, r) is null)
            {
                return new IdentityReason("other-given-name", Forbidding, $"'{l.Profile.Names.Min}' and '{r.Profile.Names.Min}' are not one name");
            }

            if (HomonymSplitter.Authorities(l, r).Concat(ProfileMatch.Compare(l.Kind, l.Profile, r.Profile)).FirstOrDefault(x => x.Weight <= Forbidding) is { } heavy)
            {
                return heavy;
            }
        }

        return null;
    }

    private static bool HasGivenName(Cluster cluster) => cluster.Profile.Names.Any(n => PersonName.Of(n).Given.Count > 0);

    private IEnumerable<(Cluster Left, Cluster Right)> Pairs(
        IReadOnlyList<Cluster> clusters, Dictionary<Iri, Cluster> byNode, CancellationToken cancellation)
    {
        var seen = new HashSet<(Iri, Iri)>();
        foreach (var block in Blocks(clusters))
        {
            for (var i = 0; i < block.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var j = i + 1; j < block.Count; j++)
                {
                    if (seen.Add(IdentityDecision.Ordered(block[i].Node, block[j].Node)))
                    {
                        yield return (block[i], block[j]);
                    }
                }
            }
        }

        foreach (var (left, right) in byHand.Keys.Order())
        {
            if (byNode.TryGetValue(left, out var l) && byNode.TryGetValue(right, out var r) && l.Kind == r.Kind && seen.Add((left, right)))
            {
                yield return (l, r);
            }
        }
    }

    // A block of thousands is a word that says nothing.
    private static IEnumerable<List<Cluster>> Blocks(IReadOnlyList<Cluster> clusters)
    {
        var blocks = new SortedDictionary<(EntityKind, string), List<Cluster>>(Comparer<(EntityKind Kind, string Word)>.Create(
            (x, y) => x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : string.CompareOrdinal(x.Word, y.Word)));
        foreach (var cluster in clusters.Where(c => Names.ContainsKey(c.Kind)).OrderBy(c => c.Node))
        {
            var names = cluster.Profile.Names.Concat(cluster.Profile.Aliases.Where(a => a.Contains(' ', StringComparison.Ordinal)));
            foreach (var word in names.SelectMany(Names[cluster.Kind].Blocks).Where(w => w.Length > 1).Distinct(StringComparer.Ordinal))
            {
                if (!blocks.TryGetValue((cluster.Kind, word), out var block))
                {
                    blocks.Add((cluster.Kind, word), block = []);
                }

                block.Add(cluster);
            }
        }

        return blocks.Values.Where(b => b.Count is > 1 and <= LargestBlock);
    }
}
