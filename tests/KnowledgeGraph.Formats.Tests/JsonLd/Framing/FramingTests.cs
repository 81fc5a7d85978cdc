using System.Diagnostics;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Formats.Tests.JsonLd.Framing;

/// <summary>What the W3C's tests of framing leave out.</summary>
internal sealed class FramingTests
{
    private const string Context = """ "@context": { "@vocab": "http://e/", "@base": "http://e/" } """;

    [TestCase("{ \"@id\": \"\", \"p\": { \"@embed\": \"@last\" } }", "invalid @embed value")]
    [TestCase("{ \"@embed\": \"@first\" }", "invalid @embed value")]
    [TestCase("{ \"@id\": \"_:b\" }", "invalid frame")]
    [TestCase("{ \"@type\": \"_:b\" }", "invalid frame")]
    [TestCase("[ { \"@type\": \"http://e/T\" }, { \"@type\": \"http://e/T\" } ]", "invalid frame")]
    public void Wrong_frames(string frame, string code)
    {
        var node = JsonNode.Parse(frame)!;
        if (node is JsonObject map)
        {
            map["@context"] = new JsonObject { ["@vocab"] = "http://e/", ["@base"] = "http://e/" };
        }

        var document = JsonNode.Parse($$"""{ {{Context}}, "@id": "", "@type": "T", "p": { "@id": "a", "q": 1 } }""");
        Assert.That(Assert.Throws<JsonLdException>(() => JsonLdProcessor.Frame(document, node))!.Code, Is.EqualTo(code));
    }

    [Test]
    public void The_document_and_the_frame_stay_as_they_are()
    {
        var document = JsonNode.Parse($$"""[{ {{Context}}, "@id": "a", "p": { "@id": "_:b", "q": [1, { "@list": [2] }] } }]""")!;
        var frame = JsonNode.Parse($$"""{ {{Context}}, "p": {}, "r": { "@default": "none" } }""")!;
        var (before, frameBefore) = (document.ToJsonString(), frame.ToJsonString());
        var framed = JsonLdProcessor.Frame(document, frame);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(framed.ToJsonString(), Does.EndWith("\"@id\":\"a\",\"p\":{\"q\":[1,{\"@list\":[2]}]},\"r\":\"none\"}"));
            Assert.That((document.ToJsonString(), frame.ToJsonString()), Is.EqualTo((before, frameBefore)));
        }
    }

    [Test]
    public void A_chain_of_nodes_meets_the_limit_in_time()
    {
        var nodes = new JsonArray();
        for (var i = 0; i < 100_000; i++)
        {
            nodes.Add(new JsonObject { ["@id"] = $"http://e/{i}", ["http://e/next"] = new JsonArray(new JsonObject { ["@id"] = $"http://e/{i + 1}" }) });
        }

        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<JsonLdException>(() => JsonLdProcessor.Frame(nodes, JsonNode.Parse("""{ "@id": "http://e/0" }""")))!;
        Assert.That(error.IsLimit, Is.True);
        Assert.That(error.Message, Does.Contain("MaxNesting"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Nodes_embedded_along_every_path_meet_the_limit()
    {
        // Thirty nodes, of which each refers to the next one twice: 2^30 of them in the tree.
        var nodes = new JsonArray();
        for (var i = 0; i < 30; i++)
        {
            nodes.Add(new JsonObject { ["@id"] = $"http://e/{i}", ["http://e/p"] = Reference(i + 1), ["http://e/q"] = Reference(i + 1) });
        }

        nodes.Add(new JsonObject { ["@id"] = "http://e/30", ["http://e/r"] = 1 });
        var frame = JsonNode.Parse("""{ "@id": "http://e/0", "@embed": "@always" }""");
        var error = Assert.Throws<JsonLdException>(() => JsonLdProcessor.Frame(nodes, frame, new JsonLdOptions { MaxFramedNodes = 10_000 }))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.IsLimit, Is.True);
            Assert.That(error.Message, Does.Contain(nameof(JsonLdOptions.MaxFramedNodes)));
        }
    }

    [Test]
    public void Frames_in_frames_compared_along_every_path_meet_the_limit()
    {
        var nodes = new JsonArray();
        for (var i = 0; i < 40; i++)
        {
            nodes.Add(new JsonObject { ["@id"] = $"http://e/a{i}", ["http://e/p"] = new JsonArray(Reference($"a{i + 1}"), Reference($"b{i + 1}")) });
            nodes.Add(new JsonObject { ["@id"] = $"http://e/b{i}", ["http://e/p"] = new JsonArray(Reference($"a{i + 1}"), Reference($"b{i + 1}")) });
        }

        JsonNode frame = new JsonObject { ["@type"] = "http://e/Nothing" };
        for (var i = 0; i < 38; i++)
        {
            frame = new JsonObject { ["http://e/p"] = frame };
        }

        var error = Assert.Throws<JsonLdException>(() => JsonLdProcessor.Frame(nodes, frame, new JsonLdOptions { MaxFramedNodes = 10_000 }))!;
        Assert.That(error.IsLimit, Is.True);
    }

    [Test]
    public void Equal_lists_of_merged_graphs_are_two_lists()
    {
        var document = JsonNode.Parse("""[{ "@id": "http://e/a", "http://e/p": { "@list": [1] } }, { "@id": "http://e/a", "http://e/p": { "@list": [1] } }]""");
        var framed = JsonLdProcessor.Frame(document, JsonNode.Parse("""{ "@id": "http://e/a" }"""));
        Assert.That(framed.ToJsonString(), Is.EqualTo("""{"@id":"http://e/a","http://e/p":[{"@list":[1]},{"@list":[1]}]}"""));
    }

    [Test]
    public void Any_node_fits_an_empty_frame_of_included_nodes()
    {
        var document = JsonNode.Parse("""[{ "@id": "http://e/a", "http://e/p": 1 }, { "@id": "http://e/b", "http://e/p": 2 }]""");
        var framed = JsonLdProcessor.Frame(document, JsonNode.Parse("""{ "@id": "http://e/a", "@included": {} }"""));
        Assert.That(framed.ToJsonString(), Does.Contain("\"@included\"").And.Contain("http://e/b"));
    }

    [Test]
    public void Reverse_properties_of_many_nodes_take_no_square_time()
    {
        var nodes = new JsonArray();
        for (var i = 0; i < 20_000; i++)
        {
            nodes.Add(new JsonObject { ["@id"] = $"http://e/c{i}", ["http://e/parent"] = new JsonArray(new JsonObject { ["@id"] = $"http://e/p{i % 100}" }) });
            if (i < 100)
            {
                nodes.Add(new JsonObject { ["@id"] = $"http://e/p{i}", ["@type"] = new JsonArray("http://e/Parent") });
            }
        }

        var watch = Stopwatch.StartNew();
        var framed = JsonLdProcessor.Frame(nodes, JsonNode.Parse("""{ "@type": "http://e/Parent", "@reverse": { "http://e/parent": {} } }"""));
        Assert.That(framed["@graph"]!.AsArray(), Has.Count.EqualTo(100));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    private static JsonObject Reference(object name) => new() { ["@id"] = $"http://e/{name}" };
}
