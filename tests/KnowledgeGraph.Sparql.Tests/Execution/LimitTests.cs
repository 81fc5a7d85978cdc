using System.Globalization;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Every way in which a query can want too much ends in a named limit, soon.</summary>
public sealed class LimitTests
{
    private static readonly Dataset Many = new(Enumerable.Range(0, 2000).Select(i => new Quad(
        new Iri("http://example.org/s" + i.ToString(CultureInfo.InvariantCulture)), new Iri("http://example.org/p"), new Literal(i.ToString(CultureInfo.InvariantCulture)))));

    [TestCase("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")]
    [TestCase("SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(?c, ?f, ?i)) > 100) OPTIONAL { ?j ?k ?l FILTER(STRLEN(?l) > STRLEN(?c) + 10) } }")]
    [TestCase("SELECT ?a { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(CONCAT(?f, ?i, ?c)) > 1000) } }")]
    [TestCase("SELECT ?x ?y { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i LIMIT 1")]
    public void Timeout(string query)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var thrown = Assert.Throws<SparqlLimitException>(() => QueryRows.Select(query, Many, new SparqlOptions { Timeout = TimeSpan.FromMilliseconds(200) }));
        Assert.That(thrown!.Limit, Is.EqualTo(nameof(SparqlOptions.Timeout)));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [TestCase("SELECT DISTINCT ?a ?d { ?a ?b ?c . ?d ?e ?f }")]
    [TestCase("SELECT ?c { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c")]
    [TestCase("SELECT ?a ?d (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?d")]
    [TestCase("SELECT ?x { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(?c, \" \", ?f) AS ?x) }")]
    public void Memory(string query)
    {
        var thrown = Assert.Throws<SparqlLimitException>(() => QueryRows.Select(query, Many, new SparqlOptions { MaxMemoryBytes = 10_000_000 }));
        Assert.That(thrown!.Limit, Is.EqualTo(nameof(SparqlOptions.MaxMemoryBytes)));
    }

    [Test]
    public void DoublingStrings_EndAtALimit()
    {
        var binds = string.Concat(Enumerable.Range(0, 60).Select(i => string.Create(CultureInfo.InvariantCulture, $" BIND(CONCAT(?x{i}, ?x{i}) AS ?x{i + 1})")));
        var thrown = Assert.Throws<SparqlLimitException>(() => QueryRows.Select("SELECT ?x60 { BIND(\"abcdefgh\" AS ?x0)" + binds + " }", Many));
        Assert.That(thrown!.Limit, Is.EqualTo(nameof(SparqlOptions.MaxMemoryBytes)));
    }

