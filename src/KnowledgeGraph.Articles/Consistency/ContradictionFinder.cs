using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Consistency;

/// <summary>
/// Finds what cannot hold together and decides what is asserted. Where one side is much surer, only the other is contested;
/// where both are about as sure, both are. Decisions by hand come first, then the clearest, and what is beaten contests nothing more.
/// </summary>
internal sealed class ContradictionFinder(FactBook book, SourceBook sources, ConsistencyOptions options)
{
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

    /// <summary>Decides what is asserted, and gives what it decided, the clearest first.</summary>
    public IReadOnlyList<Contradiction> Run()
    {
        ByHand();
        ClaimOutcomes();
        var rivals = RivalWins.Find(book).ToList();
        foreach (var claim in rivals.SelectMany(r => r.Wins).SelectMany(w => w.Claims))
        {
            ClaimOutcome(claim);
        }

        ByHand();
        var judge = new Judge(options, sources);
        var statements = new StatementIndex(book.Claims, judge);
        RejectIrreflexive(statements);
        KeepSurest(statements);
        var ofRecords = book.Records.Functional.Except(Functional).Select(property => new FunctionalProperty(property));
        var conflicts = Invariants.Concat(ofRecords).SelectMany(i => i.Conflicts(statements).Select(c => new Conflict(i.Name, c.Left, c.Right)))
            .Concat(rivals.SelectMany(r => Rivals(r.Invariant, r.Wins, statements))).ToList();
        conflicts.ForEach(c => c.Mark());
        var decided = conflicts.OrderByDescending(judge.IsByHand).ThenByDescending(c => c.Difference).Select(c => Decide(judge, c)).OfType<Contradiction>().ToList();
        Settle(book.Claims);
        Combine();
        return decided;
    }

    private static Contradiction? Decide(Judge judge, Conflict conflict)
    {
        var (left, right) = (conflict.Left, conflict.Right);
        if (left.IsBeaten || right.IsBeaten)
        {
            return null;
        }

        var (leftSide, rightSide) = (left.Side(), right.Side());
        var holds = judge.Decide(conflict);
        if (holds is null)
        {
            left.Contest();
            right.Contest();
            return new Contradiction(conflict.Invariant, leftSide, rightSide, null);
        }

        (holds == left ? right : left).Beat();
        return new Contradiction(conflict.Invariant, leftSide, rightSide, holds == left ? leftSide : rightSide);
    }

    // Before claims are grouped, and again for the outcomes that became claims of their own.
    private void ByHand()
    {
        foreach (var claim in book.Claims)
        {
            if (options.Decisions.TryGetValue(claim.Iri, out var status) && status is FactStatus.Rejected or FactStatus.Contested)
            {
                claim.Status = status;
            }
        }
    }

    // Articles meet in what they say, whatever each calls its claim.
    private void Combine()
    {
        foreach (var said in book.Claims.Where(c => c.IsAlive).GroupBy(c => c.Key, StringComparer.Ordinal))
        {
            var claims = said.ToList();
            if (claims.Count > 1 && sources.Sources(claims) > 1)
            {
                var combined = sources.Combined(claims);
                claims.ForEach(c => c.CombinedConfidence = combined);
            }
        }
    }

    private static IEnumerable<Conflict> Rivals(string invariant, IReadOnlyList<RivalWins.Win> wins, StatementIndex statements)
    {
        // A win that was rejected by hand is no statement any more.
        var won = wins.Select(w => (Win: w, Says: statements.Of(w.Node, ArticleOntology.Outcome).FirstOrDefault(g => g.Triple.Object == ArticleOntology.Won)!))
            .Where(w => w.Says is not null).ToList();
        if (won.Count < 2)
        {
            return [];
        }

        var strongest = statements.Strongest(won.Select(w => w.Says));
        var winner = won.First(w => w.Says == strongest).Win;
        return won.Where(w => w.Says != strongest && RivalWins.AreRivals(winner, w.Win)).Select(w => new Conflict(invariant, strongest, w.Says));
    }

    /// <summary>Where one result is said to be won and not won, each claim's outcome becomes a statement of its own.</summary>
    private void ClaimOutcomes()
    {
        var results = book.Claims.Where(c => c is { IsAlive: true, Outcome: AwardOutcome.Won or AwardOutcome.NotWon })
            .GroupBy(c => c.States[0]).Where(g => g.Select(c => c.Outcome).Distinct().Count() > 1).ToList();
        foreach (var claim in results.SelectMany(g => g))
        {
            ClaimOutcome(claim);
        }
    }

    private void ClaimOutcome(ClaimDraft claim)
    {
        var triple = new Triple(claim.States[0], ArticleOntology.Outcome, AwardOutcomes.ToIri(claim.Outcome!.Value));
        var statement = book.Statement(claim.ArticleId, triple);
        if (statement.DerivedFrom.Add(claim))
        {
            statement.Add(claim.Confidence, claim.Status, claim.Evidence, claim.ByHand ? null : claim.Rules.Min);
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
