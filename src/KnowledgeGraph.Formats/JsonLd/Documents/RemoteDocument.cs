using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Formats;

/// <summary>
/// A document as a <see cref="JsonLdDocumentLoader"/> got it (JSON-LD 1.1 API, RemoteDocument): the body with the headers that matter.
/// Immutable as long as the bytes are; safe to share between threads.
/// </summary>
/// <example>
/// <code>
/// var context = new RemoteDocument("https://example.org/context.jsonld", File.ReadAllBytes("context.jsonld"));
/// </code>
/// </example>
[SuppressMessage("Design", "CA1056:URI-like properties should not be strings", Justification = "System.Uri changes IRIs.")]
[SuppressMessage("Design", "CA1054:URI-like parameters should not be strings", Justification = "System.Uri changes IRIs.")]
public sealed record RemoteDocument
{
    /// <summary>A document of the media type <c>application/ld+json</c>, unless <see cref="ContentType"/> says otherwise.</summary>
    /// <param name="documentUrl">Where it is, after redirects; relative IRIs in it resolve against this.</param>
    /// <param name="document">The body.</param>
    public RemoteDocument(string documentUrl, ReadOnlyMemory<byte> document)
    {
        ArgumentNullException.ThrowIfNull(documentUrl);
        DocumentUrl = documentUrl;
        Document = document;
    }

    /// <summary>Where the document is, after redirects.</summary>
    public string DocumentUrl { get; }

    /// <summary>The body: JSON in UTF-8, or HTML.</summary>
    public ReadOnlyMemory<byte> Document { get; }

    /// <summary>The value of the <c>Content-Type</c> header, with or without parameters. Null (the default): <c>application/ld+json</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The profile of the content type; null (the default): the one in <see cref="ContentType"/>, if any.</summary>
    public string? Profile { get; init; }

    /// <summary>The IRI of a context for JSON that is no JSON-LD; null (the default): the one in <see cref="Links"/>, if any.</summary>
    public string? ContextUrl { get; init; }

    /// <summary>The values of the <c>Link</c> headers (RFC 8288) as they came; each may hold several links.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}
