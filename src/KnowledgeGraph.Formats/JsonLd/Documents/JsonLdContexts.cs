using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph.Formats;

/// <summary>
/// Document loaders that need no network. Static and free of state: safe for any number of threads, and so are the loaders.
/// </summary>
/// <remarks>
/// No context of other publishers is built in: the one of schema.org is under CC BY-SA 3.0, which asks of copies what this library's
/// MIT licence does not. A program that keeps a copy hands it in here.
/// </remarks>
/// <example>
/// <code>
/// var loader = JsonLdContexts.Of(new Dictionary&lt;string, string&gt;
/// {
///     ["https://example.org/context.jsonld"] = """{ "@context": { "name": "https://schema.org/name" } }""",
/// });
/// </code>
/// </example>
public static class JsonLdContexts
{
    /// <summary>A loader of fixed documents by their IRI.</summary>
    /// <param name="documents">IRI to text, usually that of a context.</param>
    /// <param name="otherwise">Asked for every other IRI; null (the default): there is no other document.</param>
    public static JsonLdDocumentLoader Of(IReadOnlyDictionary<string, string> documents, JsonLdDocumentLoader? otherwise = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var table = documents.ToFrozenDictionary(
            pair => pair.Key, pair => new RemoteDocument(pair.Key, Encoding.UTF8.GetBytes(pair.Value)), StringComparer.Ordinal);
        return (iri, options, cancellation) =>
            table.TryGetValue(WithoutFragment(iri), out var document) ? new ValueTask<RemoteDocument>(document)
            : otherwise is not null ? otherwise(iri, options, cancellation)
            : ValueTask.FromException<RemoteDocument>(new KeyNotFoundException(
                $"<{iri}> is not among the {table.Count} documents that the loader knows."));
    }

    private static string WithoutFragment(string iri) => iri.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? iri[..hash] : iri;
}
