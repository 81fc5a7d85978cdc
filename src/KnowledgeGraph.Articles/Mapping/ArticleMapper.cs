using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Mapping;

/// <summary>
/// What is known of an article beside its facts: the metadata that came with the text, its hash, what it mentions. What the text
/// itself says (a statement of its headline, date, ...) goes first; metadata fills the gaps.
/// </summary>
internal sealed class ArticleMapper(FactBook book, AssertedGraph graph)
{
    private const int LongestHeadline = 200;

    private readonly ILookup<Term, Triple> _said = graph.Things.ToLookup(t => t.Subject);

    public IEnumerable<Triple> Map(ArticleScope scope)
    {
        var article = scope.Article;
        if (ReferenceEquals(article, Article.None))
        {
            yield break;
        }

        var node = book.Iris.Article(article);
        var said = _said[node].ToLookup(t => t.Predicate, t => t.Object);

        yield return new Triple(node, RdfVocabulary.Type, ArticleOntology.NewsArticle);
        yield return new Triple(node, SchemaOrg.InLanguage, new Literal(article.Language));
        yield return new Triple(node, SchemaOrg.Sha256, new Literal(StableHash.Full(article.Text)));
        foreach (var (property, value) in Metadata(article))
        {
            if (value is not null && !said.Contains(property))
            {
                yield return new Triple(node, property, value);
            }
        }

        foreach (var author in article.Authors.Where(CanWrite))
        {
            yield return new Triple(node, ArticleOntology.Author, book.Iris.Entity(article.Id, new Person(author)));
        }

        var image = book.Iris.Image(article);
        if (_said.Contains(image))
        {
            yield return new Triple(node, SchemaOrg.Image, image);
            yield return new Triple(image, RdfVocabulary.Type, SchemaOrg.ImageObject);
        }

        var about = said[SchemaOrg.About].ToHashSet();
        foreach (var mentioned in Mentioned(scope).Where(m => !about.Contains(m)))
        {
            yield return new Triple(node, SchemaOrg.Mentions, mentioned);
        }
    }

    /// <summary>The persons, works and organisations of the facts, the article's own authors apart.</summary>
    private IEnumerable<Iri> Mentioned(ArticleScope scope) =>
        scope.Facts.Where(f => f is not StatementFact { Subject: Article } && f.Status != FactStatus.Rejected)
            .SelectMany(f => FactParts.Entities(f).Select(e => (Fact: f, Entity: e)))
            .Where(m => m.Entity is Person or Work or Organization)
            .Select(m => book.Iris.Entity(scope.Id, m.Fact, m.Entity)).Distinct();

    private static IEnumerable<(Iri Property, Term? Value)> Metadata(Article article) =>
    [
        (SchemaOrg.Headline, Words(article.Title) ?? FirstLine(article) ?? new Literal(article.Id)),
        (SchemaOrg.Description, Words(article.Description)),
        (SchemaOrg.ArticleSection, Words(article.Section)),
        (SchemaOrg.DatePublished, article.Published is { } day
            ? new Literal(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Xsd.Date)
            : null),
        (SchemaOrg.Url, article.Url is { } url && Iri.TryCreate(url, out var iri) ? iri : Words(article.Url)),
    ];

    private static Literal? Words(string? words) =>
        string.IsNullOrWhiteSpace(words) || !CanWrite(words) ? null : new Literal(words);

    private static bool CanWrite(string words) => CodePoints.IsWellFormed(words);

    private static Literal? FirstLine(Article article)
    {
        foreach (var line in article.Text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.Length > LongestHeadline)
            {
                words = words[..(char.IsHighSurrogate(words[LongestHeadline - 1]) ? LongestHeadline - 1 : LongestHeadline)];
            }

            if (words.Length > 0)
            {
                return Words(words.ToString());
            }
        }

        return null;
    }
}
