using System.Text.Json.Nodes;

namespace KnowledgeGraph.Formats;

/// <content>Compact.</content>
public static partial class JsonLdProcessor
{
    /// <summary>Writes a document with the terms of a context (API, section 9.3, compact; section 6.1).</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonObject Compact(JsonNode? input, JsonNode? context, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>As <see cref="Compact"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<JsonObject> CompactAsync(JsonNode? input, JsonNode? context, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
