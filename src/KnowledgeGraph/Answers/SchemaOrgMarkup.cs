using KnowledgeGraph.Articles;

namespace KnowledgeGraph;

/// <summary>A page's mark-up for search engines, and what schema.org cannot say of its facts.</summary>
/// <param name="Json">JSON-LD with the context <c>https://schema.org</c>, one tree from the article.</param>
/// <param name="Losses">The facts that are left out or said less exactly, each with the reason.</param>
/// <example><code>File.WriteAllText("page.jsonld", knowledge.SchemaOrg(article).Json);</code></example>
public sealed record SchemaOrgMarkup(string Json, IReadOnlyList<SchemaOrgLoss> Losses);
