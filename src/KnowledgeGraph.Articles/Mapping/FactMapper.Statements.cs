using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

internal sealed partial class FactMapper
{
    private ClaimDraft Statement(StatementFact fact)
    {
        var isAge = fact.Property == FactProperty.Age;
        var validAt = fact.ValidAt ?? (isAge ? scope.Published : null);
        var claim = book.Statement(ArticleId, ToTriple(fact), validAt, holdsOnOneDay: isAge);
        Add(claim, fact);
        return claim;
    }

    private Triple ToTriple(StatementFact fact) => fact.Property switch
    {
        FactProperty.BasedOn => Things<Work, Work>(fact, ArticleOntology.BasedOn),
        FactProperty.Author => Things<Work, Person>(fact, ArticleOntology.Author),
        FactProperty.Broadcaster => Things<Work, Organization>(fact, ArticleOntology.Broadcaster),
        FactProperty.Publisher => Things<Work, Organization>(fact, ArticleOntology.Publisher),
        FactProperty.Producer => Things<Work, Organization>(fact, ArticleOntology.Producer),
        FactProperty.MainCharacter => Things<Work, Character>(fact, ArticleOntology.MainCharacter),
        FactProperty.TwinOf => Alike(fact, ArticleOntology.TwinOf),
        FactProperty.Sibling => Alike(fact, ArticleOntology.Sibling),
        FactProperty.Home => Things<Person, Place>(fact, ArticleOntology.Home),
        FactProperty.WorkType => new Triple(Subject<Work>(fact), RdfVocabulary.Type, KindClass(fact)),
        FactProperty.Format => new Triple(Subject<Work>(fact), ArticleOntology.Format, Text(Value<string>(fact))),
        FactProperty.ReleaseYear or FactProperty.PublicationYear => Year<Work>(fact, ArticleOntology.Year),
        FactProperty.BroadcastStartYear => Year<Work>(fact, ArticleOntology.StartYear),
        FactProperty.BroadcastEndYear => Year<Work>(fact, ArticleOntology.EndYear),
        FactProperty.Age => new Triple(Subject<Entity>(fact), ArticleOntology.Age, Number(Value<int>(fact))),
        FactProperty.BornOnOrAfter => new Triple(Subject<Person>(fact), ArticleOntology.BornOnOrAfter, Date(Value<DateOnly>(fact))),
        FactProperty.BornOnOrBefore => new Triple(Subject<Person>(fact), ArticleOntology.BornOnOrBefore, Date(Value<DateOnly>(fact))),
        FactProperty.Occupation => new Triple(Subject<Entity>(fact), SchemaOrg.JobTitle, Text(Value<string>(fact))),
        FactProperty.OrdinalOverall => new Triple(ResultNode(fact), ArticleOntology.OrdinalOverall, Number(Value<int>(fact))),
        FactProperty.OrdinalInGroup => new Triple(ResultNode(fact), ArticleOntology.OrdinalInGroup, Number(Value<int>(fact))),
        FactProperty.OrdinalInCategory => new Triple(ResultNode(fact), ArticleOntology.OrdinalInCategory, Number(Value<int>(fact))),
        FactProperty.ContestYear => new Triple(ContestNode(fact), ArticleOntology.Year, YearLiteral(Value<int>(fact))),
        FactProperty.Headline => Metadata(fact, SchemaOrg.Headline),
        FactProperty.Description => Metadata(fact, SchemaOrg.Description),
        FactProperty.Section => Metadata(fact, SchemaOrg.ArticleSection),
        FactProperty.ImageCredit => new Triple(ImageNode(fact), SchemaOrg.CreditText, Text(Value<string>(fact))),
        FactProperty.DatePublished => new Triple(ArticleNode(fact), SchemaOrg.DatePublished, Date(Value<DateOnly>(fact))),
        FactProperty.ArticleAuthor => new Triple(ArticleNode(fact), ArticleOntology.Author, Node(AuthorOf(fact))),
        FactProperty.About => new Triple(ArticleNode(fact), SchemaOrg.About, Topic(fact)),
        _ => throw new ArticleFactException("KG2104", $"'{fact.Property}' takes no value of type {fact.Value.GetType().Name}"),
    };

    private Triple Things<TSubject, TValue>(StatementFact fact, Iri property)
        where TSubject : Entity
        where TValue : Entity =>
        new(Subject<TSubject>(fact), property, Node(Value<TValue>(fact)));

    // Siblings and twins are two characters or two persons.
    private Triple Alike(StatementFact fact, Iri property) => fact.Subject is Character
        ? Things<Character, Character>(fact, property)
        : Things<Person, Person>(fact, property);

    private Triple Year<TSubject>(StatementFact fact, Iri property)
        where TSubject : Entity => new(Subject<TSubject>(fact), property, YearLiteral(Value<int>(fact)));

    private Triple Metadata(StatementFact fact, Iri property) => new(ArticleNode(fact), property, Text(Value<string>(fact)));

    private Iri Subject<T>(StatementFact fact)
        where T : Entity => fact.Subject is T entity
            ? Node(entity, book.Iris.Entity(ArticleId, fact, entity))
            : throw new ArticleFactException("KG2106", $"'{fact.Property}' speaks of a {typeof(T).Name}, not of a {fact.Subject.GetType().Name}");

    private static T Value<T>(StatementFact fact) => fact.Value is T value
        ? value
        : throw new ArticleFactException("KG2104", $"'{fact.Property}' takes a {typeof(T).Name}, not a {fact.Value.GetType().Name}");

    private Iri ArticleNode(StatementFact fact) => fact.Subject is Article
        ? book.Iris.Article(scope.Article)
        : throw new ArticleFactException("KG2106", $"'{fact.Property}' speaks of the article");

    private Iri ImageNode(StatementFact fact) => fact.Subject is Article
        ? book.Iris.Image(scope.Article)
        : throw new ArticleFactException("KG2106", "an image credit speaks of the article");

    private Iri ResultNode(StatementFact fact) => book.Iris.Result(ArticleId, Result(fact));

    private Iri ContestNode(StatementFact fact) => book.Iris.Contest(book.Iris.Contest(ArticleId, Result(fact)));

    private static AwardResultFact Result(StatementFact fact) => fact.Subject as AwardResultFact
        ?? throw new ArticleFactException("KG2106", $"'{fact.Property}' speaks of an award result");

    private static Person AuthorOf(StatementFact fact) => fact.Value switch
    {
        Person person => person,
        string name => new Person(name),
        _ => throw new ArticleFactException("KG2104", "an article's author is a person or a name"),
    };

    private Iri Topic(StatementFact fact) => fact.Value switch
    {
        Entity entity => Node(entity),
        ArticleFact other when NodeOf(other) is { } node => node,
        _ => throw new ArticleFactException("KG2104", "an article is about a thing or about a fact with a node"),
    };

    private static Iri KindClass(StatementFact fact) => Value<WorkKind>(fact) is var kind and not WorkKind.Unknown
        ? KindClass(kind)
        : ArticleOntology.CreativeWork;
}
