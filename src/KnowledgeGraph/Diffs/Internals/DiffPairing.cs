using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph;

/// <summary>
/// Finds facts that are one fact before and after although their IRIs, which are made of their members, differ: the only one that went and the
/// only one that came with the same main members.
/// </summary>
internal static class DiffPairing
{
    // From the closest likeness to the loosest.
    private static readonly (string Type, Iri[] Same)[] Likenesses =
    [
        ("result", [ArticleOntology.Recipient, ArticleOntology.Category, ArticleOntology.Work]),
        ("result", [ArticleOntology.Recipient, ArticleOntology.Category]),
        ("result", [ArticleOntology.Recipient, ArticleOntology.OfAward, ArticleOntology.Year]),
        ("result", [ArticleOntology.Category, ArticleOntology.Year, ArticleOntology.Work]),
        ("role", [ArticleOntology.ActorProperty, ArticleOntology.Work]),
        ("role", [ArticleOntology.Work, ArticleOntology.CharacterProperty]),
        ("role", [ArticleOntology.ActorProperty, ArticleOntology.CharacterProperty]),
        ("credit", [ArticleOntology.Agent, ArticleOntology.Work]),
        ("credit", [ArticleOntology.Work, ArticleOntology.Job]),
        ("count", [ArticleOntology.Recipient, ArticleOntology.OfAward, ArticleOntology.Outcome]),
    ];

    public static IEnumerable<(DiffDescription Before, DiffDescription After)> Pairs(IReadOnlyCollection<DiffDescription> gone, IReadOnlyCollection<DiffDescription> come)
    {
        var paired = new HashSet<DiffDescription>();
        foreach (var (type, same) in Likenesses)
        {
            var before = Single(gone, type, same, paired);
            foreach (var (key, after) in Single(come, type, same, paired))
            {
                if (before.TryGetValue(key, out var other))
                {
                    paired.Add(other);
                    paired.Add(after);
                    yield return (other, after);
                }
            }
        }
    }

    // Those that alone have their key.
    private static Dictionary<string, DiffDescription> Single(
        IReadOnlyCollection<DiffDescription> nodes, string type, Iri[] same, HashSet<DiffDescription> paired) =>
        nodes.Where(node => node.Type == type && !paired.Contains(node))
            .Select(node => (Key: Key(node, same), Node: node)).Where(one => one.Key is not null)
            .GroupBy(one => one.Key!, one => one.Node, StringComparer.Ordinal).Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);

    private static string? Key(DiffDescription node, Iri[] same)
    {
        var parts = same.Select(property => string.Join(' ', node.Values(property))).ToList();
        return parts.Contains("") ? null : string.Join('\n', parts);
    }
}
