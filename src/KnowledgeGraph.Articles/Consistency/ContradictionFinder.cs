using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>
/// Finds what cannot hold together and decides what is asserted. Where one side is much surer, only the other is contested;
/// where both are about as sure, both are. The clearest decisions come first, and what is beaten contests nothing more.
/// </summary>
internal static class ContradictionFinder
{
    /// <summary>From this difference of confidence on, the surer side stays accepted.</summary>
    private const decimal MuchSurer = 0.3m;

    private static readonly Iri[] Irreflexive = [ArticleOntology.BasedOn, ArticleOntology.Sibling, ArticleOntology.TwinOf];

    /// <summary>The properties with one value; a test compares them with the ontology.</summary>
    public static IReadOnlyList<Iri> Functional { get; } =
    [
        ArticleOntology.Year, ArticleOntology.Outcome, ArticleOntology.OrdinalOverall, ArticleOntology.OrdinalInGroup,
        ArticleOntology.OrdinalInCategory,
    ];

    private static readonly IInvariant[] Invariants =
    [
        new ValueOrder(ArticleOntology.OrdinalInCategory, ArticleOntology.OrdinalInGroup),
        new ValueOrder(ArticleOntology.OrdinalInGroup, ArticleOntology.OrdinalOverall),
        new ValueOrder(ArticleOntology.OrdinalInCategory, ArticleOntology.OrdinalOverall),
        new ValueOrder(ArticleOntology.BornOnOrAfter, ArticleOntology.BornOnOrBefore),
        new ValueOrder(ArticleOntology.StartYear, ArticleOntology.EndYear),
        new DisjointTypes(),
        .. Functional.Select(p => new FunctionalProperty(p)),
    ];

    public static void Run(FactBook book)
    {
        ClaimOutcomes(book);
        var statements = new StatementIndex(book.Claims);
        RejectIrreflexive(statements);
        KeepSurest(statements);
        var conflicts = Invariants.SelectMany(i => i.Conflicts(statements)).ToList();
        foreach (var (left, right) in conflicts)
        {
            foreach (var claim in left.Claims)
            {
                claim.Contradict(right.Strongest);
            }

            foreach (var claim in right.Claims)
            {
                claim.Contradict(left.Strongest);
            }
        }

        foreach (var (left, right) in conflicts.OrderByDescending(c => Math.Abs(c.Left.Confidence - c.Right.Confidence)))
        {
            Decide(left, right);
        }

        Settle(book.Claims);
    }

    private static void Decide(StatementGroup left, StatementGroup right)
    {
        if (left.IsBeaten || right.IsBeaten)
        {
            return;
        }

        var difference = left.Confidence - right.Confidence;
        if (Math.Abs(difference) < MuchSurer)
        {
            left.Contest();
            right.Contest();
        }
        else
        {
            (difference < 0 ? left : right).Beat();
        }
    }

    /// <summary>Where one result is said to be won and not won, each claim's outcome becomes a statement of its own.</summary>
    private static void ClaimOutcomes(FactBook book)
    {
        var results = book.Claims.Where(c => c is { IsAlive: true, Outcome: AwardOutcome.Won or AwardOutcome.NotWon })
            .GroupBy(c => c.States[0]).Where(g => g.Select(c => c.Outcome).Distinct().Count() > 1).ToList();
        foreach (var claim in results.SelectMany(g => g))
        {
            var triple = new Triple(claim.States[0], ArticleOntology.Outcome, AwardOutcomes.ToIri(claim.Outcome!.Value));
            var statement = book.Statement(claim.ArticleId, triple);
            statement.Add(claim.Confidence, claim.Status, claim.Evidence, claim.ByHand ? null : claim.Rules.Min);
            statement.DerivedFrom.Add(claim);
        }
    }

    private static void RejectIrreflexive(StatementIndex statements)
    {
        foreach (var group in statements.All)
        {
            if (Irreflexive.Contains(group.Triple.Predicate) && group.Triple.Subject == group.Triple.Object)
            {
                foreach (var claim in group.Claims)
                {
                    claim.Status = FactStatus.Rejected;
                }
            }
        }
    }

    /// <summary>An article has one headline and one date: it keeps the surest, for an article without headline helps nobody.</summary>
    private static void KeepSurest(StatementIndex statements)
    {
        foreach (var property in (ReadOnlySpan<Iri>)[SchemaOrg.Headline, SchemaOrg.DatePublished])
        {
            foreach (var group in statements.WithProperty(property))
            {
                var best = group.MaxBy(g => g.Confidence)!;
                foreach (var other in group.Where(g => g != best))
                {
                    other.Contest();
                    other.Strongest.Contradict(best.Strongest);
                }
            }
        }
    }

    /// <summary>What rests only on what is not asserted, or speaks of a node that is not asserted, is not asserted either.</summary>
    private static void Settle(IReadOnlyCollection<ClaimDraft> claims)
    {
        var nodes = claims.SelectMany(c => c.States).ToHashSet();
        bool changed;
        do
        {
            changed = false;
            var asserted = claims.Where(c => c.IsAlive).SelectMany(c => c.States).ToHashSet();
            foreach (var claim in claims)
            {
                if (claim.IsAlive
                    && ((claim.DerivedFrom.Count > 0 && !claim.DerivedFrom.Any(d => d.IsAlive))
                        || (claim.Statement is { Subject: Iri subject } && nodes.Contains(subject) && !asserted.Contains(subject))))
                {
                    claim.Status = FactStatus.Contested;
                    changed = true;
                }
            }
        }
        while (changed);
    }
}
