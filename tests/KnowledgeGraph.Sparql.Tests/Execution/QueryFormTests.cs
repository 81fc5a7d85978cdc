using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>ASK, CONSTRUCT, DESCRIBE, dataset clauses and the sequence itself.</summary>
public sealed class QueryFormTests
{
    private static readonly Dataset Data = QueryRows.Data(
        """
        :a :p :b , "lit" ; :q [ :r [ :s 1 ] ] .
        :g1 { :a :p :c . :x :p :y }
        :g2 { :a :p :c , :b . }
        """);

    [TestCase("ASK { :a :p :b }", true)]
    [TestCase("ASK { :a :p :c }", false)]
    [TestCase("ASK { GRAPH ?g { :a :p :c } }", true)]
    [TestCase("ASK FROM :g1 { :a :p :c }", true)]
    [TestCase("ASK FROM NAMED :g1 { :a :p ?x }", false)]
    public void Ask(string query, bool expected) =>
        Assert.That(SparqlEngine.Default.Ask(Parse(query), Data), Is.EqualTo(expected));

    [Test]
    public void From_MergesGraphsWithoutDuplicates() => Assert.That(
        QueryRows.Select("SELECT ?s ?o FROM :g1 FROM :g2 { ?s :p ?o } ORDER BY ?s ?o", Data),
        Is.EqualTo(new[] { ":a :b", ":a :c", ":x :y" }));

    [Test]
    public void From_CountsWithoutDuplicates() => Assert.That(
        QueryRows.Select("SELECT (COUNT(*) AS ?n) FROM :g1 FROM :g2 { ?s ?p ?o }", Data), Is.EqualTo(new[] { "3" }));

    [Test]
    public void FromNamed_LimitsGraph() => Assert.That(
        QueryRows.Select("SELECT ?g ?o FROM NAMED :g2 { GRAPH ?g { :a :p ?o } } ORDER BY ?o", Data),
        Is.EqualTo(new[] { ":g2 :b", ":g2 :c" }));

    [Test]
    public void UnionDefaultGraph_SeesAllGraphs() => Assert.That(
        QueryRows.Select("SELECT ?o { :a :p ?o } ORDER BY ?o", Data, new SparqlOptions { UnionDefaultGraph = true }),
        Is.EqualTo(new[] { ":b", ":c", "'lit'" }));

