using KnowledgeGraph.Articles;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph;

/// <summary>
/// The JSON-LD context of the ontology, at hand without a network: JSON-LD that names it is read by <see cref="KnowledgeBase.AddRdf(string)"/>
/// and by <c>kg</c> as it is. Thread-safe.
/// </summary>
/// <example>
/// <code>
/// var options = new RdfReaderOptions { JsonLd = new JsonLdOptions { DocumentLoader = OntologyContext.Loader() } };
/// Dataset graph = RdfReader.ReadDataset(document, RdfFormat.JsonLd, options);
/// </code>
/// </example>
public static class OntologyContext
{
    /// <summary>The IRI by which documents name it.</summary>
    public const string Iri = OntologyFiles.ContextIri;

    /// <summary>A loader that knows this one document.</summary>
    /// <param name="otherwise">Asked for every other IRI; null (the default): there is no other document.</param>
    public static JsonLdDocumentLoader Loader(JsonLdDocumentLoader? otherwise = null) =>
        JsonLdContexts.Of(new Dictionary<string, string> { [Iri] = OntologyFiles.ReadText(OntologyFiles.Context) }, otherwise);
}
