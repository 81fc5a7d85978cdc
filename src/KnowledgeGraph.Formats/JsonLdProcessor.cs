using System.Text.Json.Nodes;
using KnowledgeGraph.Formats.JsonLd;
using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats;

/// <summary>
/// The algorithms of JSON-LD 1.1 (JSON-LD 1.1 Processing Algorithms and API, JsonLdProcessor). An input is a JSON tree, or a string with
/// the IRI of a document, which the <see cref="JsonLdOptions.DocumentLoader"/> brings. Static and free of state: safe for any number of
/// threads. The methods without <c>Async</c> wait for a loader that does not end at once.
/// </summary>
/// <example>
/// <code>
/// JsonArray expanded = JsonLdProcessor.Expand(JsonNode.Parse("""{ "@context": { "@vocab": "https://schema.org/" }, "name": "Ann" }"""));
/// </code>
/// </example>
public static partial class JsonLdProcessor
{
    /// <summary>Expands: no context, full IRIs, every value in an array (API, section 9.3, expand; section 5.1).</summary>
    /// <param name="input">A document or the IRI of one.</param>
    /// <param name="options">Options; null: the default ones.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonArray Expand(JsonNode? input, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.Run(options, session => (JsonArray)JsonNodeBridge.To(Expanded(session, input))!, cancellationToken);

    /// <summary>As <see cref="Expand"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<JsonArray> ExpandAsync(JsonNode? input, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.RunAsync(options, session => (JsonArray)JsonNodeBridge.To(Expanded(session, input))!, cancellationToken);

    private static JsonList Expanded(JsonLdSession session, JsonNode? input) =>
        DocumentExpansion.Expand(session, session.Input(JsonNodeBridge.From(input, session.Options.MaxNesting, session.Cancellation)));
}
