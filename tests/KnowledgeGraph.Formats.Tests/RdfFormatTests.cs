namespace KnowledgeGraph.Formats.Tests;

internal sealed class RdfFormatTests
{
    [TestCase("data.TTL", "turtle")]
    [TestCase("a/b.nt", "ntriples")]
    [TestCase("x.y.nq", "nquads")]
    [TestCase("g.trig", "trig")]
    [TestCase("o.owl", "rdfxml")]
    [TestCase("c.jsonld", "jsonld")]
    [TestCase("c.json", null)]
    public void FromFileName(string file, string? name) => Assert.That(RdfFormat.FromFileName(file)?.Name, Is.EqualTo(name));

    [TestCase("text/turtle; charset=utf-8", "turtle")]
    [TestCase("APPLICATION/LD+JSON", "jsonld")]
    [TestCase("text/plain", null)]
    public void FromMediaType(string type, string? name) => Assert.That(RdfFormat.FromMediaType(type)?.Name, Is.EqualTo(name));

    [Test]
    public void Names_lead_back_to_their_format() =>
        Assert.That(RdfFormat.All.Select(format => RdfFormat.FromName(format.Name)), Is.EqualTo(RdfFormat.All));
}
