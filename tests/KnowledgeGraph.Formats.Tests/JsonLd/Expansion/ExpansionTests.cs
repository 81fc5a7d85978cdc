using System.Text.Json.Nodes;

namespace KnowledgeGraph.Formats.Tests.JsonLd.Expansion;

internal sealed class ExpansionTests
{
    [TestCase("null", "[]")]
    [TestCase("\"https://example.org/none\"", null, Description = "a document that no loader brings")]
    [TestCase("""{ "@id": "ex:a", "name": 1 }""", "[]", Description = "no term, nothing said")]
    [TestCase("""{ "@context": { "n": "ex:n" }, "n": [1, null, 1.50] }""", """[{"ex:n":[{"@value":1},{"@value":1.50}]}]""")]
    [TestCase("""{ "@context": { "i": { "@id": "ex:i", "@type": "@id" } }, "i": "../b" }""", """[{"ex:i":[{"@id":"https://example.org/b"}]}]""")]
    [TestCase("""{ "@context": { "l": { "@id": "ex:l", "@container": "@list" } }, "l": [[1], []] }""", """[{"ex:l":[{"@list":[{"@list":[{"@value":1}]},{"@list":[]}]}]}]""")]
    [TestCase("""{ "@context": { "m": { "@id": "ex:m", "@container": "@language" } }, "m": { "en": "a", "@none": "b" } }""", """[{"ex:m":[{"@value":"a","@language":"en"},{"@value":"b"}]}]""")]
    [TestCase("""{ "@context": { "j": { "@id": "ex:j", "@type": "@json" } }, "j": { "a": [null] } }""", """[{"ex:j":[{"@value":{"a":[null]},"@type":"@json"}]}]""")]
    [TestCase("""{ "@context": { "p": "@nest", "n": "ex:n" }, "p": { "n": 1 }, "n": 2 }""", """[{"ex:n":[{"@value":2},{"@value":1}]}]""")]
    [TestCase("""{ "@context": { "T": { "@id": "ex:T", "@context": { "n": "ex:n" } }, "n": "ex:other" }, "@type": "T", "n": { "n": 1 } }""", """[{"@type":["ex:T"],"ex:n":[{"ex:other":[{"@value":1}]}]}]""")]
    [TestCase("""{ "@context": { "g": { "@id": "ex:g", "@container": ["@graph", "@id"] } }, "g": { "ex:x": { "ex:p": 1 } } }""", """[{"ex:g":[{"@graph":[{"ex:p":[{"@value":1}]}],"@id":"ex:x"}]}]""")]
    [TestCase("""{ "ex:p": { "@reverse": { "ex:q": { "@id": "ex:a" } } } }""", """[{"ex:p":[{"@reverse":{"ex:q":[{"@id":"ex:a"}]}}]}]""")]
    [TestCase("""{ "@context": { "r": { "@reverse": "ex:r" } }, "ex:p": { "@id": "ex:a", "r": [] } }""", """[{"ex:p":[{"@id":"ex:a","@reverse":{}}]}]""", Description = "no value, no entry in the map of reverse properties")]
    [TestCase("""{ "@context": { "@protected": true, "a": "ex:a", "p": { "@id": "ex:p", "@context": { "a": "ex:b" } } }, "p": "s" }""", """[{"ex:p":[{"@value":"s"}]}]""", Description = "a property's context may change protected terms, also for a string")]
    [TestCase("""{ "@context": { "@protected": true, "p": { "@id": "ex:p", "@context": null } }, "p": "s" }""", """[{"ex:p":[{"@value":"s"}]}]""", Description = "or drop them")]
    [TestCase("""{ "@context": { "_": "ex:", "_:p": { "@type": "@id" } }, "_:p": "ex:a" }""", """[{"_:p":[{"@id":"ex:a"}]}]""", Description = "an underscore is never a prefix")]
    [TestCase("""{ "@context": { "http": "ex:", "http://e/p": { "@type": "@id" } }, "http://e/p": "ex:a" }""", """[{"http://e/p":[{"@id":"ex:a"}]}]""", Description = "nor is what stands before two slashes")]
    public void Expands(string document, string? expected)
    {
        var options = new JsonLdOptions { Base = "https://example.org/a/b" };
        if (expected is null)
        {
            var error = Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(JsonNode.Parse(document), options));
            Assert.That(error!.Code, Is.EqualTo(JsonLdErrorCodes.LoadingDocumentFailed));
        }
        else
        {
            Assert.That(JsonLdProcessor.Expand(JsonNode.Parse(document), options).ToJsonString(), Is.EqualTo(expected));
        }
    }

    [TestCase("""{ "@id": 1 }""", "invalid @id value")]
    [TestCase("""{ "@type": 1 }""", "invalid type value")]
    [TestCase("""{ "ex:p": { "@value": {} } }""", "invalid value object value")]
    [TestCase("""{ "ex:p": { "@value": 1, "@language": "en" } }""", "invalid language-tagged value")]
    [TestCase("""{ "ex:p": { "@value": "a", "@type": "b c" } }""", "invalid typed value")]
    [TestCase("""{ "ex:p": { "@value": "a", "ex:q": 1 } }""", "invalid value object")]
    [TestCase("""{ "ex:p": { "@list": [], "@id": "ex:a" } }""", "invalid set or list object")]
    [TestCase("""{ "ex:p": { "@list": [], "@type": "ex:T" } }""", "invalid set or list object")]
    [TestCase("""{ "ex:p": { "@set": [], "@type": ["ex:T"] } }""", "invalid set or list object")]
    [TestCase("""{ "@context": { "m": { "@id": "ex:m", "@container": "@id" } }, "m": { "ex:a": "s" } }""", "invalid value object")]
    [TestCase("""{ "@context": { "m": { "@id": "ex:m", "@container": "@type" } }, "m": { "ex:T": 1 } }""", "invalid value object")]
    [TestCase("""{ "@context": { "id": "@id" }, "@id": "ex:a", "id": "ex:b" }""", "colliding keywords")]
    [TestCase("""{ "@reverse": 1 }""", "invalid @reverse value")]
    [TestCase("""{ "@reverse": { "@id": "ex:a" } }""", "invalid reverse property map")]
    [TestCase("""{ "@reverse": { "ex:p": "a" } }""", "invalid reverse property value")]
    [TestCase("""{ "@included": "a" }""", "invalid @included value")]
    [TestCase("""{ "@nest": "a" }""", "invalid @nest value")]
    [TestCase("""{ "@index": 1 }""", "invalid @index value")]
    public void Errors(string document, string code) =>
        Assert.That(Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(JsonNode.Parse(document)))!.Code, Is.EqualTo(code));

    [Test]
    public void A_tree_made_by_hand_may_not_nest_too_deep()
    {
        JsonNode tree = new JsonObject();
        for (var i = 0; i < 600; i++)
        {
            tree = new JsonObject { ["ex:p"] = tree };
        }

        Assert.That(Assert.Throws<JsonLdException>(() => JsonLdProcessor.Expand(tree))!.IsLimit, Is.True);
    }

    [Test]
    public void Work_is_linear_in_a_context_at_every_node()
    {
        // Ten thousand terms, and ten thousand nodes with a context of their own.
        var terms = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"\"t{i}\": \"ex:t{i}\""));
        var nodes = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"{{ \"@context\": {{ \"a\": \"ex:a{i}\" }}, \"a\": {i}, \"t{i}\": 1 }}"));
        var document = JsonNode.Parse($"{{ \"@context\": {{ {terms} }}, \"@graph\": [{nodes}] }}");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.That(JsonLdProcessor.Expand(document, cancellationToken: stop.Token), Has.Count.EqualTo(10_000));
    }
}
