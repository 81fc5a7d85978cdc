using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Formats;

/// <summary>
/// Fetches a document or a context by its IRI (JSON-LD 1.1 API, LoadDocumentCallback). The library itself opens no file and no
/// socket: without a loader every remote document is an error. A loader follows redirects, and gives the body and the headers as they
/// came; media types, links and HTML are looked at by the library. It throws, whatever it likes, where there is no such document.
/// May be called from several threads at once if the processor is.
/// </summary>
/// <param name="iri">The absolute IRI, with its fragment if it has one; a request leaves the fragment out.</param>
/// <param name="options">What the document is wanted for.</param>
/// <param name="cancellationToken">Ends the fetching.</param>
/// <returns>The document.</returns>
/// <example>
/// <code>
/// JsonLdDocumentLoader loader = async (iri, options, cancellation) =>
/// {
///     using var request = new HttpRequestMessage(HttpMethod.Get, iri);
///     request.Headers.TryAddWithoutValidation("Accept", options.Accept);
///     using var response = await client.SendAsync(request, cancellation);
///     response.EnsureSuccessStatusCode();
///     return new RemoteDocument(response.RequestMessage!.RequestUri!.AbsoluteUri, await response.Content.ReadAsByteArrayAsync(cancellation))
///     {
///         ContentType = response.Content.Headers.ContentType?.ToString(),
///         Links = response.Headers.TryGetValues("Link", out var links) ? [.. links] : [],
///     };
/// };
/// </code>
/// </example>
[SuppressMessage("Design", "CA1054:URI-like parameters should not be strings", Justification = "System.Uri changes IRIs.")]
public delegate ValueTask<RemoteDocument> JsonLdDocumentLoader(string iri, LoadDocumentOptions options, CancellationToken cancellationToken);
