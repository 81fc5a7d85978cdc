using KnowledgeGraph.Articles.Mapping;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles;

/// <summary>
/// Says in schema.org's vocabulary what a graph of ours says of an article: NewsArticle with its topics, works with performance roles,
/// sources, credits and won awards, persons, quotations. What schema.org has no words for is not bent but listed. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// SchemaOrgPage page = SchemaOrgExport.Export(dataset, new Iri("https://example.org/kg/article/0001"));
/// </code>
/// </example>
public static class SchemaOrgExport
{
    /// <summary>
    /// Exports one article with the facts that it states; of a graph without claims, the facts of the things that it mentions.
    /// </summary>
    /// <param name="graph">A graph that <see cref="FactWriter"/> wrote, with claims in any form or none.</param>
    /// <param name="article">The article's IRI.</param>
    /// <exception cref="ArgumentException">The graph has no such article.</exception>
    public static SchemaOrgPage Export(IEnumerable<Quad> graph, Iri article)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(article);
        var index = new GraphIndex(graph);
        if (!index.Is(article, ArticleOntology.NewsArticle))
        {
            throw new ArgumentException($"The graph has no article {article}.", nameof(article));
        }

        var page = new SchemaOrgBuilder(index, article);
        page.AddArticle();
        page.AddThings();
        page.AddFacts();
        page.AddClaimLosses();
        return page.Build();
    }

    /// <summary>The articles of a graph, by IRI.</summary>
    public static IReadOnlyList<Iri> Articles(IEnumerable<Quad> graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return [.. graph.Where(q => q.Predicate == RdfVocabulary.Type && q.Object == ArticleOntology.NewsArticle)
            .Select(q => q.Subject).OfType<Iri>().Distinct().Order()];
    }
}
