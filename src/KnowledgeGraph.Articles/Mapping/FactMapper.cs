using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>Turns the facts of one article into claims; what needs other claims of the article is done by <see cref="Finish"/>.</summary>
internal sealed partial class FactMapper(FactBook book, ArticleScope scope)
{
    private readonly EvidenceGate _gate = new(scope.Article);

    private string ArticleId => scope.Id;

    public void Map()
    {
        foreach (var author in scope.Article.Authors.Where(a => CodePoints.IsWellFormed(a)))
        {
            Node(new Person(author));
        }

        foreach (var fact in scope.Facts)
        {
            Map(fact);
        }
    }

    /// <summary>Turns one fact into a claim; the facts that it points to were mapped before.</summary>
    public void Map(ArticleFact fact)
    {
        if (fact is { Rule: { } rule, Evidence.Count: 0, DerivedFrom.Count: 0 })
        {
            throw new ArticleFactException("KG2101", $"the rule '{rule}' gave a fact without evidence and without facts to derive it from");
        }

        foreach (var evidence in fact.Evidence)
        {
            _gate.Check(evidence);
        }

        var claim = Claim(fact);
        claim.DerivedFrom.AddRange(fact.DerivedFrom.Select(book.Of).OfType<ClaimDraft>().Where(c => c != claim));
        book.Remember(fact, claim);
    }

    /// <summary>Links and inferences that need all claims of the article.</summary>
    public void Finish()
    {
        LinkAwardCredits();
        InferContestYears();
        InferBirthWindows();
        InferKindsOfWorks();
    }

    private ClaimDraft Claim(ArticleFact fact) => fact switch
    {
        RoleFact role => Role(role),
        CreditFact credit => Credit(credit),
        AwardResultFact result => AwardResult(result),
        EventFact happening => Event(happening),
        QuotationFact quotation => Quotation(quotation),
        StatementFact { Value: AwardCount count } statement => AwardCount(statement, count),
        StatementFact statement => Statement(statement),
        RecordFact record => Record(record),
        _ => throw new ArticleFactException("KG2104", $"'{fact.GetType().Name}' is not a kind of fact that the ontology knows"),
    };

    /// <summary>The node of a thing, with its class and name noted.</summary>
    private Iri Node(Entity entity) => Node(entity, book.Iris.Entity(ArticleId, entity));

    private Iri Node(Entity entity, Iri node)
    {
        var name = Words(entity.Name);
        foreach (var other in entity is Work { Format: { } format } ? entity.Aliases.Append(format) : entity.Aliases)
        {
            Words(other);
        }

        switch (entity)
        {
            case Person:
                book.Entities.Add(node, name, entity.Aliases, ArticleOntology.Person);
                break;
            case Work:
                book.Entities.Add(node, name, entity.Aliases, ArticleOntology.CreativeWork);
                break;
            case Character:
                book.Entities.Add(node, name, entity.Aliases, ArticleOntology.Character);
                break;
            case Organization:
                book.Entities.Add(node, name, entity.Aliases, SchemaOrg.Organization);
                break;
            case Thing thing:
                book.Entities.Add(node, name, entity.Aliases, thing.Class);
                break;
            case Place:
                book.Entities.Add(node, name, entity.Aliases, SchemaOrg.Place);
                break;
            default:
                book.Entities.Add(node, name, entity.Aliases, ArticleOntology.Award);
                break;
        }

        return node;
    }

    private static void Add(ClaimDraft claim, ArticleFact fact) =>
        claim.Add(fact.Confidence, fact.Status, fact.Evidence, fact.Rule);

    private ClaimDraft NodeClaim(ArticleFact fact, Iri node, Iri type)
    {
        var claim = book.Node(ArticleId, node);
        Add(claim, fact);
        claim.Details.Add(new Triple(node, RdfVocabulary.Type, type));
        return claim;
    }

    /// <summary>The node of a fact that other facts concern; null for a fact without a node.</summary>
    private Iri? NodeOf(ArticleFact fact) => book.Of(fact) is { States: [var node, ..] } ? node : null;

    private static Literal Text(string words) => new(Words(words));

    private static string Words(string words) => CodePoints.IsWellFormed(words)
        ? words
        : throw new ArticleFactException("KG2105", "a name or text holds half of a surrogate pair");
}
