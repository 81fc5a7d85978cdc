using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Linking;

/// <summary>
/// A client of the reconciliation protocol that OpenRefine speaks (W3C Reconciliation Service API 0.2): it reads the service's manifest once, and posts
/// batches of queries. Thread-safe; the HTTP client stays the caller's.
/// </summary>
/// <example>
/// <code>
/// using var client = new HttpClient();
/// var service = new OpenRefineService(client, new Iri("https://reconcile.example/en/api"));
/// EntityAuthority authority = await Reconciliation.AuthorityAsync(service, articles);
/// </code>
/// </example>
public sealed class OpenRefineService : IReconciliationService
{
    private readonly HttpExchange _http;
    private readonly OpenRefineOptions _options;
    private ReconciliationManifest? _manifest;

    /// <summary>A client of one service.</summary>
    /// <param name="client">What sends requests.</param>
    /// <param name="endpoint">The service's IRI, http or https.</param>
    /// <param name="options">Limits; null for the default ones.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> or <paramref name="endpoint"/> is null.</exception>
    /// <exception cref="ArgumentException">The endpoint is not http or https, or an option is out of range.</exception>
    public OpenRefineService(HttpClient client, Iri endpoint, OpenRefineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(endpoint);
        _options = options ?? new OpenRefineOptions();
        _options.Check();
        if (!endpoint.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !endpoint.Value.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"'{endpoint.Value}' is no http or https address.", nameof(endpoint));
        }

        _http = new HttpExchange(client, endpoint.Value, _options);
    }

    /// <summary>The service's name and spaces of identifiers. Read once, then remembered.</summary>
    /// <exception cref="ReconciliationException">The service cannot be reached, or gives no manifest.</exception>
    public async Task<ReconciliationManifest> ManifestAsync(CancellationToken cancellationToken = default) =>
        _manifest ??= ReconciliationJson.Manifest(await _http.SendAsync(null, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<IReadOnlyList<ReconciliationCandidate>>> ReconcileAsync(
        IReadOnlyList<ReconciliationQuery> queries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var answers = new List<IReadOnlyList<ReconciliationCandidate>>();
        foreach (var batch in queries.Chunk(_options.BatchSize))
        {
            var manifest = await ManifestAsync(cancellationToken).ConfigureAwait(false);
            var answer = await _http.SendAsync(ReconciliationJson.Batch(batch), cancellationToken).ConfigureAwait(false);
            answers.AddRange(ReconciliationJson.Answers(answer, batch, manifest.IdentifierSpace));
        }

        return answers;
    }
}
