using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Sparql.Tests.Planning;

/// <summary>Sizes of joins of patterns with one subject: what the source counted, and not what each predicate says alone.</summary>
internal sealed class StarTests
{
    [Test]
    public void Predicates_that_never_go_together_make_no_rows()
    {
        using var store = Store();
        var query = SparqlQuery.Parse("SELECT * { ?s <urn:left> ?x . ?s <urn:right> ?y . ?s <urn:all> ?z }");
        var plan = SparqlEngine.Default.Analyze(query, store).Root;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Actual!.Rows, Is.Zero);
            Assert.That(plan.EstimatedRows, Is.LessThan(10));
        }
    }

    [Test]
    public void Predicates_that_always_go_together_make_all_rows()
    {
        using var store = Store();
        var plan = SparqlEngine.Default.Analyze(SparqlQuery.Parse("SELECT * { ?s <urn:left> ?x . ?s <urn:twice> ?y }"), store).Root;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Actual!.Rows, Is.EqualTo(6000));
            Assert.That(plan.EstimatedRows, Is.EqualTo(6000).Within(600));
        }
    }

    [Test]
    public void The_store_counts_them()
    {
        using var store = Store();
        using var snapshot = store.Snapshot();
        TermId[] predicates = [Id("urn:left"), Id("urn:twice")];
        Assert.That(snapshot.EstimateStars(predicates).Sum(star => star.Quads[0] * star.Quads[1] / star.Subjects), Is.EqualTo(6000));
        Assert.That(snapshot.EstimateStars(predicates).Sum(star => star.Subjects), Is.EqualTo(3000));

        TermId Id(string iri) => snapshot.TryGetId(new Iri(iri), out var id) ? id : throw new KeyNotFoundException(iri);
    }

    // 3,000 subjects with left and two of twice, 3,000 with right; all have all.
    private static QuadStore Store()
    {
        var store = QuadStore.OpenInMemory();
        store.Load(sink =>
        {
            for (var i = 0; i < 6000; i++)
            {
                Add(sink, i, "urn:all", 0);
                Add(sink, i, i % 2 == 0 ? "urn:left" : "urn:right", i);
                for (var j = 0; j < 2 && i % 2 == 0; j++)
                {
                    Add(sink, i, "urn:twice", j);
                }
            }
        });
        store.Compact();
        return store;
    }

    private static void Add(IQuadSink sink, int subject, string predicate, int value) =>
        sink.OnQuad(new Quad(new Iri($"urn:s{subject}"), new Iri(predicate), new Literal($"value number {value}")));
}
