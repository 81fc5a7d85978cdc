using System.Text.Json.Nodes;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats;

/// <content>From JSON-LD to RDF.</content>
public static partial class JsonLdProcessor
{
    /// <summary>Makes the RDF dataset of a document (API, section 9.3, toRdf; section 8.1).</summary>
    /// <param name="input">A document or the IRI of one.</param>
    /// <param name="options">Options; null: the default ones.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Dataset ToRdf(JsonNode? input, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>As <see cref="ToRdf(JsonNode, JsonLdOptions, CancellationToken)"/>, into a sink.</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void ToRdf(JsonNode? input, IQuadSink sink, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>As <see cref="ToRdf(JsonNode, JsonLdOptions, CancellationToken)"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<Dataset> ToRdfAsync(JsonNode? input, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
