using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Mapping;

internal sealed partial class FactMapper
{
    private ClaimDraft Event(EventFact fact)
    {
        var node = book.Iris.Event(ArticleId, fact);
        var claim = NodeClaim(fact, node, ArticleOntology.Event);
        book.Entities.Add(node, Words(fact.Label), []);
        claim.Details.Add(new Triple(node, ArticleOntology.Agent, Node(fact.Agent)));
        if (fact.Place is not null)
        {
            claim.Details.Add(new Triple(node, ArticleOntology.Place, Node(fact.Place)));
        }

        if (fact.OnOrBefore is { } day)
        {
            claim.Details.Add(new Triple(node, ArticleOntology.OnOrBefore, Date(day)));
        }

        AddConcerns(claim, node, fact.Concerns);
        return claim;
    }

    private ClaimDraft Quotation(QuotationFact fact)
    {
        var node = book.Iris.Quotation(ArticleId, fact);
        var claim = NodeClaim(fact, node, ArticleOntology.Quotation);
        claim.Details.Add(new Triple(node, ArticleOntology.Agent, Node(fact.Speaker)));
        claim.Details.Add(new Triple(node, ArticleOntology.Text, Text(fact.Text)));
        if (fact.Publisher is not null)
        {
            claim.Details.Add(new Triple(node, ArticleOntology.Publisher, Node(fact.Publisher)));
        }

        AddConcerns(claim, node, fact.Concerns);
        return claim;
    }

    private void AddConcerns(ClaimDraft claim, Iri node, IEnumerable<ArticleFact> concerns)
    {
        foreach (var other in concerns.Select(NodeOf).OfType<Iri>())
        {
            claim.Details.Add(new Triple(node, ArticleOntology.Concerns, other));
        }
    }
}
