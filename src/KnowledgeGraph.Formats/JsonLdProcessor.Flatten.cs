using System.Text.Json.Nodes;

namespace KnowledgeGraph.Formats;

/// <content>Flatten.</content>
public static partial class JsonLdProcessor
{
    /// <summary>Gathers what a document says of each node in one object, and compacts that if there is a context (API, section 9.3, flatten; section 7).</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonNode Flatten(JsonNode? input, JsonNode? context = null, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>As <see cref="Flatten"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<JsonNode> FlattenAsync(JsonNode? input, JsonNode? context = null, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
