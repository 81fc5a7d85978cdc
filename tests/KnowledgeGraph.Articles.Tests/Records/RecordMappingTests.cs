using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using static KnowledgeGraph.Articles.Tests.Records.Transfers;

namespace KnowledgeGraph.Articles.Tests.Records;

internal sealed class RecordMappingTests
{
    private static readonly Iri Node = new("https://example.org/kg/record/transfer_tom-vane_tern-city_2024");
    private static readonly Iri Tom = new("https://example.org/kg/person/tom-vane");
    private static readonly Iri Club = new("https://example.org/kg/org/tern-city");

    [Test]
    public void A_fact_is_a_node_with_its_keys_in_its_IRI_and_every_value_as_its_term()
    {
        var graph = Write(Article("a", Fact(0.9m, ("from", new Organization("Moss FC")), ("fee", 4.50m), ("date", new DateOnly(2024, 7, 1)), ("loan", false), ("years", 3),
            ("stadium", new Thing("Tern Park", Term("Stadium"))), ("city", new Place("Leeds")), ("film", new Work("Salt", WorkKind.Film)), ("clause", "if they stay up"))));
        Assert.That(Objects(graph, Node, RdfVocabulary.Type), Is.EqualTo(new Term[] { Term("Transfer") }));
        Assert.That(Objects(graph, Node, Rdfs.Label), Is.EqualTo(new Term[] { new Literal("Tom Vane to Tern City for 4.5 on 2024-07-01") }));
        Assert.That(Objects(graph, Node, Term("player")), Is.EqualTo(new Term[] { Tom }));
        Assert.That(Objects(graph, Node, Term("season")), Is.EqualTo(new Term[] { new Literal("2024", Xsd.GYear) }));
        Assert.That(Objects(graph, Node, Term("fee")), Is.EqualTo(new Term[] { new Literal("4.5", Xsd.Decimal) }));
        Assert.That(Objects(graph, Node, Term("loan")), Is.EqualTo(new Term[] { new Literal("false", Xsd.Boolean) }));
        Assert.That(Objects(graph, Node, Term("years")), Is.EqualTo(new Term[] { new Literal("3", Xsd.Integer) }));
        Assert.That(Objects(graph, Tom, RdfVocabulary.Type), Is.EquivalentTo(new Term[] { ArticleOntology.Person, Term("Player") }));
        Assert.That(Objects(graph, Club, RdfVocabulary.Type), Is.EquivalentTo(new Term[] { SchemaOrg.Organization, Term("Club") }));
        var stadium = (Iri)Objects(graph, Node, Term("stadium")).Single();
        Assert.That(stadium.Value, Does.StartWith("https://example.org/kg/thing/stadium-").And.EndWith("_tern-park"));
        Assert.That(Objects(graph, stadium, RdfVocabulary.Type), Is.EqualTo(new Term[] { Term("Stadium") }));
    }

    [Test]
    public void Two_articles_meet_in_one_node_and_each_value_has_its_evidence()
    {
        var graph = Write(out var claims, Article("a", Fact(0.9m, ("fee", 4.5m))), Article("b", Fact(0.9m, ("fee", 4.50m), ("from", new Organization("Moss FC")))));
        Assert.That(claims.Where(c => c.States.Contains(Node)).Select(c => c.ArticleId), Is.EquivalentTo(new[] { "a", "b" }));
        Assert.That(claims.Where(c => c.Statement is { } s && s.Predicate == Term("fee")), Has.All.Matches<WrittenClaim>(c => c!.Evidence.Count == 1 && c.Status == FactStatus.Accepted).And.Exactly(2).Items);
        Assert.That(Objects(graph, Node, Term("fee")), Has.Count.EqualTo(1));
    }

