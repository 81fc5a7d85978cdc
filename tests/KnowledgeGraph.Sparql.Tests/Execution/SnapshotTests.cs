using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Sparql.Tests.Results;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Snapshots are given back, once, however a reading ends; and await foreach.</summary>
public sealed class SnapshotTests
{
    private static readonly SparqlQuery Query = SparqlQuery.Parse("SELECT ?s ?o ?o2 FROM <http://example.org/g> { ?s ?p ?o . ?s2 ?p2 ?o2 } ORDER BY ?s ?o ?o2");

    private static readonly SparqlQuery Streamed = SparqlQuery.Parse("SELECT ?s ?o ?o2 { GRAPH ?g { ?s ?p ?o . ?s2 ?p2 ?o2 } }");

    private static Dataset Data => QueryRows.Data(":g {" + string.Concat(Enumerable.Range(0, 60).Select(i => $":s{i} :p {i} .")) + "}");

    [Test]
    public void Every_form_gives_its_snapshot_back()
    {
        using var source = new CountingSource(Data);
        var engine = SparqlEngine.Default;
        engine.Ask(SparqlQuery.Parse("ASK { ?s ?p ?o }"), source);
        _ = engine.Construct(SparqlQuery.Parse("CONSTRUCT WHERE { ?s ?p ?o }"), source).Count();
        _ = engine.Construct(SparqlQuery.Parse("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"), source).FirstOrDefault();
        _ = engine.Analyze(Query, source);
        _ = engine.Select(Query, source, row => row);
        Assert.That(() => engine.Select(Query, source, int (_) => throw new NotSupportedException()), Throws.TypeOf<NotSupportedException>());
        Assert.That(() => new SparqlEngine(new SparqlOptions { MaxExpressionDepth = 1 }).Select(Query, source), Throws.TypeOf<SparqlLimitException>());
        Assert.That(() => new SparqlEngine(new SparqlOptions { MaxRows = 3 }).Select(Query, source, row => row), Throws.TypeOf<SparqlLimitException>());
        Assert.That(source.Taken, Is.EqualTo(8));
    }

    [Test]
    public void A_loop_that_ends_early_leaves_nothing_out([Values] bool streamed)
    {
        using var source = new CountingSource(Data);
        using var rows = SparqlEngine.Default.Select(streamed ? Streamed : Query, source);
        foreach (var _ in rows)
        {
            break;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(source.Out, Is.EqualTo(1), "the sequence holds it for another enumeration");
            var first = rows.Select(row => row.ToString()).ToList();
            Assert.That(rows.Select(row => row.ToString()), Is.EqualTo(first), "the same rows again");
            Assert.That(rows.Count(), Is.EqualTo(3600));
        }
    }

    [Test]
    public void Dispose_ends_what_is_under_way_and_may_come_twice()
    {
        using var source = new CountingSource(Data);
        var rows = SparqlEngine.Default.Select(Streamed, source);
        var enumerator = rows.GetEnumerator();
        Assert.That(enumerator.MoveNext(), Is.True);
        rows.Dispose();
        rows.Dispose();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(source.Out, Is.Zero);
            Assert.That(() => enumerator.MoveNext(), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(() => rows.GetEnumerator(), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(async () => await rows.GetAsyncEnumerator().MoveNextAsync(), Throws.TypeOf<ObjectDisposedException>());
        }

        enumerator.Dispose();
    }

    [Test]
    public async Task Await_foreach_gives_the_same_rows([Values] bool onStore)
    {
        using var store = QuadStore.OpenInMemory();
        foreach (var quad in Data)
        {
            store.Add(quad);
        }

        using var source = new CountingSource(onStore ? store : Data);
        using var rows = SparqlEngine.Default.Select(Query, source);
        var found = new List<string>();
        await foreach (var row in rows)
        {
            found.Add(row.ToString());
        }

        Assert.That(found, Is.EqualTo(rows.Select(row => row.ToString())));
        await foreach (var _ in rows.AsAsyncEnumerable())
        {
            break;
        }

        Assert.That(source.Taken, Is.EqualTo(1));
    }

    [Test]
    public async Task Typed_rows_are_awaited_and_let_go()
    {
        using var source = new CountingSource(Data);
        var count = 0;
        await foreach (var row in SparqlEngine.Default.SelectAsync<Row>(Streamed, source))
        {
            Assert.That(row.O2, Is.InRange(0, 59));
            if (++count == 300)
            {
                break;
            }
        }

        Assert.That(source.Taken, Is.EqualTo(1));
    }

    [Test]
    public async Task A_token_of_the_enumeration_ends_it_and_only_it()
    {
        using var source = new CountingSource(Data);
        using var cancel = new CancellationTokenSource();
        using var rows = SparqlEngine.Default.Select(Streamed, source);
        var count = 0;
        try
        {
            await foreach (var _ in rows.AsAsyncEnumerable().WithCancellation(cancel.Token))
            {
                count++;
                await cancel.CancelAsync();
            }

            Assert.Fail("not cancelled");
        }
        catch (OperationCanceledException)
        {
            Assert.That(count, Is.EqualTo(1));
        }

        Assert.That(rows.Count(), Is.EqualTo(3600));
    }

    [Test]
    public async Task Rows_before_a_limit_are_given_first()
    {
        using var source = new CountingSource(Data);
        using var rows = new SparqlEngine(new SparqlOptions { MaxRows = 100 }).Select(Streamed, source);
        var count = 0;
        try
        {
            await foreach (var _ in rows)
            {
                count++;
            }

            Assert.Fail("no limit");
        }
        catch (SparqlLimitException error)
        {
            Assert.That((error.Limit, count), Is.EqualTo(("MaxRows", 100)));
        }
    }

    private sealed record Row(Iri S, int O, int O2);
}
