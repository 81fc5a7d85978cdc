using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>Makes a tree of what a loader brought.</summary>
internal static class DocumentOpener
{
    /// <exception cref="JsonLdException">The document is not JSON, or too large.</exception>
    public static LoadedDocument Open(RemoteDocument remote, LoadDocumentOptions wanted, JsonLdOptions options, CancellationToken cancellation)
    {
        _ = wanted;
        return new LoadedDocument(Parse(remote.Document, remote.DocumentUrl, options, cancellation), remote.DocumentUrl, remote.ContextUrl);
    }

    public static JsonItem Parse(ReadOnlyMemory<byte> json, string documentUrl, JsonLdOptions options, CancellationToken cancellation)
    {
        if (json.Length > options.MaxInputBytes)
        {
            throw JsonLdException.Limit(nameof(JsonLdOptions.MaxInputBytes), options.MaxInputBytes);
        }

        try
        {
            return JsonParser.Parse(json.Span, options.MaxNesting, documentUrl, cancellation);
        }
        catch (RdfSyntaxException error)
        {
            throw new JsonLdException(JsonLdErrorCodes.LoadingDocumentFailed, error.Message, error);
        }
    }
}
