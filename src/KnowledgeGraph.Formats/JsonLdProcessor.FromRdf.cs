using System.Text.Json.Nodes;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats;

/// <content>FromRdf.</content>
public static partial class JsonLdProcessor
{
    /// <summary>Makes an expanded document of an RDF dataset (API, section 9.3, fromRdf; section 8.4).</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonArray FromRdf(IEnumerable<Quad> dataset, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>As <see cref="FromRdf"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<JsonArray> FromRdfAsync(IEnumerable<Quad> dataset, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
