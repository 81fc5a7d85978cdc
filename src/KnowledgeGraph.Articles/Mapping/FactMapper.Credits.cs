using System.Globalization;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

internal sealed partial class FactMapper
{
    private const string ActorJob = "actor";

    private ClaimDraft Role(RoleFact fact)
    {
        var node = book.Iris.Role(ArticleId, fact.Actor, fact.Work, fact.Character);
        var claim = NodeClaim(fact, node, ArticleOntology.Role);
        DescribeRole(claim, node, fact.Actor, fact.Work, fact.Character);
        AddYear(claim, node, ArticleOntology.StartYear, fact.StartYear);
        AddYear(claim, node, ArticleOntology.EndYear, fact.EndYear);
        return claim;
    }

    private void DescribeRole(ClaimDraft claim, Iri node, Person actor, Work work, Character? character)
    {
        claim.Details.Add(new Triple(node, RdfVocabulary.Type, ArticleOntology.Role));
        claim.Details.Add(new Triple(node, ArticleOntology.ActorProperty, Node(actor)));
        claim.Details.Add(new Triple(node, ArticleOntology.Work, Node(work)));
        claim.Details.Add(new Triple(node, ArticleOntology.Job, new Literal(ActorJob)));
        if (character is not null)
        {
            claim.Details.Add(new Triple(node, ArticleOntology.CharacterProperty, Node(character)));
        }
    }

    private ClaimDraft Credit(CreditFact fact)
    {
        // "Actor" as a job is a role without a named character.
        if (fact.Job is "actor" or "actress")
        {
            var role = book.Iris.Role(ArticleId, fact.Agent, fact.Work, null);
            var roleClaim = NodeClaim(fact, role, ArticleOntology.Role);
            DescribeRole(roleClaim, role, fact.Agent, fact.Work, null);
            return roleClaim;
        }

        var node = book.Iris.Credit(ArticleId, fact.Agent, fact.Work, fact.Job);
        var claim = NodeClaim(fact, node, ArticleOntology.Credit);
        DescribeCredit(claim, node, fact.Agent, fact.Work, fact.Job);
        return claim;
    }

    private void DescribeCredit(ClaimDraft claim, Iri node, Person agent, Work work, string job)
    {
        claim.Details.Add(new Triple(node, RdfVocabulary.Type, ArticleOntology.Credit));
        claim.Details.Add(new Triple(node, ArticleOntology.Agent, Node(agent)));
        claim.Details.Add(new Triple(node, ArticleOntology.Work, Node(work)));
        claim.Details.Add(new Triple(node, ArticleOntology.Job, Text(job)));
    }

    private static void AddYear(ClaimDraft claim, Iri node, Iri property, int? year)
    {
        if (year is { } y)
        {
            claim.Details.Add(new Triple(node, property, YearLiteral(y)));
        }
    }

    private static Literal YearLiteral(int year) => year is >= 1 and <= 9999
        ? new Literal(year.ToString("D4", CultureInfo.InvariantCulture), Xsd.GYear)
        : throw new ArticleFactException("KG2104", $"{year} is not a year from 1 to 9999");

    private static Literal Number(int value) => new(value.ToString(CultureInfo.InvariantCulture), Xsd.Integer);

    private static Literal Date(DateOnly date) => new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Xsd.Date);
}