    [TestCase("SELECT * { ?s :p* ?o }")]
    [TestCase("SELECT * { ?s (:p/:q)+ ?o }")]
    [TestCase("ASK { :n0 !(:x)* ?o FILTER(?o = 7) }")]
    public void PathSteps(string query)
    {
        var chain = QueryRows.Data(string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $":n{i} :p :n{i + 1} ; :q :n{i + 1} .\n"))));
        var parsed = SparqlQuery.Parse(QueryRows.Prefixes + query);
        Assert.That(() => Run(new SparqlOptions { MaxPathSteps = 100 }), Throws.TypeOf<SparqlLimitException>().With.Property("Limit").EqualTo("MaxPathSteps"));
        Assert.That(() => Run(new SparqlOptions { MaxPathSteps = 1_000_000 }), Throws.Nothing);

        void Run(SparqlOptions options) => new SparqlEngine(options).Analyze(parsed, chain);
    }

    [Test]
    public void LateralTables_AreGivenBack()
    {
        // Each of 2000 rows opens a table of its own; all together would be far more than the limit.
        const string query = "SELECT ?a { ?a :p ?c FILTER NOT EXISTS { SELECT DISTINCT ?x ?z { ?x :p ?z . ?y :p ?z FILTER(?z = ?c && STRLEN(STR(?y)) > 1000) } } }";
        var plan = new SparqlEngine(new SparqlOptions { MaxMemoryBytes = 20_000_000 }).Analyze(SparqlQuery.Parse(QueryRows.Prefixes + query), Many);
        Assert.That(plan.Run!.PeakBytes, Is.LessThan(20_000_000));
    }

    [TestCase("SELECT * { ?s ?p ?o { ", "?s ?p ?o . ", "} }")]
    [TestCase("ASK { ?s ?p ?o ", "FILTER(?o > 1) ", "}")]
    [TestCase("ASK { ?s :p", "/:p", " ?o }")]
    public void GroupsTooLargeToJoin_AreRefused(string start, string link, string end) => Assert.That(
        () => new SparqlEngine(new SparqlOptions()).Explain(SparqlQuery.Parse(QueryRows.Prefixes + start + string.Concat(Enumerable.Repeat(link, 6000)) + end), Many),
        Throws.TypeOf<SparqlLimitException>().With.Property("Limit").EqualTo("MaxExpressionDepth"));

    [Test]
    public void Rows_MoreThanTheLimit_Throw()
    {
        var options = new SparqlOptions { MaxRows = 10 };
        Assert.That(QueryRows.Select("SELECT ?a { ?a ?b ?c } LIMIT 10", Many, options), Has.Length.EqualTo(10));
        Assert.That(() => QueryRows.Select("SELECT ?a { ?a ?b ?c } LIMIT 11", Many, options), Throws.TypeOf<SparqlLimitException>().With.Property("Limit").EqualTo("MaxRows"));
    }

    [Test]
    public void Cancellation_Stops()
    {
        using var stop = new CancellationTokenSource();
        using var rows = SparqlEngine.Default.Select(SparqlQuery.Parse("SELECT ?a { ?a ?b ?c . ?d ?e ?f }"), Many, stop.Token);
        using var row = rows.GetEnumerator();
        Assert.That(row.MoveNext());
        stop.Cancel();
        Assert.That(
            () =>
            {
                while (row.MoveNext())
                {
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void HostilePattern_RunsInLinearTime() =>
        Assert.That(QueryRows.Select("SELECT (REGEX(\"" + new string('a', 5000) + "\", \"(a*)*b\") AS ?m) {}", Many), Is.EqualTo(new[] { "false^boolean" }));

    [Test]
    public void NestedOptionals_PlanInTime()
    {
        const int Depth = 150;
        var query = "SELECT * { ?x0 :p ?y0 " + string.Concat(Enumerable.Range(1, Depth).Select(i => string.Create(CultureInfo.InvariantCulture, $"OPTIONAL {{ ?x{i} :p ?y{i - 1} "))) + new string('}', Depth + 1);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(QueryRows.Select(query + " LIMIT 1", QueryRows.Data(":a :p :b .")), Has.Length.EqualTo(1));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [TestCase(20, null)]
    [TestCase(900, "MaxExpressionDepth")]
    [TestCase(4000, "MaxMemoryBytes")]
    public void ManyPatterns_OnASmallStack_EndInALimit(int patterns, string? limit)
    {
        var chain = string.Concat(Enumerable.Range(0, patterns).Select(i => string.Create(CultureInfo.InvariantCulture, $"?x{i} :p ?x{i + 1} . ")));
        string? found = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    QueryRows.Select("SELECT * { " + chain + "}", QueryRows.Data(":a :p :b . :b :p :a ."));
                }
                catch (SparqlLimitException e)
                {
                    found = e.Limit;
                }
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();


        // How many fit a stack is the machine's affair; that the process lives is the test.
        Assert.That(found, limit == "MaxExpressionDepth" ? Is.Null.Or.EqualTo(limit) : Is.EqualTo(limit));
    }

    [Test]
    public void Service_WithoutResolver_IsRefusedByName() => Assert.That(
        () => QueryRows.Select("SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }", Many),
        Throws.TypeOf<SparqlServiceException>().With.Message.Contains("ServiceResolver"));

    [Test]
    public void Service_Silent_GivesTheEmptySolution() =>
        Assert.That(QueryRows.Select("SELECT * { SERVICE SILENT <http://example.org/sparql> { ?s ?p ?o } }", Many), Is.EqualTo(new[] { "- - -" }));
}
