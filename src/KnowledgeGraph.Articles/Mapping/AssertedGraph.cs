using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>The triples that the graph asserts for the accepted and inferred claims, in layers.</summary>
internal sealed class AssertedGraph
{
    // Links from one fact to another hold only while the other is asserted.
    private static readonly Iri[] Links = [ArticleOntology.ForCredit, ArticleOntology.Concerns, SchemaOrg.About];

    private readonly HashSet<Term> _unasserted;

    public AssertedGraph(FactBook book)
    {
        var alive = book.Claims.Where(c => c.IsAlive).ToList();
        var asserted = alive.SelectMany(c => c.States).ToHashSet();
        _unasserted = book.Claims.SelectMany(c => c.States).Where(n => !asserted.Contains(n)).ToHashSet<Term>();

        Facts.AddRange(alive.SelectMany(c => c.Details).Where(MayAssert));
        Facts.AddRange(Outcomes(book, alive));
        Things.AddRange(book.Entities.Triples().Where(t => !_unasserted.Contains(t.Subject)));
        Things.AddRange(alive.SelectMany(c => c.Structure));
        foreach (var claim in alive.Where(c => !c.HoldsOnOneDay))
        {
            if (claim.Statement is { } triple && MayAssert(triple))
            {
                Things.Add(triple);
                AddSymmetric(triple);
            }
        }

        Things.AddRange(DirectLayer.Actors(Facts));
        Direct.AddRange(DirectLayer.Derive(Facts, Things));
        Direct.AddRange(book.Records.Derive(Facts.Concat(Things)));
    }

    public OrderedSet<Triple> Things { get; } = new();

    public OrderedSet<Triple> Facts { get; } = new();

    public OrderedSet<Triple> Direct { get; } = new();

    private bool MayAssert(Triple triple) =>
        !(Links.Contains(triple.Predicate) && _unasserted.Contains(triple.Object));

    private void AddSymmetric(Triple triple)
    {
        if ((triple.Predicate == ArticleOntology.TwinOf || triple.Predicate == ArticleOntology.Sibling) && triple.Object is Iri other)
        {
            Things.Add(new Triple(other, triple.Predicate, triple.Subject));
        }
    }

    // A result has one outcome: the highest that is not contested, and a nomination where nothing else is left.
    private static IEnumerable<Triple> Outcomes(FactBook book, IEnumerable<ClaimDraft> alive)
    {
        var contested = book.Claims.Where(c => !c.IsAlive && c.Statement is { } t && t.Predicate == ArticleOntology.Outcome)
            .Select(c => c.Statement!.Value).ToHashSet();
        foreach (var node in alive.Where(c => c.Outcome is not null).GroupBy(c => c.States[0]))
        {
            var outcome = AwardOutcome.Nominated;
            foreach (var claim in node)
            {
                if (!contested.Contains(new Triple(node.Key, ArticleOntology.Outcome, AwardOutcomes.ToIri(claim.Outcome!.Value))))
                {
                    outcome = AwardOutcomes.Join(outcome, claim.Outcome.Value);
                }
            }

            yield return new Triple(node.Key, ArticleOntology.Outcome, AwardOutcomes.ToIri(outcome));
        }
    }
}