    [TestCase(true)]
    [TestCase(false)]
    public void ManyGraphs_Merge(bool union)
    {
        var data = QueryRows.Data(string.Concat(Enumerable.Range(0, 40).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $":g{i} {{ :a :p {i % 7} , {i} . }} "))) + ":a :p 99 .");
        var from = union ? "" : string.Concat(Enumerable.Range(0, 20).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"FROM :g{i} ")));
        var options = new SparqlOptions { UnionDefaultGraph = union };
        Assert.That(QueryRows.Select("SELECT (COUNT(*) AS ?n) " + from + "{ ?s ?p ?o }", data, options), Is.EqualTo(new[] { union ? "41" : "20" }));
        Assert.That(QueryRows.Select("SELECT ?o " + from + "{ :a :p ?o FILTER(?o < 8) } ORDER BY ?o", data, options), Is.EqualTo(new[] { "0", "1", "2", "3", "4", "5", "6", "7" }));
        Assert.That(QueryRows.Select("SELECT (COUNT(*) AS ?n) " + from + "{ :a :p ?x . ?y :p ?x }", data, options), Is.EqualTo(new[] { union ? "41" : "20" }));
    }

    [TestCase("SELECT ?s ?o { ?r :reifies <<( ?s :p ?o )>> } ORDER BY ?o", ":a 1|:a 2")]
    [TestCase("SELECT ?r { ?r :reifies <<( :a :p 2 )>> }", ":r2")]
    [TestCase("SELECT ?r { ?r :reifies <<( ?x :q <<( ?y :p 3 )>> )>> }", ":r3")]
    [TestCase("SELECT ?x { ?r :reifies <<( ?x :p ?x )>> }", "")]
    [TestCase("SELECT (OBJECT(?t) AS ?o) { :r1 :reifies ?t FILTER(isTRIPLE(?t)) }", "1")]
    public void TripleTerms(string query, string expected)
    {
        static Iri Of(string name) => new("http://example.org/" + name);
        static TripleTerm Quote(string subject, string predicate, Term @object) => new(new Triple(Of(subject), Of(predicate), @object));
        static Literal Number(string text) => new(text, Rdf.Vocabularies.Xsd.Integer);
        var data = new Dataset(
        [
            new Quad(Of("r1"), Of("reifies"), Quote("a", "p", Number("1"))),
            new Quad(Of("r2"), Of("reifies"), Quote("a", "p", Number("2"))),
            new Quad(Of("r3"), Of("reifies"), Quote("b", "q", Quote("c", "p", Number("3")))),
        ]);
        Assert.That(QueryRows.Select(query, data), Is.EqualTo(expected.Length == 0 ? [] : expected.Split('|')));
        Assert.That(QueryRows.Select(query, data, new SparqlOptions { Optimize = false }), Has.Length.EqualTo(expected.Length == 0 ? 0 : expected.Split('|').Length));
    }

    [Test]
    public void Construct_FreshNodesPerSolution_IllFormedLeftOut()
    {
        var triples = SparqlEngine.Default.Construct(Parse("CONSTRUCT { ?o :of _:n . _:n :is ?o . :k :k :k } { :a :p ?o }"), Data).ToList();
        Assert.That(triples, Has.Count.EqualTo(4), string.Join('\n', triples));
        Assert.That(triples.Where(t => t.Predicate.Value.EndsWith("is", StringComparison.Ordinal)).Select(t => t.Subject), Is.Unique);
    }

    [Test]
    public void Describe_FollowsBlankNodes() =>
        Assert.That(SparqlEngine.Default.Describe(Parse("DESCRIBE :a"), Data).Count(), Is.EqualTo(5));

    [Test]
    public void Sequence_RunsAgain_SameRows()
    {
        using var rows = SparqlEngine.Default.Select(Parse("SELECT ?s (RAND() AS ?r) { ?s ?p ?o }"), Data);
        var first = rows.Select(QueryRows.Text).ToList();
        Assert.That(rows.Select(QueryRows.Text).ToList(), Is.EqualTo(first));
    }

    [Test]
    public void Sequence_KeepsItsSnapshot()
    {
        var data = QueryRows.Data(":a :p 1 .");
        using var rows = SparqlEngine.Default.Select(Parse("SELECT ?o { ?s :p ?o }"), data);
        data.Add(new Quad(new Iri("http://example.org/a"), new Iri("http://example.org/p"), new Literal("new")));
        Assert.That(rows.Count(), Is.EqualTo(1));
    }

    [Test]
    public void Select_Mapped() => Assert.That(
        SparqlEngine.Default.Select(Parse("SELECT ?o { :a :p ?o } ORDER BY ?o"), Data, row => row.GetString("o")),
        Is.EqualTo(new[] { "http://example.org/b", "lit" }));

    [Test]
    public void UnknownVariable_IsNamed()
    {
        using var rows = SparqlEngine.Default.Select(Parse("SELECT ?o { :a :p ?o }"), Data);
        Assert.That(() => rows.First()["other"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("?other").And.Message.Contains("?o"));
    }

    [Test]
    public void WrongForm_IsRefused()
    {
        Assert.That(() => SparqlEngine.Default.Ask(Parse("SELECT * {}"), Data), Throws.ArgumentException);
        Assert.That(() => SparqlEngine.Default.Construct(Parse("SELECT * {}"), Data), Throws.ArgumentException);
    }

    private static SparqlQuery Parse(string query) => SparqlQuery.Parse(QueryRows.Prefixes + query);
}
