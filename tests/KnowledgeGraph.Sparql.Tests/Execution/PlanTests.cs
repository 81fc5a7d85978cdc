using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Tests.Updates;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Plans as data, text and JSON, before and after a run.</summary>
public sealed class PlanTests
{
    private static readonly Dataset Data = QueryRows.Data(
        string.Concat(Enumerable.Range(0, 300).Select(i => string.Create(CultureInfo.InvariantCulture, $":s{i} :p {i} ; :q :s{(i * 7) % 300} .\n"))));

    [Test]
    public void A_plan_is_not_run_unless_asked()
    {
        var plan = SparqlEngine.Default.Explain(Parse("SELECT ?s { ?s :p ?o FILTER(STRLEN(STR(?o)) = 3) }"), Data);

        Assert.That(plan.Run, Is.Null);
        Assert.That(All(plan.Root).Select(node => node.Actual), Has.All.Null);
        Assert.That(All(plan.Root).Select(node => node.Name), Is.EqualTo(new[] { "Project", "Filter", "IndexScan" }));
        Assert.That(plan.ToString(), Does.Not.Contain("rows").And.Contain("[estimated 300]"));
        Assert.That(plan.ToString(), Is.EqualTo(SparqlEngine.Default.Explain(Parse("SELECT ?s { ?s :p ?o FILTER(STRLEN(STR(?o)) = 3) }"), Data).ToString()));
    }

    [Test]
    public void A_run_says_rows_batches_and_times()
    {
        var plan = SparqlEngine.Default.Analyze(Parse("SELECT ?s { ?s :p ?o FILTER(STRLEN(STR(?o)) = 3) }"), Data);

        Assert.That(plan.Run!.Rows, Is.EqualTo(200));
        var scan = All(plan.Root).Single(node => node.Name == "IndexScan").Actual!;
        Assert.That((scan.Rows, scan.Opened), Is.EqualTo((300L, 1L)));
        Assert.That(scan.Batches, Is.EqualTo(3));
        foreach (var node in All(plan.Root))
        {
            Assert.That(node.Actual!.TotalTime, Is.GreaterThanOrEqualTo(node.Actual.OwnTime));
            Assert.That(node.Actual.TotalTime, Is.LessThanOrEqualTo(plan.Run.RunTime));
        }

        Assert.That(plan.ToString(), Does.Contain("rows 300 in 3 batches").And.Contain("Run: 200 rows"));
    }

    [Test]
    public void Memory_is_told_by_the_operator_that_holds_it()
    {
        var plan = SparqlEngine.Default.Analyze(Parse("SELECT DISTINCT ?t { ?s :q ?x . ?x :p ?o BIND(CONCAT('a long text before ', STR(?o)) AS ?t) } ORDER BY ?t"), Data);

        var bytes = All(plan.Root).GroupBy(node => node.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(node => node.Actual!.PeakBytes), StringComparer.Ordinal);
        Assert.That(bytes["Distinct"], Is.GreaterThan(300 * 8), plan.ToString());
        Assert.That(bytes["Sort"], Is.GreaterThan(300 * 8));
        Assert.That(bytes["Extend"], Is.GreaterThan(300 * 40), "the new terms");
        Assert.That(bytes["IndexScan"], Is.Zero);
        Assert.That(plan.Run!.PeakBytes, Is.GreaterThanOrEqualTo(bytes["Distinct"] + bytes["Sort"]));
    }

    [Test]
    public void What_the_rewrites_changed_is_told()
    {
        var plan = SparqlEngine.Default.Explain(Parse("SELECT ?s { { ?s :p ?o } ?s :q ?x FILTER(?o > 1 && true) }"), Data);

        Assert.That(plan.Rewrites.Where(rewrite => rewrite.Changed).Select(rewrite => rewrite.Name), Does.Contain("ConstantFolding"));
        Assert.That(plan.Algebra, Does.Contain("true"));
        Assert.That(plan.RewrittenAlgebra, Does.Not.Contain("true"));
        Assert.That(plan.ToString(), Does.Contain("Rewritten by ").And.Contain(plan.RewrittenAlgebra));
        Assert.That(new SparqlEngine(new SparqlOptions { Optimize = false }).Explain(Parse("SELECT ?s { ?s :p 1 }"), Data).Rewrites, Is.Empty);
    }

    [Test]
    public void Json_says_the_same()
    {
        var plan = SparqlEngine.Default.Analyze(Parse("SELECT ?s { ?s :p ?o . ?s :q ?x } ORDER BY ?o LIMIT 5"), Data);
        using var json = JsonOf(plan.WriteJson);

        var root = json.RootElement;
        Assert.That(root.GetProperty("run").GetProperty("rows").GetInt64(), Is.EqualTo(5));
        Assert.That(root.GetProperty("rewrites").GetArrayLength(), Is.EqualTo(plan.Rewrites.Length));
        Assert.That(Names(root.GetProperty("plan")), Is.EqualTo(All(plan.Root).Select(node => node.Name)));
        Assert.That(root.GetProperty("plan").GetProperty("actual").GetProperty("rows").GetInt64(), Is.EqualTo(plan.Root.Actual!.Rows));
    }

    [Test]
    public void A_deep_plan_can_be_written()
    {
        var text = new StringBuilder("SELECT * { ?x0 :p ?y0 ").Insert(0, string.Empty);
        for (var i = 1; i <= 150; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"OPTIONAL {{ ?x{i} :p ?y{i - 1} ");
        }

