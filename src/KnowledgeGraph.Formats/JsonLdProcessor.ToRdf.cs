using System.Text.Json.Nodes;
using KnowledgeGraph.Formats.JsonLd;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Formats.JsonLd.ToRdf;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Formats;

/// <content>From JSON-LD to RDF.</content>
public static partial class JsonLdProcessor
{
    /// <summary>Makes the RDF dataset of a document (API, section 9.3, toRdf; section 8.1). Blank nodes are <c>b0</c>, <c>b1</c>, ...</summary>
    /// <param name="input">A document or the IRI of one.</param>
    /// <param name="options">Options; null: the default ones.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Dataset ToRdf(JsonNode? input, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.Run(options, session => ToDataset(session, input), cancellationToken);

    /// <summary>As <see cref="ToRdf(JsonNode, JsonLdOptions, CancellationToken)"/>, into a sink, which may get a quad more than once.</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void ToRdf(JsonNode? input, IQuadSink sink, JsonLdOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        _ = JsonLdDriver.Run(options, session => Convert(session, input, sink), cancellationToken);
    }

    /// <summary>As <see cref="ToRdf(JsonNode, JsonLdOptions, CancellationToken)"/>, without blocking.</summary>
    /// <exception cref="JsonLdException">The input is no JSON-LD, or passes a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<Dataset> ToRdfAsync(JsonNode? input, JsonLdOptions? options = null, CancellationToken cancellationToken = default) =>
        JsonLdDriver.RunAsync(options, session => ToDataset(session, input), cancellationToken);

    private static Dataset ToDataset(JsonLdSession session, JsonNode? input) =>
        DocumentConversion.ToDataset(session, session.Input(JsonNodeBridge.From(input, session.Options.MaxNesting, session.Cancellation), allScripts: true));

    private static bool Convert(JsonLdSession session, JsonNode? input, IQuadSink sink)
    {
        DocumentConversion.Convert(session, session.Input(JsonNodeBridge.From(input, session.Options.MaxNesting, session.Cancellation), allScripts: true), new BlankNodeNames(), sink);
        return true;
    }
}
