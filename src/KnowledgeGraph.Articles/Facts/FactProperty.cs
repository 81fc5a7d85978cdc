namespace KnowledgeGraph.Articles;

/// <summary>The properties that a <see cref="StatementFact"/> may have, with the ontology's words.</summary>
/// <example>
/// <code>
/// var fact = new StatementFact { Subject = new Work("Salt"), Property = FactProperty.ReleaseYear, Value = 2010 };
/// </code>
/// </example>
public enum FactProperty
{
#pragma warning disable CS1591 // Each name is the ontology's property; ontology/README.md explains them.
    BasedOn,
    Author,
    Broadcaster,
    Publisher,
    Producer,
    WorkType,
    Format,
    ReleaseYear,
    PublicationYear,
    BroadcastStartYear,
    BroadcastEndYear,
    MainCharacter,
    TwinOf,
    Sibling,
    Age,
    BornOnOrAfter,
    BornOnOrBefore,
    Home,
    Occupation,
    OrdinalOverall,
    OrdinalInGroup,
    OrdinalInCategory,
    AwardCount,
    ContestYear,
    Headline,
    Description,
    Section,
    ImageCredit,
    DatePublished,
    ArticleAuthor,
    About,
#pragma warning restore CS1591
}