        var plan = SparqlEngine.Default.Explain(Parse(text.Append('}', 151).ToString()), Data);
        using var json = JsonOf(plan.WriteJson, 4000);
        Assert.That(json.RootElement.GetProperty("plan").GetProperty("operator").GetString(), Is.EqualTo(plan.Root.Name));
    }

    [TestCase("ASK { ?s :p ?o }", 1)]
    [TestCase("ASK { ?s :nothing ?o }", 0)]
    [TestCase("CONSTRUCT { ?s :r ?o } WHERE { ?s :p ?o }", 300)]
    [TestCase("DESCRIBE ?s { ?s :p 1 }", 1)]
    public void Every_form_has_a_plan(string query, long rows) =>
        Assert.That(SparqlEngine.Default.Analyze(Parse(query), Data).Run!.Rows, Is.EqualTo(rows));

    [Test]
    public void Limits_hold_in_a_measured_run() => Assert.That(
        () => new SparqlEngine(new SparqlOptions { MaxRows = 10 }).Analyze(Parse("SELECT * { ?s :p ?o }"), Data),
        Throws.TypeOf<SparqlLimitException>().With.Property("Limit").EqualTo("MaxRows"));

    [Test]
    public void Time_is_that_of_the_options()
    {
        var engine = new SparqlEngine(new SparqlOptions { TimeProvider = new StepClock() });
        var (one, two) = (engine.Analyze(Parse("SELECT * { ?s :p ?o }"), Data), engine.Analyze(Parse("SELECT * { ?s :p ?o }"), Data));

        Assert.That(one.Root.Actual!.TotalTime, Is.EqualTo(two.Root.Actual!.TotalTime));
        Assert.That(one.ToString(), Is.EqualTo(two.ToString()));
        Assert.That(one.Root.Actual.TotalTime.TotalMilliseconds % 1, Is.Zero);
    }

    [Test]
    public void The_timeout_is_counted_by_the_clock_of_the_options() => Assert.That(
        () => QueryRows.Select("SELECT * { ?s :p ?o }", Data, new SparqlOptions { TimeProvider = new StepClock(), Timeout = TimeSpan.FromMilliseconds(2) }),
        Throws.TypeOf<SparqlLimitException>().With.Property("Limit").EqualTo("Timeout"));

    [Test]
    public void An_update_is_explained_operation_by_operation()
    {
        var update = UpdateTargets.Parse("INSERT DATA { :a :p 1, 2 } ; DELETE { ?s :p ?o } INSERT { ?s :r ?o } WHERE { ?s :p ?o FILTER(?o < 2) } ; CLEAR SILENT GRAPH :g ; COPY DEFAULT TO :copy");
        foreach (var target in UpdateTargets.Of(":x :p 0 ."))
        {
            var plan = SparqlEngine.Default.Explain(update, target);
            Assert.That(plan.Operations.Select(operation => operation.Name), Is.EqualTo(new[] { "INSERT DATA", "DELETE/INSERT", "CLEAR SILENT", "COPY" }));
            Assert.That(plan.Operations.Select(operation => operation.Where is not null), Is.EqualTo(new[] { false, true, false, false }));
            Assert.That(plan.Operations[1].Where!.Run, Is.Null);
            Assert.That(plan.ToString(), Does.StartWith("Operation 1: INSERT DATA 2 quads\nOperation 2: DELETE/INSERT 1 quad to delete, 1 quad to insert for each solution\n"));
        }
    }

    [Test]
    public void A_measured_update_changes_nothing()
    {
        var update = UpdateTargets.Parse(
            "INSERT DATA { :a :p 1, 2 } ; DELETE { ?s :p ?o } INSERT { ?s :r ?o } WHERE { ?s :p ?o FILTER(?o < 2) } ; COPY DEFAULT TO :copy ; MOVE SILENT :none TO :other ; CLEAR ALL");
        foreach (var target in UpdateTargets.Of(":x :p 0 ."))
        {
            var plan = SparqlEngine.Default.Analyze(update, target);
            Assert.That(
                plan.Operations.Select(operation => (operation.Change!.Value.Added, operation.Change.Value.Removed)),
                Is.EqualTo(new[] { (2L, 0L), (2L, 2L), (3L, 0L), (0L, 0L), (0L, 6L) }));
            Assert.That(plan.Operations[1].Where!.Run!.Rows, Is.EqualTo(2), "the operation sees what the one before it did");
            Assert.That(plan.Operations[3].Failure, Does.Contain("there is no graph"));
            UpdateTargets.Expect(target, ":x :p 0 .");
            using var json = JsonOf(plan.WriteJson);
            Assert.That(json.RootElement.GetProperty("operations")[1].GetProperty("where").GetProperty("run").GetProperty("rows").GetInt64(), Is.EqualTo(2));
        }
    }

    private static SparqlQuery Parse(string query) => SparqlQuery.Parse(QueryRows.Prefixes + query);

    private static JsonDocument JsonOf(Action<Stream> write, int depth = 64)
    {
        using var stream = new MemoryStream();
        write(stream);
        return JsonDocument.Parse(stream.ToArray(), new JsonDocumentOptions { MaxDepth = depth });
    }

    private static IEnumerable<PlanOperator> All(PlanOperator node) => node.Children.SelectMany(All).Prepend(node);

    private static IEnumerable<string> Names(JsonElement node) =>
        node.GetProperty("children").EnumerateArray().SelectMany(Names).Prepend(node.GetProperty("operator").GetString()!);

    /// <summary>Each look at the clock is a millisecond after the one before.</summary>
    private sealed class StepClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => ++_now;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
