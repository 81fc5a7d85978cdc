using System.Text.Json.Nodes;
using KnowledgeGraph.Formats.JsonLd;
using KnowledgeGraph.Formats.JsonLd.Framing;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats;

/// <content>Frame.</content>
public static partial class JsonLdProcessor
{
    /// <summary>Shapes a document by a frame (JSON-LD 1.1 Framing, section 4).</summary>
    /// <param name="input">A document or the IRI of one.</param>
    /// <param name="frame">A frame with its context, or the IRI of one.</param>
    /// <param name="options">Options; null: the default ones.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="JsonLdException">The input or the frame is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonObject Frame(JsonNode? input, JsonNode? frame, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.Run(options, session => (JsonObject)JsonNodeBridge.To(Framed(session, input, frame))!, cancellationToken);

    /// <summary>As <see cref="Frame"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input or the frame is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<JsonObject> FrameAsync(
        JsonNode? input, JsonNode? frame, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.RunAsync(options, session => (JsonObject)JsonNodeBridge.To(Framed(session, input, frame))!, cancellationToken);

    private static JsonItem Framed(JsonLdSession session, JsonNode? input, JsonNode? frame) => DocumentFraming.Frame(
        session,
        session.Input(JsonNodeBridge.From(input, session.Options.MaxNesting, session.Cancellation)),
        session.Input(JsonNodeBridge.From(frame, session.Options.MaxNesting, session.Cancellation), LoadDocumentOptions.FrameProfile));
}
