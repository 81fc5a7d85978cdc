using System.Text.Json.Nodes;
using KnowledgeGraph.Formats.JsonLd;
using KnowledgeGraph.Formats.JsonLd.Compaction;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats;

/// <content>Compact.</content>
public static partial class JsonLdProcessor
{
    /// <summary>Writes a document with the terms of a context (API, section 9.3, compact; section 6.1).</summary>
    /// <param name="input">A document or the IRI of one.</param>
    /// <param name="context">A context, alone or as the value of <c>@context</c>; null: none.</param>
    /// <param name="options">Options; null: the default ones.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="JsonLdException">The input or the context is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonObject Compact(JsonNode? input, JsonNode? context, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.Run(options, session => (JsonObject)JsonNodeBridge.To(Compacted(session, input, context))!, cancellationToken);

    /// <summary>As <see cref="Compact"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input or the context is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<JsonObject> CompactAsync(
        JsonNode? input, JsonNode? context, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.RunAsync(options, session => (JsonObject)JsonNodeBridge.To(Compacted(session, input, context))!, cancellationToken);

    private static JsonMap Compacted(JsonLdSession session, JsonNode? input, JsonNode? context)
    {
        var document = session.Input(JsonNodeBridge.From(input, session.Options.MaxNesting, session.Cancellation));
        var expanded = DocumentExpansion.Expand(session, document);
        return new DocumentCompaction(session, ContextOf(session, context), document.DocumentUrl, document.DocumentUrl).Compact(expanded);
    }

    private static JsonItem? ContextOf(JsonLdSession session, JsonNode? context) =>
        context is null ? null : JsonNodeBridge.From(context, session.Options.MaxNesting, session.Cancellation);
}
