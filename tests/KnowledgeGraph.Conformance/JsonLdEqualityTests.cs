using System.Text.Json.Nodes;
using KnowledgeGraph.Conformance.JsonLd;

namespace KnowledgeGraph.Conformance;

/// <summary>The comparison itself: what it must see, and what it must not.</summary>
internal sealed class JsonLdEqualityTests
{
    [TestCase("""{"a":1,"b":[1,2]}""", """{"b":[2,1],"a":1.0}""", true)]
    [TestCase("""{"a":1}""", """{"a":1,"b":null}""", false)]
    [TestCase("""{"a":1}""", """{"a":"1"}""", false)]
    [TestCase("""{"a":[1,1,2]}""", """{"a":[1,2,2]}""", false)]
    [TestCase("""{"@list":[1,2]}""", """{"@list":[2,1]}""", false)]
    [TestCase("""{"@list":[{"p":[1,2]}]}""", """{"@list":[{"p":[2,1]}]}""", true)]
    [TestCase("""{"@list":[{"@list":[1,2]}]}""", """{"@list":[{"@list":[2,1]}]}""", false)]
    [TestCase("""{"@context":["x","y"]}""", """{"@context":["y","x"]}""", false)]
    [TestCase("""{"@type":"@json","@value":[1,2]}""", """{"@type":"@json","@value":[2,1]}""", false)]
    [TestCase("""{"@type":"@json","@value":"_:a"}""", """{"@type":"@json","@value":"_:b"}""", false)]
    [TestCase("""{"@value":"x","@language":"en-GB"}""", """{"@value":"x","@language":"en-gb"}""", true)]
    [TestCase("""{"@value":"X"}""", """{"@value":"x"}""", false)]
    [TestCase("""[{"@id":"_:a","p":"_:b"},{"@id":"_:b"}]""", """[{"@id":"_:x"},{"@id":"_:y","p":"_:x"}]""", true)]
    [TestCase("""[{"@id":"_:a","p":"_:b"},{"@id":"_:b"}]""", """[{"@id":"_:x"},{"@id":"_:y","p":"_:y"}]""", false)]
    [TestCase("""[{"@id":"_:a"},{"@id":"_:b"}]""", """[{"@id":"_:x"},{"@id":"_:x"}]""", false)]
    [TestCase("""[["_:a","_:b"],["_:b","_:c"]]""", """[["_:c","_:a"],["_:b","_:c"]]""", true)]
    [TestCase("""{"_:a":1,"_:b":2}""", """{"_:x":2,"_:y":1}""", true)]
    [TestCase("""{"@value":1e21}""", """{"@value":1000000000000000000000}""", true)]
    public void Compares_as_the_suites_ask(string left, string right, bool same)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonLdEquality.AreSame(JsonNode.Parse(left), JsonNode.Parse(right)), Is.EqualTo(same));
            Assert.That(JsonLdEquality.AreSame(JsonNode.Parse(right), JsonNode.Parse(left)), Is.EqualTo(same));
        }
    }
}
