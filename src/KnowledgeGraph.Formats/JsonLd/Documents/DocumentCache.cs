namespace KnowledgeGraph.Formats.JsonLd.Documents;

/// <summary>The remote documents of one call, each fetched once.</summary>
internal sealed class DocumentCache(JsonLdOptions options, bool mayBlock, CancellationToken cancellation)
{
    private const int MaxAlternates = 5;

    private readonly Dictionary<(string Iri, LoadDocumentOptions Wanted), Task<RemoteDocument>> _loading = [];
    private readonly Dictionary<(string Iri, LoadDocumentOptions Wanted), LoadedDocument> _documents = [];

    /// <summary>What contexts are fetched with.</summary>
    public static LoadDocumentOptions ForContexts { get; } =
        new() { Profile = LoadDocumentOptions.ContextProfile, RequestProfile = [LoadDocumentOptions.ContextProfile] };

    /// <summary>A document that is there, or can be had at once.</summary>
    /// <param name="iri">An absolute IRI.</param>
    /// <param name="wanted">What it is wanted for.</param>
    /// <param name="errorCode">The code of the error if there is no such document.</param>
    /// <exception cref="JsonLdException">There is no such document, or it is not JSON.</exception>
    /// <exception cref="DocumentNeededException">It is on its way, and only the driver may wait for it.</exception>
    public LoadedDocument Get(string iri, LoadDocumentOptions wanted, string errorCode) => Get(iri, wanted, errorCode, MaxAlternates);

    private LoadedDocument Get(string iri, LoadDocumentOptions wanted, string errorCode, int alternates)
    {
        if (_documents.TryGetValue((iri, wanted), out var document))
        {
            return document;
        }

        var loading = Load(iri, wanted, errorCode);
        if (!loading.IsCompleted && !mayBlock)
        {
            throw new DocumentNeededException(loading);
        }

        RemoteDocument remote;
        try
        {
            // The one place where a synchronous call waits for an asynchronous loader.
            remote = loading.GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is not (OperationCanceledException or JsonLdException))
        {
            throw new JsonLdException(errorCode, $"<{iri}>: {error.Message}", error);
        }

        // Pages may point to each other for ever.
        return _documents[(iri, wanted)] = alternates > 0 && DocumentOpener.AlternateOf(remote) is { } alternate
            ? Get(alternate, wanted, errorCode, alternates - 1)
            : new DocumentOpener(iri, wanted, options, errorCode).Open(remote, cancellation);
    }

    private Task<RemoteDocument> Load(string iri, LoadDocumentOptions wanted, string errorCode)
    {
        if (_loading.TryGetValue((iri, wanted), out var loading))
        {
            return loading;
        }

        if (options.DocumentLoader is not { } loader)
        {
            throw new JsonLdException(errorCode, $"<{iri}> is needed, and there is no {nameof(JsonLdOptions.DocumentLoader)}");
        }

        if (_loading.Count >= options.MaxRemoteContexts)
        {
            throw JsonLdException.Limit(nameof(JsonLdOptions.MaxRemoteContexts), options.MaxRemoteContexts);
        }

        try
        {
            // Who waits must not wait for a continuation that wants the waiting thread.
            return _loading[(iri, wanted)] = mayBlock && SynchronizationContext.Current is not null
                ? Task.Run(() => loader(iri, wanted, cancellation).AsTask(), cancellation)
                : loader(iri, wanted, cancellation).AsTask();
        }
        catch (Exception error) when (error is not (OperationCanceledException or JsonLdException))
        {
            throw new JsonLdException(errorCode, $"<{iri}>: {error.Message}", error);
        }
    }
}
