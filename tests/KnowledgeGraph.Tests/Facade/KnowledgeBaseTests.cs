using System.Text.Json;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Tests.Cli;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Facade;

internal sealed class KnowledgeBaseTests
{
    private static readonly string First = Repository.File("examples", "articles", "01-ruffalo-second-emmy.txt");

    [Test]
    public void Typed_answers()
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddFile(First);
        Assert.That(knowledge.Wins("Mark Ruffalo").Select(win => (win.Year, win.Work)), Is.EqualTo(new[] { (2014, "The Normal Heart"), ((int?)2020, "I Know This Much Is True") }));
        Assert.That(knowledge.Wins("Mark Ruffalo")[1].For, Is.EqualTo(new[] { "Dominick Birdsey", "Thomas Birdsey" }));
        Assert.That(knowledge.Nominations("Hugh Jackman").Single().Outcome, Is.EqualTo(AwardOutcome.NotWon));
        Assert.That(knowledge.Roles("Mark Ruffalo").Select(role => role.Character), Is.SupersetOf(new[] { "Dominick Birdsey", "Thomas Birdsey" }));
        Assert.That(knowledge.Adaptations().Single(), Has.Property("Author").EqualTo("Wally Lamb").And.Property("Year").EqualTo(1998));
        Assert.That(knowledge.Wins("Nobody"), Is.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Another_extractor_is_asked_once_and_waited_for(bool asynchronously)
    {
        var extractor = new SlowExtractor();
        var knowledge = new KnowledgeBase(new KnowledgeBaseOptions { Extractor = FactExtractor.Default.Then(extractor) });
        var article = new Article { Id = "a1", Text = "A quiet day." };
        for (var i = 0; i < 2; i++)
        {
            var found = asynchronously ? await knowledge.AddAsync(article) : knowledge.Add(article);
            Assert.That(found.Facts.Single().Rule, Is.EqualTo("slow"));
        }

        Assert.That(extractor.Calls, Is.EqualTo(1));
        Assert.That(knowledge.Roles("Ada Lind").Single().Work, Is.EqualTo("Low Tide"));
        Assert.That(async () => await knowledge.AddAsync(article with { Id = "a2" }, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(knowledge.Articles, Has.Count.EqualTo(1));
    }

    private sealed class SlowExtractor : IFactExtractor
    {
        public int Calls { get; private set; }

        public async ValueTask<ArticleFacts> ExtractAsync(Article article, ExtractionOptions? options = null, CancellationToken cancellation = default)
        {
            Calls++;
            await Task.Delay(20, cancellation);
            return new ArticleFacts(article, [new RoleFact { Actor = new Person("Ada Lind"), Work = new Work("Low Tide"), Rule = "slow", Evidence = [new Evidence("A quiet day", 0, 11)] }], []);
        }
    }

    [Test]
    public void A_parameter_is_a_term_and_never_text()
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddRole("Ada \" } Lind", new Work("Low Tide"));
        const string query = "SELECT ?work { ?a rdfs:label ?name ; kg:actsIn/rdfs:label ?work }";
        Assert.That(knowledge.Select(query, row => row.Text("work"), ("name", new Literal("Ada \" } Lind"))), Is.EqualTo(new[] { "Low Tide" }));
        Assert.That(knowledge.Select(query, row => row.Text("work"), ("name", new Literal("?name"))), Is.Empty);
        Assert.That(() => knowledge.Select("SELECT ?work {"), Throws.TypeOf<SparqlSyntaxException>());
    }

    [Test]
    public void Rows_become_records_and_values_in_the_query_are_terms()
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddRole("Ada \" } Lind", new Work("Low Tide"));
        var name = "Ada \" } Lind";
        var rows = knowledge.Select<Part>($$"""SELECT ?actor ?work { ?actor rdfs:label {{name}} ; kg:actsIn/rdfs:label ?work }""");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(row => row.Work), Is.EqualTo(new[] { "Low Tide" }));
            Assert.That(knowledge.Select<Part>("SELECT ?actor ?work { ?actor rdfs:label ?n ; kg:actsIn/rdfs:label ?work }", ("n", new Literal(name))), Is.EqualTo(rows));
            Assert.That(knowledge.Select($$"""SELECT ?work { ?actor rdfs:label {{name}} ; kg:actsIn/rdfs:label ?work }""", row => row.Text("work")), Is.EqualTo(new[] { "Low Tide" }));
            Assert.That(knowledge.Ask($$"""ASK { ?actor rdfs:label {{name}} }"""));
            Assert.That(knowledge.Ask($$"""ASK { ?actor rdfs:label {{"?x"}} }"""), Is.False);
            Assert.That(knowledge.Construct($$"""CONSTRUCT { ?actor rdfs:comment {{name}} } WHERE { ?actor rdfs:label {{name}} }"""), Has.Count.EqualTo(1));
            Assert.That(() => knowledge.Select<Part>("SELECT ?work {}"), Throws.TypeOf<SparqlRowException>().With.Message.Contains("?Actor"));
        }
    }

    [Test]
    public void The_graph_follows_what_is_added()
    {
        var knowledge = new KnowledgeBase();
        knowledge.AddRole("Ada Lind", new Work("Low Tide"));
        Assert.That(knowledge.Ask("ASK { ?a kg:actsIn ?w }"));
        Assert.That(knowledge.Ask("ASK { ?a kg:basedOn ?w }"), Is.False);
        knowledge.AddBasedOn(new Work("Low Tide"), new Work("The Shallows", WorkKind.Novel));
        Assert.That(knowledge.Construct("CONSTRUCT WHERE { ?a kg:basedOn ?w }"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Reading_and_saving_without_blocking_gives_the_same()
    {
        using var folder = new TempFolder();
        var plain = new KnowledgeBase();
        plain.AddFile(First);
        plain.Save(folder.File("plain.ttl"));
        var waiting = new KnowledgeBase();
        await waiting.AddFileAsync(First);
        await waiting.SaveAsync(folder.File("waiting.ttl"));
        Assert.That(await File.ReadAllBytesAsync(folder.File("waiting.ttl")), Is.EqualTo(await File.ReadAllBytesAsync(folder.File("plain.ttl"))));
    }

    [TestCase("graph.ttl.gz")]
    [TestCase("graph.nq.br")]
    [TestCase("graph.trig.zst")]
    public async Task A_name_may_ask_for_compression(string name)
    {
        using var folder = new TempFolder();
        var knowledge = new KnowledgeBase();
        knowledge.AddFile(First);
        knowledge.Save(folder.File(name));
        await knowledge.SaveAsync(folder.File("2" + name));
        Assert.That(File.ReadAllBytes(folder.File("2" + name)), Is.EqualTo(File.ReadAllBytes(folder.File(name))));
        var back = new KnowledgeBase();
        back.AddRdf(folder.File(name));
        const string query = "SELECT ?s ?p ?o { ?s ?p ?o }";
        Assert.That(back.Select(query), Has.Count.EqualTo(knowledge.Select(query).Count));
    }

    [Test]
    public void A_page_s_mark_up_is_json_with_a_list_of_losses()
    {
        var knowledge = new KnowledgeBase();
        var article = knowledge.AddFile(First)[0].Article;
        var markup = knowledge.SchemaOrg(article);
        using var json = JsonDocument.Parse(markup.Json);
        Assert.That(json.RootElement.GetProperty("@type").ToString(), Does.Contain("NewsArticle"));
        Assert.That(markup.Json, Does.Contain("TVSeries").And.Contain("PerformanceRole").And.Contain("Book").And.Contain("Wally Lamb"));
        Assert.That(markup.Losses, Is.Not.Empty);
        Assert.That(() => knowledge.SchemaOrg(new Article { Id = "x", Text = "not added" }), Throws.TypeOf<KeyNotFoundException>());
    }

    [Test]
    public void Json_ld_that_names_the_ontology_s_context_is_read_without_a_network()
    {
        using var folder = new TempFolder();
        var knowledge = new KnowledgeBase();
        knowledge.AddRdf(folder.Write(
            "a.jsonld", $$"""{ "@context": "{{OntologyContext.Iri}}", "@id": "https://example.org/x", "@type": "Person" }"""));
        Assert.That(knowledge.Ask("ASK { <https://example.org/x> a <https://w3id.org/newskg#Person> }"), Is.True);
        Assert.That(
            () => knowledge.AddRdf(folder.Write("b.jsonld", """{ "@context": "https://example.org/other.jsonld", "a": 1 }""")),
            Throws.TypeOf<Formats.RdfSyntaxException>().With.Message.Contain("https://example.org/other.jsonld"));
    }

    [Test]
    public void A_broken_document_adds_nothing()
    {
        using var folder = new TempFolder();
        var knowledge = new KnowledgeBase();
        var broken = folder.Write("a.ttl", "<s:s> <p:p> <o:o> . <broken");
        Assert.That(() => knowledge.AddRdf(broken), Throws.TypeOf<Formats.RdfSyntaxException>());
        Assert.That(() => knowledge.AddRdf(folder.Write("a.rdf", "<x/>")), Throws.TypeOf<Formats.RdfSyntaxException>());
        Assert.That(knowledge.Ask("ASK { ?s ?p ?o }"), Is.False);
    }

    [Test]
    public void Html_text_is_taken_as_it_is_whatever_encoding_the_page_declares()
    {
        var knowledge = new KnowledgeBase();
        const string paragraph = "Zoë Lind won the Emmy Award for Outstanding Lead Actress in a Drama Series in 2021 for the series ‘Low Tide’. ";
        var facts = knowledge.AddHtml("a", $"<html><head><meta charset=\"iso-8859-1\"><title>Zoë</title></head><body><article><h1>Zoë wins</h1><p>{paragraph}</p><p>{paragraph}</p></article></body></html>");
        Assert.That(facts.Article.Text, Does.Contain("Zoë Lind"));
    }

    private sealed record Part(Iri Actor, string Work);
}
