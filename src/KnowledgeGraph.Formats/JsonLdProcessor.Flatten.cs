using System.Text.Json.Nodes;
using KnowledgeGraph.Formats.JsonLd;
using KnowledgeGraph.Formats.JsonLd.Compaction;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Flattening;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats;

/// <content>Flatten.</content>
public static partial class JsonLdProcessor
{
    /// <summary>
    /// Gathers what a document says of each node in one object, and compacts that if there is a context (API, section 9.3, flatten;
    /// section 7).
    /// </summary>
    /// <param name="input">A document or the IRI of one.</param>
    /// <param name="context">A context, alone or as the value of <c>@context</c>; null: the result stays expanded, an array.</param>
    /// <param name="options">Options; null: the default ones.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="JsonLdException">The input or the context is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonNode Flatten(
        JsonNode? input, JsonNode? context = null, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.Run(options, session => JsonNodeBridge.To(Flattened(session, input, context))!, cancellationToken);

    /// <summary>As <see cref="Flatten"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input or the context is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<JsonNode> FlattenAsync(
        JsonNode? input, JsonNode? context = null, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.RunAsync(options, session => JsonNodeBridge.To(Flattened(session, input, context))!, cancellationToken);

    private static JsonItem Flattened(JsonLdSession session, JsonNode? input, JsonNode? context)
    {
        var document = session.Input(JsonNodeBridge.From(input, session.Options.MaxNesting, session.Cancellation));
        var graphs = NodeMaps.Generate(session, DocumentExpansion.Expand(session, document));
        var flattened = Flattener.Flatten(graphs, session.Options.Ordered);
        return context is null
            ? flattened
            : new DocumentCompaction(session, ContextOf(session, context), document.DocumentUrl, document.DocumentUrl).Compact(flattened, asGraph: true);
    }
}
