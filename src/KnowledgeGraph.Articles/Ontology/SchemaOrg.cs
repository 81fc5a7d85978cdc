using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>Terms of <c>https://schema.org/</c> that the mapping and the export for pages use.</summary>
/// <example><code>Iri headline = SchemaOrg.Headline;</code></example>
public static class SchemaOrg
{
    /// <summary>The namespace, written <c>schema:</c>.</summary>
    public const string Namespace = "https://schema.org/";

#pragma warning disable CS1591 // Each name is the term's local name; a property whose name is a class's ends in Property.
    public static readonly Iri NewsArticle = new(Namespace + "NewsArticle");
    public static readonly Iri Person = new(Namespace + "Person");
    public static readonly Iri Organization = new(Namespace + "Organization");
    public static readonly Iri Place = new(Namespace + "Place");
    public static readonly Iri ImageObject = new(Namespace + "ImageObject");
    public static readonly Iri CreativeWork = new(Namespace + "CreativeWork");
    public static readonly Iri TVSeries = new(Namespace + "TVSeries");
    public static readonly Iri Movie = new(Namespace + "Movie");
    public static readonly Iri Book = new(Namespace + "Book");
    public static readonly Iri PerformanceRole = new(Namespace + "PerformanceRole");
    public static readonly Iri Quotation = new(Namespace + "Quotation");
    public static readonly Iri Role = new(Namespace + "Role");

    public static readonly Iri About = new(Namespace + "about");
    public static readonly Iri Actor = new(Namespace + "actor");
    public static readonly Iri AlternateName = new(Namespace + "alternateName");
    public static readonly Iri ArticleSection = new(Namespace + "articleSection");
    public static readonly Iri Author = new(Namespace + "author");
    public static readonly Iri Award = new(Namespace + "award");
    public static readonly Iri CharacterProperty = new(Namespace + "character");
    public static readonly Iri CharacterName = new(Namespace + "characterName");
    public static readonly Iri Contributor = new(Namespace + "contributor");
    public static readonly Iri Creator = new(Namespace + "creator");
    public static readonly Iri CreditText = new(Namespace + "creditText");
    public static readonly Iri DatePublished = new(Namespace + "datePublished");
    public static readonly Iri Description = new(Namespace + "description");
    public static readonly Iri Director = new(Namespace + "director");
    public static readonly Iri HasPart = new(Namespace + "hasPart");
    public static readonly Iri Headline = new(Namespace + "headline");
    public static readonly Iri HomeLocation = new(Namespace + "homeLocation");
    public static readonly Iri Image = new(Namespace + "image");
    public static readonly Iri InLanguage = new(Namespace + "inLanguage");
    public static readonly Iri IsBasedOn = new(Namespace + "isBasedOn");
    public static readonly Iri JobTitle = new(Namespace + "jobTitle");
    public static readonly Iri Mentions = new(Namespace + "mentions");
    public static readonly Iri Name = new(Namespace + "name");
    public static readonly Iri Producer = new(Namespace + "producer");
    public static readonly Iri ProductionCompany = new(Namespace + "productionCompany");
    public static readonly Iri Publisher = new(Namespace + "publisher");
    public static readonly Iri RoleName = new(Namespace + "roleName");
    public static readonly Iri Sha256 = new(Namespace + "sha256");
    public static readonly Iri Sibling = new(Namespace + "sibling");
    public static readonly Iri StartDate = new(Namespace + "startDate");
    public static readonly Iri EndDate = new(Namespace + "endDate");
    public static readonly Iri Text = new(Namespace + "text");
    public static readonly Iri Url = new(Namespace + "url");
#pragma warning restore CS1591
}
