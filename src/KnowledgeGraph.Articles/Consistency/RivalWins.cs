using System.Collections.Frozen;
using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>
/// Wins that cannot both be. A contest of a category has one winner, unless an article names both, or they share the work that won; and a film or
/// a book wins a category once. Contests whose category is no competition (honorary and special awards) have as many as they like.
/// </summary>
internal static class RivalWins
{
    private static readonly FrozenSet<string> NoCompetition = new[]
    {
        "honorary", "special", "lifetime", "fellowship", "scientific", "technical", "humanitarian", "career", "contribution", "juvenile",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The wins of one contest, and the wins of one category by one work, where there are several.</summary>
    public static IEnumerable<(string Invariant, IReadOnlyList<Win> Wins)> Find(FactBook book)
    {
        var wins = book.Claims.Where(c => c is { IsAlive: true, Outcome: AwardOutcome.Won, States: [_, ..] }).GroupBy(c => c.States[0])
            .Select(g => Win.Of(g.Key, [.. g], book)).OfType<Win>().Where(w => IsCompetition(w.Contest)).ToList();
        foreach (var contest in wins.GroupBy(w => w.Contest).Where(g => g.DistinctBy(w => w.Recipient).Count() > 1))
        {
            yield return ("one-winner", [.. contest]);
        }

        var once = WonOnce(book);
        foreach (var repeated in wins.Where(w => w.Work is { } work && once.Contains(work))
            .GroupBy(w => (w.Contest.Award, w.Contest.Category, w.Recipient, w.Work)).Where(g => g.DistinctBy(w => w.Contest).Count() > 1))
        {
            yield return ("one-win-of-a-work", [.. repeated]);
        }
    }

    /// <summary>Whether both cannot have won: no article names both, and in one contest they are not one team.</summary>
    public static bool AreRivals(Win left, Win right) =>
        !left.Articles.Overlaps(right.Articles) && (left.Contest != right.Contest || (left.Recipient != right.Recipient && !Team(left, right)));

    private static bool IsCompetition(ContestKey contest) =>
        contest is { Category.Length: > 0, Year: not null } && !contest.Category.Split('-').Any(NoCompetition.Contains);

    private static bool Team(Win left, Win right) =>
        (left.Work is not null && left.Work == right.Work) || left.Work == right.Recipient || right.Work == left.Recipient;

    // Series win again with another season.
    private static HashSet<Term> WonOnce(FactBook book) => book.Claims.Where(c => c.IsAlive).Select(c => c.Statement).OfType<Triple>()
        .Where(t => t.Object == ArticleOntology.Film || t.Object == ArticleOntology.Novel).Select(t => t.Subject).ToHashSet();

    /// <summary>One result that was won, and the articles that say so.</summary>
    internal sealed record Win(Iri Node, ContestKey Contest, Iri Recipient, Iri? Work, IReadOnlyList<ClaimDraft> Claims)
    {
        public HashSet<string> Articles { get; } = [.. Claims.Select(c => c.ArticleId)];

        public static Win? Of(Iri node, IReadOnlyList<ClaimDraft> claims, FactBook book)
        {
            var details = claims[0].Details;
            return Find(details, node, ArticleOntology.Contest) is Iri contest && book.Contests.TryGetValue(contest, out var key)
                && Find(details, node, ArticleOntology.Recipient) is Iri recipient
                ? new Win(node, key, recipient, Find(details, node, ArticleOntology.Work) as Iri, claims)
                : null;
        }

        private static Term? Find(IEnumerable<Triple> details, Iri node, Iri property)
        {
            foreach (var triple in details)
            {
                if (triple.Subject == node && triple.Predicate == property)
                {
                    return triple.Object;
                }
            }

            return null;
        }
    }
}