    [Test]
    public void Two_fees_contest_each_other_and_not_the_transfer()
    {
        var contradictions = new List<Contradiction>();
        var graph = Write(out var claims, contradictions, Article("a", Fact(0.9m, ("fee", 4.5m))), Article("b", Fact(0.9m, ("fee", 6m))));
        Assert.That(claims.Where(c => c.Statement is { } s && s.Predicate == Term("fee")).Select(c => c.Status), Is.EqualTo(new[] { FactStatus.Contested, FactStatus.Contested }));
        Assert.That(Objects(graph, Node, Term("fee")), Is.Empty);
        Assert.That(Objects(graph, Tom, Term("soldFor")), Is.Empty, "What is contested implies nothing.");
        Assert.That(Objects(graph, Tom, Term("playsFor")), Is.EqualTo(new Term[] { Club }));
        Assert.That(contradictions.Single().Invariant, Is.EqualTo("one-value fee"));

        var surer = Write(Article("a", Fact(0.9m, ("fee", 4.5m))), Article("b", Fact(0.4m, ("fee", 6m))));
        Assert.That(Objects(surer, Node, Term("fee")), Is.EqualTo(new Term[] { new Literal("4.5", Xsd.Decimal) }));
    }

    [TestCase("transfer-frame", "rules_a: extraction by rules")]
    [TestCase("model/m-1/transfer", "model_a: extraction by a language model")]
    [TestCase("transfer-frame + model/m-1/transfer", "model_a: extraction by a language model|rules_a: extraction by rules")]
    [TestCase(null, "by-hand_a: stated by hand")]
    public void The_graph_says_whether_rules_a_model_or_a_hand_stated_it(string? rule, string runs)
    {
        var fact = new RecordFact { Type = Transfers.Type, Values = Fact().Values, Rule = rule, Evidence = Fact().Evidence };
        var graph = Write(Article("a", fact));
        var said = graph.Where(q => q.Predicate == Rdfs.Label && q.Subject is Iri iri && iri.Value.Contains("/run/", StringComparison.Ordinal)).Select(q => ((Iri)q.Subject).Value.Split('/')[^1] + ": " + ((Literal)q.Object).LexicalForm);
        Assert.That(string.Join('|', said.Order(StringComparer.Ordinal)), Is.EqualTo(runs));
        Assert.That(graph.Where(q => q.Predicate == ArticleOntology.Rule).Select(q => ((Literal)q.Object).LexicalForm), Is.EquivalentTo(rule?.Split(" + ") ?? []));
    }

    [Test]
    public void A_slot_with_many_values_has_them_all()
    {
        var graph = Write(Article("a", Fact(0.9m, ("clause", "one"))), Article("b", Fact(0.9m, ("clause", "two"))));
        Assert.That(Objects(graph, Node, Term("clause")), Has.Count.EqualTo(2));
    }

    [TestCase(null, "joined")]
    [TestCase(false, "joined")]
    [TestCase(true, "loanedTo")]
    public void Direct_rules_hold_under_their_conditions(bool? loan, string property)
    {
        var graph = Write(Article("a", loan is { } value ? Fact(0.9m, ("loan", value)) : Fact()));
        foreach (var name in (string[])["joined", "loanedTo"])
        {
            Assert.That(Objects(graph, Tom, Term(name)).Count, Is.EqualTo(name == property ? 1 : 0), name);
        }
    }

    [Test]
    public void Other_keys_are_other_nodes_and_a_missing_key_is_none_of_them()
    {
        var without = new RecordFact { Type = Transfers.Type, Values = new Dictionary<string, object> { ["player"] = new Person("Tom Vane"), ["to"] = new Organization("Tern City") } };
        var graph = Write(Article("a", Fact(), Fact(0.9m, ("season", 2025)), without));
        Assert.That(graph.Where(q => q.Predicate == RdfVocabulary.Type && q.Object == Term("Transfer")).Select(q => ((Iri)q.Subject).Value[^6..]), Is.EquivalentTo(new[] { "y_2024", "y_2025", "-city_" }));
    }

    [Test]
    public void Numbers_in_keys_keep_sign_and_point()
    {
        var type = new FactType("degree", Term("Degree"), [new FactSlot("value", Term("value"), SlotRange.Number) { IsKey = true }], "{value}");
        var facts = new[] { 45m, 4.5m, -4.5m }.Select(v => new RecordFact { Type = type, Values = new Dictionary<string, object> { ["value"] = v } }).ToArray();
        Assert.That(Write(Article("a", facts)).Where(q => q.Object == Term("Degree")).Select(q => ((Iri)q.Subject).Value.Split('_')[1]), Is.EquivalentTo(new[] { "45", "4p5", "m4p5" }));
    }

