using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles;

internal sealed partial class SchemaOrgBuilder
{
    // What we say of a thing by one property, and schema.org's property for it.
    private static readonly (Iri Ours, Iri Theirs)[] ThingProperties =
    [
        (SchemaOrg.JobTitle, SchemaOrg.JobTitle), (ArticleOntology.Home, SchemaOrg.HomeLocation), (ArticleOntology.BasedOn, SchemaOrg.IsBasedOn),
        (ArticleOntology.Author, SchemaOrg.Author), (ArticleOntology.Publisher, SchemaOrg.Publisher), (ArticleOntology.Sibling, SchemaOrg.Sibling),
        (ArticleOntology.TwinOf, SchemaOrg.Sibling), (ArticleOntology.MainCharacter, SchemaOrg.CharacterProperty),
        (ArticleOntology.Producer, SchemaOrg.ProductionCompany), (ArticleOntology.Year, SchemaOrg.DatePublished),
        (ArticleOntology.StartYear, SchemaOrg.StartDate), (ArticleOntology.EndYear, SchemaOrg.EndDate),
    ];

    private static readonly (Iri Ours, string Kind, string Reason)[] LostProperties =
    [
        (ArticleOntology.Broadcaster, "broadcaster", "schema.org gives a network to broadcast services and events, not to works"),
        (ArticleOntology.Format, "format", "schema.org has classes of works, but no word for a format"),
        (ArticleOntology.BornOnOrAfter, "birth window", "schema.org knows a date of birth, not a span"),
        (ArticleOntology.BornOnOrBefore, "birth window", "schema.org knows a date of birth, not a span"),
    ];

    /// <summary>Describes a thing and gives the things that its description names.</summary>
    private IEnumerable<Term> AddThing(Term thing)
    {
        var type = Type(thing);
        if (type is null)
        {
            return [];
        }

        Add(thing, RdfVocabulary.Type, type);
        Add(thing, SchemaOrg.Name, _graph.Name(thing));
        foreach (var other in _graph.Objects(thing, Skos.AltLabel))
        {
            Add(thing, SchemaOrg.AlternateName, other);
        }

        var named = new List<Term>();
        foreach (var triple in _graph.Of(thing).Where(Says))
        {
            foreach (var (_, theirs) in ThingProperties.Where(p => p.Ours == triple.Predicate && Fits(type, p.Theirs)))
            {
                Add(thing, theirs, Plain(triple.Object));
                named.Add(triple.Object);
            }

            AddThingLosses(triple, type);
        }

        return named.OfType<Iri>();
    }

    private void AddThingLosses(Triple triple, Iri type)
    {
        var says = $"{_graph.Name(triple.Subject)}: {_graph.Name(triple.Predicate)} {_graph.Name(triple.Object)}";
        foreach (var (_, kind, reason) in LostProperties.Where(p => p.Ours == triple.Predicate))
        {
            Lose(triple.Subject, kind, says, reason);
        }

        if (triple.Predicate == ArticleOntology.TwinOf)
        {
            Lose(triple.Subject, "twin", says, "schema.org has siblings, not twins");
        }
        else if (ThingProperties.Any(p => p.Ours == triple.Predicate && !Fits(type, p.Theirs)))
        {
            Lose(triple.Subject, "property", says, $"schema.org does not use this property with {_graph.Name(type)}");
        }
    }

    // Some properties of schema.org are for some kinds of works only.
    private static bool Fits(Iri type, Iri property) =>
        property == SchemaOrg.ProductionCompany ? type == SchemaOrg.TVSeries || type == SchemaOrg.Movie
        : (property != SchemaOrg.StartDate && property != SchemaOrg.EndDate) || type == SchemaOrg.TVSeries;

    private Iri? Type(Term thing)
    {
        var types = _graph.Objects(thing, RdfVocabulary.Type).ToHashSet();
        return types.Contains(ArticleOntology.Series) ? SchemaOrg.TVSeries
            : types.Contains(ArticleOntology.Film) ? SchemaOrg.Movie
            : types.Contains(ArticleOntology.Novel) ? SchemaOrg.Book
            : types.Contains(ArticleOntology.CreativeWork) ? SchemaOrg.CreativeWork
            : types.Contains(ArticleOntology.Person) || types.Contains(ArticleOntology.Character) ? SchemaOrg.Person
            : types.Contains(SchemaOrg.Organization) ? SchemaOrg.Organization
            : types.Contains(SchemaOrg.Place) ? SchemaOrg.Place
            : null;
    }
}
