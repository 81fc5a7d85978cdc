using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles;

/// <summary>What a web page about an article says of it in schema.org's words.</summary>
/// <param name="Root">The article: the root of the tree that the page embeds.</param>
/// <param name="Quads">The description, in the default graph, sorted.</param>
/// <param name="Losses">What could not be said, sorted.</param>
/// <example><code>RdfWriter.Write(page.Quads, RdfFormat.JsonLd, stream, new RdfWriterOptions { /* JsonLd: Root = page.Root */ });</code></example>
public sealed record SchemaOrgPage(Iri Root, IReadOnlyList<Quad> Quads, IReadOnlyList<SchemaOrgLoss> Losses);
