using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Articles.Tests.Identity;

internal sealed class AuthorityTests
{
    [Test]
    public void Gazetteer_IsReadByLine()
    {
        var authority = Read("""
            {"iri": "https://c.example/2", "kind": "work", "name": "Salt", "jobs": ["Film"], "year": 2010}
            {"iri": "https://c.example/1", "kind": "person", "name": "Ann Lee", "aliases": ["A. Lee"], "works": ["Salt"], "birthYear": 1970}
            """);
        Assert.That(authority.Entries.Select(e => e.Name), Is.EqualTo(new[] { "Ann Lee", "Salt" }), "by IRI");
        Assert.That(authority.Entries[0], Has.Property("BirthYear").EqualTo(1970));
    }

    [TestCase("{\"iri\": \"https://c.example/1\", \"kind\": \"person\"}", "line 1: \"name\" is missing")]
    [TestCase("{\"iri\": \"https://c.example/1\", \"kind\": \"person\", \"name\": 3}", "a string was expected")]
    [TestCase("{\"iri\": \"https://c.example/1\", \"kind\": \"person\", \"name\": \"A\", \"works\": [1]}", "no list of strings")]
    [TestCase("{\"iri\": \"https://c.example/1\", \"kind\": \"person\", \"name\": \"A\", \"birthYear\": \"x\"}", "no year")]
    [TestCase("{\"iri\": \"https://c.example/1\", \"kind\": \"person\", \"name\": \"\\ud800\"}", "surrogate")]
    [TestCase("{\"iri\": \"https://c.example/1\", \"kind\": \"person\", \"name\": \"A\", \"works\": [\"\\udc00\"]}", "surrogate")]
    [TestCase("{\"\\ud800aaaaaaaaaa\": 1, \"iri\": \"https://c.example/1\", \"kind\": \"person\", \"name\": \"A\"}", "line 1")]
    [TestCase("{\"iri\": \"https://c.example/1\", \"iri\": \"https://c.example/2\", \"kind\": \"person\", \"name\": \"A\"}", "line 1")]
    [TestCase("{\"iri\": \"https://c.example/1\", \"kind\": \"person\", \"name\": \"A\", \"year\": 1e400}", "no year")]
    [TestCase("{\"iri\": \"\", \"kind\": \"person\", \"name\": \"A\"}", "no absolute IRI")]
    [TestCase("{\"iri\": {}, \"kind\": \"person\", \"name\": \"A\"}", "a string was expected")]
    [TestCase("{\"iri\": \"https://c.example/1\", \"kind\": \"place\", \"name\": \"A\"}", "award was expected")]
    [TestCase("[]", "an object was expected")]
    [TestCase("\0", "line 1")]
    public void MalformedEntry_SaysWhere(string line, string message) =>
        Assert.That(() => Read(line), Throws.TypeOf<FormatException>().With.Message.Contains(message));

    [Test]
    public void Bytes_ThatAreNoUtf8_NestingAndLineLength_AreErrorsWithTheirLine()
    {
        Assert.That(() => EntityAuthority.ReadGazetteer(new MemoryStream([(byte)'\n', 0xC3, 0x28])), Throws.TypeOf<FormatException>().With.Message.Contains("no UTF-8"));
        Assert.That(() => Read("\n" + new string('[', 100_000)), Throws.TypeOf<FormatException>().With.Message.StartsWith("line 2"));
        Assert.That(() => Read("\n" + new string(' ', 17 << 20)), Throws.TypeOf<FormatException>().With.Message.StartsWith("line 2: longer than"));
    }

    [Test]
    public void AByteOrderMark_EmptyLinesAndWindowsLineEnds_DoNotCount() =>
        Assert.That(Read("\uFEFF\r\n{\"iri\": \"https://c.example/1\", \"kind\": \"person\", \"name\": \"A\", \"works\": null}\r\n").Entries, Has.Count.EqualTo(1));

    [Test]
    public void GraphOfWikidata_IsAnAuthority()
    {
        const string Entity = "http://www.wikidata.org/entity/";
        const string Direct = "http://www.wikidata.org/prop/direct/";
        var (person, film) = (new Iri(Entity + "Q100"), new Iri(Entity + "Q200"));
        Quad[] graph =
        [
            new(new Triple(person, new Iri(Direct + "P31"), new Iri(Entity + "Q5")), null),
            new(new Triple(person, Rdfs.Label, new Literal("Ann Lee")), null),
            new(new Triple(person, Skos.AltLabel, new Literal("Annie Lee")), null),
            new(new Triple(person, new Iri(Direct + "P569"), new Literal("+1970-02-03T00:00:00Z", Xsd.DateTime)), null),
            new(new Triple(film, new Iri(Direct + "P31"), new Iri(Entity + "Q11424")), null),
            new(new Triple(film, Rdfs.Label, new Literal("Salt")), null),
            new(new Triple(film, new Iri(Direct + "P161"), person), null),
        ];
        var entry = EntityAuthority.FromGraph(graph).Entries.Single(e => e.Kind == EntityKind.Person);
        Assert.That((entry.Name, entry.BirthYear), Is.EqualTo(("Ann Lee", 1970)));
        Assert.That(entry.Works, Is.EqualTo(new[] { "Salt" }));
        Assert.That(entry.Aliases, Is.EqualTo(new[] { "Annie Lee" }));
    }

    [Test]
    public void AName_ThatFitsTwoEntriesAlike_IsNotLinked()
    {
        var authority = Read("""
            {"iri": "https://c.example/1", "kind": "person", "name": "Ann Lee"}
            {"iri": "https://c.example/2", "kind": "person", "name": "Ann Lee"}
            """);
        Assert.That(Links(authority, "Salt"), Is.Empty);
    }

    [Test]
    public void ThePersonOfTheWork_IsLinked_AndTheWorkOfTheRightKind()
    {
        var authority = Read("""
            {"iri": "https://c.example/1", "kind": "person", "name": "Ann Lee", "works": ["Salt"]}
            {"iri": "https://c.example/2", "kind": "person", "name": "Ann Lee", "works": ["Other"]}
            {"iri": "https://c.example/3", "kind": "work", "name": "Salt", "jobs": ["Novel"]}
            {"iri": "https://c.example/4", "kind": "work", "name": "Salt", "jobs": ["Film"]}
            """);
        Assert.That(Links(authority, "Salt"), Is.EqualTo(new[] { "https://c.example/1", "https://c.example/4" }));
    }

    private static string[] Links(EntityAuthority authority, string work)
    {
        var options = new FactWriterOptions { Identity = new IdentityOptions { Form = IdentityForm.Linked, Authority = authority } };
        var role = new RoleFact { Actor = new Person("Ann Lee"), Work = new Work(work, WorkKind.Film) };
        var dataset = new Dataset();
        new FactWriter(options).Write([new ArticleFacts(new Article { Id = "a", Text = "t" }, [role], [])], dataset);
        return [.. dataset.Match(null, Owl.SameAs).Select(q => ((Iri)q.Object).Value).Order(StringComparer.Ordinal)];
    }

    private static EntityAuthority Read(string lines) => EntityAuthority.ReadGazetteer(new MemoryStream(Encoding.UTF8.GetBytes(lines)));
}
