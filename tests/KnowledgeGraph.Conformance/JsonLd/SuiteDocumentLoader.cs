using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Conformance.JsonLd;

/// <summary>
/// Brings the suite's files as a server would: content types by extension, and what the test's options say of its own input
/// (content type, link headers, a redirection). Nothing is fetched.
/// </summary>
internal sealed class SuiteDocumentLoader(JsonLdTest test, bool late)
{
    public async ValueTask<RemoteDocument> Load(string iri, LoadDocumentOptions options, CancellationToken cancellation)
    {
        if (late)
        {
            await Task.Yield();
        }

        cancellation.ThrowIfCancellationRequested();
        var bare = WithoutFragment(iri);
        var isInput = bare == WithoutFragment(test.Input);
        var url = isInput && test.OptionText("redirectTo") is { } other ? test.Resolve(other) : bare;
        return new RemoteDocument(url, SuiteFiles.Read(url))
        {
            ContentType = isInput && test.OptionText("contentType") is { } type ? type : ContentTypeOf(url),
            Links = isInput ? [.. Links()] : [],
        };
    }

    private static string ContentTypeOf(string url) => Path.GetExtension(url) switch
    {
        ".jsonld" => "application/ld+json",
        ".html" => "text/html",
        _ => "application/json",
    };

    private static string WithoutFragment(string iri) => iri.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? iri[..hash] : iri;

    private IEnumerable<string> Links() => test.Option("httpLink") switch
    {
        null => [],
        System.Text.Json.Nodes.JsonArray links => links.Select(link => link!.GetValue<string>()),
        var link => [link.GetValue<string>()],
    };
}
