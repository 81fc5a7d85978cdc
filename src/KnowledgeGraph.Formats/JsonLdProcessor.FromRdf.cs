using System.Text.Json.Nodes;
using KnowledgeGraph.Formats.JsonLd.FromRdf;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats;

/// <content>FromRdf.</content>
public static partial class JsonLdProcessor
{
    /// <summary>
    /// Makes an expanded document of an RDF dataset (API, section 9.3, fromRdf; section 8.4). Nodes come sorted: the order of the quads
    /// does not matter. Literals of RDF 1.2 with a base direction get their <c>@direction</c> whatever the option <c>rdfDirection</c> says.
    /// </summary>
    /// <param name="dataset">The quads.</param>
    /// <param name="options">Options; null: the default ones.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="JsonLdException">A literal cannot be converted.</exception>
    /// <exception cref="NotSupportedException">A quad has a triple term, for which JSON-LD 1.1 has no words.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static JsonArray FromRdf(IEnumerable<Quad> dataset, JsonLdOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return (JsonArray)JsonNodeBridge.To(
            RdfSerializer.Serialize(dataset, options ?? JsonLdOptions.Default, isLossless: false, cancellationToken))!;
    }

    /// <summary>As <see cref="FromRdf"/>, of quads that come one by one.</summary>
    /// <exception cref="JsonLdException">A literal cannot be converted.</exception>
    /// <exception cref="NotSupportedException">A quad has a triple term, for which JSON-LD 1.1 has no words.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<JsonArray> FromRdfAsync(
        IAsyncEnumerable<Quad> dataset, JsonLdOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var quads = new List<Quad>();
        await foreach (var quad in dataset.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            quads.Add(quad);
        }

        return FromRdf(quads, options, cancellationToken);
    }
}
