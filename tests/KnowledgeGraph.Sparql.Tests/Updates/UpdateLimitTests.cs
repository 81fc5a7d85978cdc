using System.Globalization;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Tests.Updates;

/// <summary>An update that wants too much, or that is cancelled, changes nothing.</summary>
public sealed class UpdateLimitTests
{
    private const string Slow = "INSERT { ?a :x ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c + ?f + ?i + ?l < 0) }";

    private static readonly string Many =
        string.Concat(Enumerable.Range(0, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $":s{i} :p {i} .\n")));

    [TestCase(nameof(SparqlOptions.Timeout), Slow)]
    [TestCase(nameof(SparqlOptions.MaxRows), "INSERT { ?s :q ?o } WHERE { ?s :p ?o }")]
    [TestCase(nameof(SparqlOptions.MaxMemoryBytes), "INSERT { ?a :q ?f } WHERE { ?a :p ?c . ?d :p ?f }")]
    [TestCase(nameof(SparqlOptions.MaxMemoryBytes), "LOAD :endless")]
    [TestCase(nameof(SparqlOptions.MaxMemoryBytes), "LOAD SILENT :endless")]
    [TestCase(nameof(SparqlOptions.MaxExpressionDepth), "INSERT { ?s :q ?o } WHERE { ?s :p ?o FILTER(1 + 1 + 1 + 1 + 1 + 1 + 1 + ?o > 0) }")]
    public void A_limit_is_named(string limit, string update)
    {
        var options = limit switch
        {
            nameof(SparqlOptions.Timeout) => new SparqlOptions { Timeout = TimeSpan.FromMilliseconds(200) },
            nameof(SparqlOptions.MaxRows) => new SparqlOptions { MaxRows = 499 },
            nameof(SparqlOptions.MaxMemoryBytes) => new SparqlOptions { MaxMemoryBytes = 3_000_000 },
            _ => new SparqlOptions { MaxExpressionDepth = 5 },
        };
        foreach (var target in UpdateTargets.Of(Many))
        {
            var error = Assert.Throws<SparqlLimitException>(() =>
                UpdateTargets.Run(target, "INSERT DATA { :new :p 1 } ; " + update, options with { LoadResolver = (_, _) => Endless() }));
            Assert.That(error!.Limit, Is.EqualTo(limit));
            UpdateTargets.Expect(target, Many);
        }
    }

    [Test]
    public void Cancellation_changes_nothing()
    {
        foreach (var target in UpdateTargets.Of(Many))
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
            Assert.Catch<OperationCanceledException>(() =>
                SparqlEngine.Default.Update(UpdateTargets.Parse("CLEAR ALL ; INSERT DATA { :a :p 1, 2, 3, 4 }" + " ; " + Endlessly()), target, source.Token));
            UpdateTargets.Expect(target, Many);
        }
    }

    private static string Endlessly() =>
        "INSERT { } WHERE { VALUES ?a { " + string.Join(' ', Enumerable.Range(0, 5000)) + " } VALUES ?b { " + string.Join(' ', Enumerable.Range(0, 5000))
        + " } VALUES ?c { " + string.Join(' ', Enumerable.Range(0, 5000)) + " } FILTER(?a + ?b + ?c < 0) }";

    private static IEnumerable<Triple> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return new Triple(new Iri("http://e/s"), new Iri("http://e/p"), new Literal(i.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
