using System.Text.Json.Nodes;

namespace KnowledgeGraph.Formats.Tests.JsonLd.Contexts;

internal sealed class ContextErrorTests
{
    [TestCase("5", "invalid local context")]
    [TestCase("""{ "@version": 1.0 }""", "invalid @version value")]
    [TestCase("""{ "@base": 1 }""", "invalid base IRI")]
    [TestCase("""{ "@vocab": true }""", "invalid vocab mapping")]
    [TestCase("""{ "@language": 1 }""", "invalid default language")]
    [TestCase("""{ "@direction": "up" }""", "invalid base direction")]
    [TestCase("""{ "@propagate": 1 }""", "invalid @propagate value")]
    [TestCase("""{ "@protected": 1 }""", "invalid @protected value")]
    [TestCase("""{ "@import": 1 }""", "invalid @import value")]
    [TestCase("""{ "": "ex:a" }""", "invalid term definition")]
    [TestCase("""{ "t": [] }""", "invalid term definition")]
    [TestCase("""{ "t": { "@id": "ex:a", "@unknown": 1 } }""", "invalid term definition")]
    [TestCase("""{ "t": { "@id": 1 } }""", "invalid IRI mapping")]
    [TestCase("""{ "t": "relative" }""", "invalid IRI mapping")]
    [TestCase("""{ "a": "b:x", "b": "a:x" }""", "cyclic IRI mapping")]
    [TestCase("""{ "t": "@context" }""", "invalid keyword alias")]
    [TestCase("""{ "@id": "ex:a" }""", "keyword redefinition")]
    [TestCase("""{ "@type": {} }""", "keyword redefinition")]
    [TestCase("""{ "t": { "@id": "ex:a", "@type": "relative" } }""", "invalid type mapping")]
    [TestCase("""{ "t": { "@id": "ex:a", "@container": "@nest" } }""", "invalid container mapping")]
    [TestCase("""{ "t": { "@id": "ex:a", "@container": ["@list", "@set"] } }""", "invalid container mapping")]
    [TestCase("""{ "t": { "@id": "ex:a", "@container": ["@set", "@set"] } }""", "invalid container mapping")]
    [TestCase("""{ "t": { "@reverse": "ex:a", "@id": "ex:b" } }""", "invalid reverse property")]
    [TestCase("""{ "t": { "@reverse": "ex:a", "@container": "@list" } }""", "invalid reverse property")]
    [TestCase("""{ "t": { "@id": "ex:a", "@context": 7 } }""", "invalid scoped context")]
    [TestCase("""{ "t": { "@id": "ex:a", "@nest": "@id" } }""", "invalid @nest value")]
    [TestCase("""{ "t": { "@id": "ex:a", "@prefix": 1 } }""", "invalid @prefix value")]
    [TestCase("""[{ "t": { "@id": "ex:a", "@protected": true } }, null]""", "invalid context nullification")]
    [TestCase("""[{ "t": { "@id": "ex:a", "@protected": true } }, { "t": "ex:b" }]""", "protected term redefinition")]
    [TestCase("\"https://example.org/context\"", "loading remote context failed")]
    [TestCase("\"context\"", "loading document failed")]
    public void Codes(string context, string code) =>
        Assert.That(CodeOf(context), Is.EqualTo(code));

    [Test]
    public void Terms_defined_by_terms_without_end_are_refused_quickly()
    {
        var terms = string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"\"t{i}\": \"t{i + 1}:x\""));
        Assert.That(CodeOf($"{{ {terms} }}"), Is.EqualTo(JsonLdErrorCodes.LimitExceeded));
    }

    [Test]
    public void Contexts_that_include_each_other_without_end_are_refused()
    {
        var options = new JsonLdOptions { DocumentLoader = (iri, _, _) => new(Remote(iri, $"\"{iri}x\"")) };
        Assert.That(CodeOf("\"https://example.org/c\"", options), Is.EqualTo(JsonLdErrorCodes.ContextOverflow));
    }

    [Test]
    public void Contexts_that_include_each_other_many_times_over_are_refused()
    {
        // Each includes the next one ten times: 10 to the 20 inclusions.
        JsonLdDocumentLoader loader = (iri, _, _) =>
        {
            var next = $"\"https://example.org/{int.Parse(iri[20..], System.Globalization.CultureInfo.InvariantCulture) + 1}\"";
            return new(Remote(iri, iri.EndsWith("/20", StringComparison.Ordinal) ? "{}" : $"[{string.Join(", ", Enumerable.Repeat(next, 10))}]"));
        };
        Assert.That(CodeOf("\"https://example.org/0\"", new JsonLdOptions { DocumentLoader = loader }), Is.EqualTo(JsonLdErrorCodes.ContextOverflow));
    }

    [Test]
    public void A_large_remote_context_is_processed_once_for_many_nodes()
    {
        var terms = string.Join(", ", Enumerable.Range(0, 3000).Select(i => $"\"t{i}\": \"ex:t{i}\""));
        var options = new JsonLdOptions { DocumentLoader = (iri, _, _) => new(Remote(iri, $"{{ {terms} }}")) };
        var nodes = Enumerable.Range(0, 20_000).Select(i => $"{{ \"@context\": [\"ex:c\", {{ \"a\": \"ex:a{i}\" }}], \"a\": 1, \"t{i % 3000}\": 2 }}");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var expanded = JsonLdProcessor.Expand(JsonNode.Parse($"[{string.Join(", ", nodes)}]"), options, stop.Token);
        Assert.That(expanded[7]!.ToJsonString(), Is.EqualTo("""{"ex:a7":[{"@value":1}],"ex:t7":[{"@value":2}]}"""));
    }

    [Test]
    public async Task A_loader_that_takes_its_time_is_awaited([Values] bool wait)
    {
        JsonLdDocumentLoader loader = async (iri, _, cancellation) =>
        {
            await Task.Delay(5, cancellation);
            return Remote(iri, """{ "name": "https://schema.org/name" }""");
        };
        var options = new JsonLdOptions { DocumentLoader = loader };
        var input = JsonNode.Parse("""{ "@context": ["https://example.org/c", "https://example.org/d"], "name": "Ann" }""");
        var expanded = wait ? JsonLdProcessor.Expand(input, options) : await JsonLdProcessor.ExpandAsync(input, options);
        Assert.That(expanded.ToJsonString(), Is.EqualTo("""[{"https://schema.org/name":[{"@value":"Ann"}]}]"""));
    }

    private static RemoteDocument Remote(string iri, string context) =>
        new(iri, System.Text.Encoding.UTF8.GetBytes($"{{ \"@context\": {context} }}"));

    private static string? CodeOf(string context, JsonLdOptions? options = null) =>
        Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(JsonNode.Parse($"{{ \"@context\": {context}, \"@id\": \"ex:x\" }}"), options))?.Code;
}
