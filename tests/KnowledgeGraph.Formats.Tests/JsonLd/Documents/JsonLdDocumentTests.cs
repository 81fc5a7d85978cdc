using System.Text;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Formats.Tests.JsonLd.Documents;

/// <summary>Documents through loaders: media types, links, pages.</summary>
internal sealed class JsonLdDocumentTests
{
    private const string Iri = "http://e/dir/doc";

    [Test]
    public void Without_a_loader_a_document_is_an_error_that_says_so()
    {
        var error = Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(Iri))!;
        Assert.That(error.Code, Is.EqualTo(JsonLdErrorCodes.LoadingDocumentFailed));
        Assert.That(error.Message, Does.Contain("DocumentLoader"));
    }

    [Test]
    public void Without_a_loader_a_remote_context_is_an_error_too() => Assert.That(
        Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(JsonNode.Parse("""{ "@context": "http://e/c" }""")))!.Code,
        Is.EqualTo(JsonLdErrorCodes.LoadingRemoteContextFailed));

    [Test]
    public void Contexts_that_are_handed_in_need_no_network()
    {
        var loader = JsonLdContexts.Of(new Dictionary<string, string> { ["http://e/c"] = """{ "@context": { "name": "http://e/name" } }""" });
        var expanded = JsonLdProcessor.Expand(
            JsonNode.Parse("""{ "@context": "http://e/c", "name": "Ann" }"""), new JsonLdOptions { DocumentLoader = loader });
        Assert.That(expanded.ToJsonString(), Is.EqualTo("""[{"http://e/name":[{"@value":"Ann"}]}]"""));
    }

    [TestCase("application/ld+json", "{}", "[]")]
    [TestCase("application/ld+json;charset=utf-8", "{}", "[]")]
    [TestCase("APPLICATION/X+JSON ; profile=\"a b\"", "{}", "[]")]
    [TestCase("application/json", """{ "@id": "x", "http://e/p": 1 }""", """[{"@id":"http://e/dir/x","http://e/p":[{"@value":1}]}]""")]
    [TestCase("text/html", """<script type="application/ld+json">{ "@id": "x", "http://e/p": 1 }</script>""", """[{"@id":"http://e/dir/x","http://e/p":[{"@value":1}]}]""")]
    [TestCase("application/xhtml+xml", """<html><base href="../o/"/><script type='Application/LD+JSON; profile="p"'>{ "@id": "x", "http://e/p": 1 }</script></html>""", """[{"@id":"http://e/o/x","http://e/p":[{"@value":1}]}]""")]
    public void Reads(string contentType, string body, string expanded) => Assert.That(Expand(contentType, body).ToJsonString(), Is.EqualTo(expanded));

    [TestCase("text/turtle", "{}", "loading document failed")]
    [TestCase("application/json", "{", "loading document failed")]
    [TestCase("text/html", "<p>nothing here", "loading document failed")]
    [TestCase("text/html", "<script type=application/ld+json><!-- {} --></script>", "invalid script element")]
    public void Refuses(string contentType, string body, string code) =>
        Assert.That(Assert.Throws<JsonLdException>(() => Expand(contentType, body))!.Code, Is.EqualTo(code));

    [TestCase(Iri + "#%62", "b")]
    [TestCase(Iri, "a")]
    public void A_fragment_names_the_script(string iri, string value)
    {
        const string Page = """
            <script id="a" type="application/ld+json">{ "http://e/p": "a" }</script><script id="b" type="application/ld+json">[{ "http://e/p": "b" }]</script>
            """;
        var options = new JsonLdOptions { DocumentLoader = Loader("text/html", Page) };
        Assert.That(JsonLdProcessor.Expand(iri, options).ToJsonString(), Is.EqualTo($$"""[{"http://e/p":[{"@value":"{{value}}"}]}]"""));
    }

    [TestCase("<c>; rel=\"http://www.w3.org/ns/json-ld#context\"", "application/json", "http://e/dir/c")]
    [TestCase("<x>; rel=next, <c,d>;title=\"a, <b>; \\\"\";rel=\"other http://www.w3.org/ns/json-ld#context\"", "application/json", "http://e/dir/c,d")]
    [TestCase("<c>; rel=\"http://www.w3.org/ns/json-ld#context\"", "application/ld+json", null)]
    [TestCase("<c>; rel=\"http://www.w3.org/ns/json-ld#context", "application/json", "http://e/dir/c")]
    [TestCase("c; rel=\"http://www.w3.org/ns/json-ld#context\"", "application/json", null)]
    public void Links_to_contexts(string link, string contentType, string? context)
    {
        var asked = new List<string>();
        ValueTask<RemoteDocument> Load(string iri, LoadDocumentOptions options, CancellationToken cancellation)
        {
            asked.Add(iri);
            return new(new RemoteDocument(iri, """{ "@context": {} }"""u8.ToArray()) { ContentType = contentType, Links = iri == Iri ? [link] : [] });
        }

        JsonLdProcessor.Expand(Iri, new JsonLdOptions { DocumentLoader = Load });
        Assert.That(asked, Is.EqualTo(context is null ? new[] { Iri } : new[] { Iri, context }));
    }

    [Test]
    public void Pages_that_name_each_other_as_alternates_end()
    {
        ValueTask<RemoteDocument> Load(string iri, LoadDocumentOptions options, CancellationToken cancellation) =>
            new(new RemoteDocument(iri, "<p>"u8.ToArray()) { ContentType = "text/html", Links = ["<other>; rel=alternate; type=\"application/ld+json\""] });
        Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(Iri, new JsonLdOptions { DocumentLoader = Load }));
    }

    [Test]
    public async Task What_a_loader_throws_is_told()
    {
        static async ValueTask<RemoteDocument> Load(string iri, LoadDocumentOptions options, CancellationToken cancellation)
        {
            await Task.Yield();
            throw new FileNotFoundException("no such file");
        }

        await Assert.ThatAsync(
            () => JsonLdProcessor.ExpandAsync(Iri, new JsonLdOptions { DocumentLoader = Load }),
            Throws.TypeOf<JsonLdException>().With.Message.Contains("no such file"));
    }

    [TestCase("<div>")]
    [TestCase("<b/></i><B x=1>")]
    [TestCase("<ul><li></x><p>")]
    public void A_page_of_nested_elements_meets_the_limit(string tags)
    {
        var page = string.Concat(Enumerable.Repeat(tags, 100_000)) + """<script type="application/ld+json">{}</script>""";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var error = Assert.Throws<JsonLdException>(() => Expand("text/html", page))!;
        Assert.That(error.Message, Does.Contain("MaxNesting"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static JsonArray Expand(string contentType, string body) =>
        JsonLdProcessor.Expand(Iri, new JsonLdOptions { DocumentLoader = Loader(contentType, body) });

    private static JsonLdDocumentLoader Loader(string contentType, string body) =>
        (iri, _, _) => new ValueTask<RemoteDocument>(new RemoteDocument(iri.Split('#')[0], Encoding.UTF8.GetBytes(body)) { ContentType = contentType });
}
