using System.Text.Json.Nodes;

namespace KnowledgeGraph.Formats;

/// <content>Frame.</content>
public static partial class JsonLdProcessor
{
    /// <summary>Shapes a document by a frame (JSON-LD 1.1 Framing, section 4).</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonObject Frame(JsonNode? input, JsonNode? frame, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>As <see cref="Frame"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<JsonObject> FrameAsync(JsonNode? input, JsonNode? frame, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
