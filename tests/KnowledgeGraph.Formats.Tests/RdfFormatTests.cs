namespace KnowledgeGraph.Formats.Tests;

internal sealed class RdfFormatTests
{
    [TestCase("data.TTL", "turtle")]
    [TestCase("a/b.nt", "ntriples")]
    [TestCase("x.y.nq", "nquads")]
    [TestCase("g.trig", "trig")]
    [TestCase("o.owl", "rdfxml")]
    [TestCase("o.rdf", "rdfxml")]
    [TestCase("c.jsonld", "jsonld")]
    [TestCase("t.trix", "trix")]
    [TestCase("g.ttl.gz", "turtle")]
    [TestCase("g.NQ.BR", "nquads")]
    [TestCase("g.trig.zst", "trig")]
    [TestCase("g.nt.gz.zst", null)]
    [TestCase(".gz", null)]
    [TestCase("c.json", null)]
    [TestCase("c.xml", null)]
    [TestCase("ttl", null)]
    [TestCase("", null)]
    public void FromFileName(string file, string? name) => Assert.That(RdfFormat.FromFileName(file)?.Name, Is.EqualTo(name));

    [TestCase("text/turtle; charset=utf-8", "turtle")]
    [TestCase("application/x-turtle", "turtle")]
    [TestCase("text/x-nquads", "nquads")]
    [TestCase("APPLICATION/LD+JSON", "jsonld")]
    [TestCase("text/turtle;whatever this is", "turtle")]
    [TestCase("text/plain", null)]
    [TestCase("application/json", null)]
    [TestCase("text/n3", null)]
    public void FromMediaType(string type, string? name) => Assert.That(RdfFormat.FromMediaType(type)?.Name, Is.EqualTo(name));

    [Test]
    public void Names_and_IRIs_lead_back_to_their_format()
    {
        Assert.That(RdfFormat.All.Select(format => RdfFormat.FromName(format.Name)), Is.EqualTo(RdfFormat.All));
        foreach (var format in RdfFormat.All.Where(format => format.Iri is not null))
        {
            Assert.That(format.Iri, Does.StartWith("http://www.w3.org/ns/formats/"));
            Assert.That(RdfFormat.FromIri(format.Iri!), Is.SameAs(format));
        }

        Assert.That(RdfFormat.FromIri("http://www.w3.org/ns/formats/N3"), Is.Null);
    }

    [Test]
    public void No_media_type_and_no_extension_belongs_to_two_formats()
    {
        Assert.That(RdfFormat.All.SelectMany(format => format.MediaTypes), Is.Unique);
        Assert.That(RdfFormat.All.SelectMany(format => format.Extensions), Is.Unique.And.All.StartsWith("."));
    }

    [TestCase("text/turtle", "a.nt", "{}", "turtle", Description = "the media type is first")]
    [TestCase("text/plain", "a.nt", "{}", "ntriples", Description = "a type that says nothing")]
    [TestCase(null, "a.txt", "{}", "jsonld", Description = "the bytes are last")]
    [TestCase("application/json", null, "{ \"@id\": \"x:y\" }", "jsonld")]
    [TestCase("text/html", "index.html", "<!DOCTYPE html><html></html>", null)]
    [TestCase(null, null, "", null)]
    public void Resolve(string? contentType, string? fileName, string text, string? name) =>
        Assert.That(RdfFormat.Resolve(contentType, fileName, System.Text.Encoding.UTF8.GetBytes(text))?.Name, Is.EqualTo(name));
}
