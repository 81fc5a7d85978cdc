using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>How outcomes of one result join: a win tops a loss, and both top a bare nomination.</summary>
internal static class AwardOutcomes
{
    public static AwardOutcome Join(AwardOutcome? left, AwardOutcome right) =>
        left is { } known && Rank(known) >= Rank(right) ? known : right;

    public static Iri ToIri(AwardOutcome outcome) => outcome switch
    {
        AwardOutcome.Won => ArticleOntology.Won,
        AwardOutcome.NotWon => ArticleOntology.NotWon,
        _ => ArticleOntology.Nominated,
    };

    private static int Rank(AwardOutcome outcome) => outcome switch
    {
        AwardOutcome.Won => 2,
        AwardOutcome.NotWon => 1,
        _ => 0,
    };
}
