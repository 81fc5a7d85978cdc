using System.Text.Json.Nodes;

namespace KnowledgeGraph.Formats.Tests.JsonLd.Flattening;

/// <summary>What the W3C's tests of flattening leave out.</summary>
internal sealed class FlatteningTests
{
    [Test]
    public void Types_get_new_names_before_their_node_does()
    {
        var document = JsonNode.Parse("""{ "@id": "_:node", "@type": ["_:type", "ex:T"], "ex:p": { "@type": "_:other" } }""");
        Assert.That(
            JsonLdProcessor.Flatten(document, options: new JsonLdOptions { Ordered = true }).ToJsonString(),
            Is.EqualTo("""[{"@id":"_:b1","@type":["_:b0","ex:T"],"ex:p":[{"@id":"_:b3"}]},{"@id":"_:b3","@type":["_:b2"]}]"""));
    }
}