    [Test]
    public void A_contested_status_is_described_and_not_asserted()
    {
        var fact = new RecordFact { Type = Transfers.Type, Values = Fact().Values, Status = FactStatus.Contested, Rule = "r", Evidence = Fact().Evidence };
        var graph = Write(out var claims, Article("a", fact));
        Assert.That(claims.Select(c => c.Status), Has.All.EqualTo(FactStatus.Contested));
        Assert.That(Objects(graph, Node, RdfVocabulary.Type), Is.Empty);
        Assert.That(Objects(graph, Tom, Term("playsFor")), Is.Empty);
    }

    [Test]
    public void The_order_of_articles_does_not_matter()
    {
        ArticleFacts[] articles = [Article("a", Fact(0.9m, ("fee", 4.5m))), Article("b", Fact(0.9m, ("fee", 6m), ("loan", true))), Article("c", Fact(0.3m, ("fee", 5m)))];
        Assert.That(Write([.. articles.Reverse()]).ToList(), Is.EqualTo(Write(articles).ToList()));
    }

    [Test]
    public void A_line_of_JSON_describes_the_kind_and_gives_the_same_graph()
    {
        var facts = Article("a", Fact(0.9m, ("fee", 4.5m), ("date", new DateOnly(2024, 7, 1)), ("loan", true), ("years", 3), ("stadium", new Thing("Tern Park", Term("Stadium"))), ("clause", "\"so\"")), Fact(0.5m, ("season", 2023)));
        var line = new System.Buffers.ArrayBufferWriter<byte>();
        ArticleFactsJson.Write(facts, line);
        var read = ArticleFactsJson.Read(line.WrittenSpan);
        Assert.That(Write(read).ToList(), Is.EqualTo(Write(facts).ToList()));
        var again = new System.Buffers.ArrayBufferWriter<byte>();
        ArticleFactsJson.Write(read, again);
        Assert.That(again.WrittenSpan.ToArray(), Is.EqualTo(line.WrittenSpan.ToArray()));
        var types = read.Facts.OfType<RecordFact>().Select(f => f.Type).Distinct().ToList();
        Assert.That(types, Has.Count.EqualTo(1));
        Assert.That((types[0].Slots, types[0].Direct, types[0].Label), Is.EqualTo((Transfers.Type.Slots, Transfers.Type.Direct, Transfers.Type.Label)));
    }

    [TestCase("""{"kg":1,"article":null,"types":[{"name":"t","class":"x:T","label":"l","slots":[]}],"entities":[],"facts":[]}""")]
    [TestCase("""{"kg":1,"article":null,"types":[{"name":"t","class":"no iri","label":"l","slots":[]}],"entities":[],"facts":[]}""")]
    [TestCase("""{"kg":1,"article":null,"types":[],"entities":[],"facts":[{"type":"record","of":0,"values":{}}]}""")]
    [TestCase("""{"kg":1,"article":null,"types":[{"name":"t","class":"x:T","label":"l","slots":[{"name":"a","property":"x:a","range":"year","key":true}]}],"entities":[],"facts":[{"type":"record","of":0,"values":{"a":0}}]}""")]
    [TestCase("""{"kg":1,"article":null,"types":[{"name":"t","class":"x:T","label":"l","slots":[{"name":"a","property":"x:a","range":"year","key":true}]}],"entities":[],"facts":[{"type":"record","of":0,"values":{"b":2000}}]}""")]
    [TestCase("""{"kg":1,"article":null,"entities":[],"facts":[{"type":"record"}]}""")]
    public void A_line_with_a_kind_or_values_that_make_no_sense_is_refused(string line) =>
        Assert.That(() => ArticleFactsJson.Read(System.Text.Encoding.UTF8.GetBytes(line)), Throws.TypeOf<ArticleFactsJsonException>());

    private static Dataset Write(params ArticleFacts[] articles) => Write(out _, articles);

    private static Dataset Write(out IReadOnlyList<WrittenClaim> claims, params ArticleFacts[] articles) => Write(out claims, [], articles);

    private static Dataset Write(out IReadOnlyList<WrittenClaim> claims, List<Contradiction> contradictions, params ArticleFacts[] articles)
    {
        var graph = new Dataset();
        claims = new FactWriter(new FactWriterOptions { Contradicted = contradictions.Add }).Write(articles, graph);
        return graph;
    }

    private static List<Term> Objects(Dataset graph, Iri subject, Iri predicate) =>
        [.. graph.Where(q => q.Subject == subject && q.Predicate == predicate).Select(q => q.Object)];
}
