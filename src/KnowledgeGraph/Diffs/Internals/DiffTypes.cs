using KnowledgeGraph.Articles;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph;

/// <summary>The classes of the ontology with their layer and a word for each, the more special first.</summary>
internal static class DiffTypes
{
    private static readonly (Iri Class, DiffLayer Layer, string Word)[] All =
    [
        (ArticleOntology.AwardResult, DiffLayer.Facts, "result"),
        (ArticleOntology.Role, DiffLayer.Facts, "role"),
        (ArticleOntology.Credit, DiffLayer.Facts, "credit"),
        (ArticleOntology.AwardCount, DiffLayer.Facts, "count"),
        (ArticleOntology.Event, DiffLayer.Facts, "event"),
        (ArticleOntology.Quotation, DiffLayer.Facts, "quotation"),
        (ArticleOntology.Claim, DiffLayer.Claims, "claim"),
        (ArticleOntology.Evidence, DiffLayer.Claims, "evidence"),
        (Prov.Activity, DiffLayer.Claims, "run"),
        (Prov.Entity, DiffLayer.Claims, "source"),
        (ArticleOntology.NewsArticle, DiffLayer.Articles, "article"),
        (SchemaOrg.ImageObject, DiffLayer.Articles, "image"),
        (ArticleOntology.Person, DiffLayer.Things, "person"),
        (ArticleOntology.CreativeWork, DiffLayer.Things, "work"),
        (ArticleOntology.Character, DiffLayer.Things, "character"),
        (SchemaOrg.Organization, DiffLayer.Things, "organization"),
        (SchemaOrg.Place, DiffLayer.Things, "place"),
        (ArticleOntology.Award, DiffLayer.Things, "award"),
        (ArticleOntology.AwardCategory, DiffLayer.Things, "category"),
        (ArticleOntology.AwardContest, DiffLayer.Things, "contest"),
    ];

    /// <summary>Whether the word of a node says this class already.</summary>
    public static bool Says(Term type) => type == ArticleOntology.Actor || Array.Exists(All, known => known.Class == type);

    public static (DiffLayer Layer, string Word) Of(IEnumerable<(Iri Property, Term Value)> members)
    {
        var types = members.Where(member => member.Property == RdfVocabulary.Type).Select(member => member.Value).ToHashSet();
        var known = Array.Find(All, type => types.Contains(type.Class));
        return known.Class is null ? (DiffLayer.Things, "node") : (known.Layer, known.Word);
    }
}
