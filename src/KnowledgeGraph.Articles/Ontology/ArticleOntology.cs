using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>
/// The terms of our ontology (<c>ontology/articles.ttl</c>), one constant for each class, property and concept. A property whose
/// name in Pascal case is a class's name ends in <c>Property</c>.
/// </summary>
/// <example><code>var wins = new Triple(result, ArticleOntology.Outcome, ArticleOntology.Won);</code></example>
public static class ArticleOntology
{
    /// <summary>The namespace, written <c>kg:</c>.</summary>
    public const string Namespace = "https://w3id.org/newskg#";

#pragma warning disable CS1591 // Each name is the term's local name; ontology/README.md explains them.
    // Classes
    public static readonly Iri NewsArticle = new(Namespace + "NewsArticle");
    public static readonly Iri Person = new(Namespace + "Person");
    public static readonly Iri Actor = new(Namespace + "Actor");
    public static readonly Iri CreativeWork = new(Namespace + "CreativeWork");
    public static readonly Iri Series = new(Namespace + "Series");
    public static readonly Iri Film = new(Namespace + "Film");
    public static readonly Iri Novel = new(Namespace + "Novel");
    public static readonly Iri Character = new(Namespace + "Character");
    public static readonly Iri Award = new(Namespace + "Award");
    public static readonly Iri AwardCategory = new(Namespace + "AwardCategory");
    public static readonly Iri AwardContest = new(Namespace + "AwardContest");
    public static readonly Iri Fact = new(Namespace + "Fact");
    public static readonly Iri Credit = new(Namespace + "Credit");
    public static readonly Iri Role = new(Namespace + "Role");
    public static readonly Iri AwardResult = new(Namespace + "AwardResult");
    public static readonly Iri AwardCount = new(Namespace + "AwardCount");
    public static readonly Iri Event = new(Namespace + "Event");
    public static readonly Iri Quotation = new(Namespace + "Quotation");
    public static readonly Iri Claim = new(Namespace + "Claim");
    public static readonly Iri Evidence = new(Namespace + "Evidence");

    // Concepts
    public static readonly Iri Won = new(Namespace + "Won");
    public static readonly Iri NotWon = new(Namespace + "NotWon");
    public static readonly Iri Nominated = new(Namespace + "Nominated");
    public static readonly Iri Accepted = new(Namespace + "Accepted");
    public static readonly Iri Inferred = new(Namespace + "Inferred");
    public static readonly Iri Contested = new(Namespace + "Contested");
    public static readonly Iri Rejected = new(Namespace + "Rejected");

    // Properties
    public static readonly Iri Author = new(Namespace + "author");
    public static readonly Iri Year = new(Namespace + "year");
    public static readonly Iri StartYear = new(Namespace + "startYear");
    public static readonly Iri EndYear = new(Namespace + "endYear");
    public static readonly Iri Format = new(Namespace + "format");
    public static readonly Iri Broadcaster = new(Namespace + "broadcaster");
    public static readonly Iri Publisher = new(Namespace + "publisher");
    public static readonly Iri Producer = new(Namespace + "producer");
    public static readonly Iri BasedOn = new(Namespace + "basedOn");
    public static readonly Iri MainCharacter = new(Namespace + "mainCharacter");
    public static readonly Iri Sibling = new(Namespace + "sibling");
    public static readonly Iri TwinOf = new(Namespace + "twinOf");
    public static readonly Iri Age = new(Namespace + "age");
    public static readonly Iri BornOnOrAfter = new(Namespace + "bornOnOrAfter");
    public static readonly Iri BornOnOrBefore = new(Namespace + "bornOnOrBefore");
    public static readonly Iri Home = new(Namespace + "home");
    public static readonly Iri ActorProperty = new(Namespace + "actor");
    public static readonly Iri Agent = new(Namespace + "agent");
    public static readonly Iri Work = new(Namespace + "work");
    public static readonly Iri Job = new(Namespace + "job");
    public static readonly Iri CharacterProperty = new(Namespace + "character");
    public static readonly Iri OfAward = new(Namespace + "ofAward");
    public static readonly Iri CategoryGroup = new(Namespace + "categoryGroup");
    public static readonly Iri Category = new(Namespace + "category");
    public static readonly Iri Ceremony = new(Namespace + "ceremony");
    public static readonly Iri Contest = new(Namespace + "contest");
    public static readonly Iri Recipient = new(Namespace + "recipient");
    public static readonly Iri ForCredit = new(Namespace + "forCredit");
    public static readonly Iri Outcome = new(Namespace + "outcome");
    public static readonly Iri Count = new(Namespace + "count");
    public static readonly Iri OrdinalOverall = new(Namespace + "ordinalOverall");
    public static readonly Iri OrdinalInGroup = new(Namespace + "ordinalInGroup");
    public static readonly Iri OrdinalInCategory = new(Namespace + "ordinalInCategory");
    public static readonly Iri Place = new(Namespace + "place");
    public static readonly Iri OnOrBefore = new(Namespace + "onOrBefore");
    public static readonly Iri Concerns = new(Namespace + "concerns");
    public static readonly Iri Text = new(Namespace + "text");
    public static readonly Iri States = new(Namespace + "states");
    public static readonly Iri Confidence = new(Namespace + "confidence");
    public static readonly Iri CombinedConfidence = new(Namespace + "combinedConfidence");
    public static readonly Iri Status = new(Namespace + "status");
    public static readonly Iri Rule = new(Namespace + "rule");
    public static readonly Iri ValidAt = new(Namespace + "validAt");
    public static readonly Iri Contradicts = new(Namespace + "contradicts");
    public static readonly Iri EvidenceProperty = new(Namespace + "evidence");
    public static readonly Iri Exact = new(Namespace + "exact");
    public static readonly Iri Start = new(Namespace + "start");
    public static readonly Iri End = new(Namespace + "end");
    public static readonly Iri DerivedBy = new(Namespace + "derivedBy");
    public static readonly Iri ActsIn = new(Namespace + "actsIn");
    public static readonly Iri Plays = new(Namespace + "plays");
    public static readonly Iri WonProperty = new(Namespace + "won");
    public static readonly Iri NominatedFor = new(Namespace + "nominatedFor");
#pragma warning restore CS1591

    /// <summary>All terms, in the order above.</summary>
    internal static IReadOnlyList<Iri> All { get; } =
    [
        NewsArticle, Person, Actor, CreativeWork, Series, Film, Novel, Character, Award, AwardCategory, AwardContest, Fact, Credit,
        Role, AwardResult, AwardCount, Event, Quotation, Claim, Evidence, Won, NotWon, Nominated, Accepted, Inferred, Contested,
        Rejected, Author, Year, StartYear, EndYear, Format, Broadcaster, Publisher, Producer, BasedOn, MainCharacter, Sibling,
        TwinOf, Age, BornOnOrAfter, BornOnOrBefore, Home, ActorProperty, Agent, Work, Job, CharacterProperty, OfAward,
        CategoryGroup, Category, Ceremony, Contest, Recipient, ForCredit, Outcome, Count, OrdinalOverall, OrdinalInGroup,
        OrdinalInCategory, Place, OnOrBefore, Concerns, Text, States, Confidence, CombinedConfidence, Status, Rule, ValidAt, Contradicts,
        EvidenceProperty, Exact, Start, End, DerivedBy, ActsIn, Plays, WonProperty, NominatedFor,
    ];
}
