using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph;

/// <content>An article's page as schema.org JSON-LD.</content>
public sealed partial class KnowledgeBase
{
    private static readonly Iri Sha256 = new("https://schema.org/sha256");

    /// <summary>What a page about an article says of it to search engines, with the list of what schema.org cannot say.</summary>
    /// <exception cref="KeyNotFoundException">The article was not added.</exception>
    public SchemaOrgMarkup SchemaOrg(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var graph = _graph.Dataset();
        var page = SchemaOrgExport.Export(graph, NodeOf(article, graph));
        var options = new RdfWriterOptions
        {
            JsonLd = new JsonLdWriterOptions
            {
                Form = JsonLdForm.Compacted,
                ContextJson = """{ "@vocab": "https://schema.org/" }""",
                Root = page.Root,
                Embed = true,
            },
        };
        return new SchemaOrgMarkup(RdfWriter.ToText(page.Quads, RdfFormat.JsonLd, options), page.Losses);
    }

    // The graph knows an article by the hash of its text, whatever its id became in an IRI.
    private static Iri NodeOf(Article article, Dataset graph)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text)));
        return graph.Match(null, Sha256, new Literal(hash)).Select(quad => quad.Subject).OfType<Iri>()
            .Where(node => graph.Match(node, RdfVocabulary.Type, ArticleOntology.NewsArticle).Any())
            .Order()
            .FirstOrDefault()
            ?? throw new KeyNotFoundException($"The article '{article.Id}' was not added.");
    }
}
