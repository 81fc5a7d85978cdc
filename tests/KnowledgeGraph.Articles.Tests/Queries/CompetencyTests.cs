using System.Text.Json;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Articles.Tests.Queries;

/// <summary>
/// The competency questions over what FactWriter makes of the seed article's facts by hand. Values are compared; IRIs that people
/// mint in their own way (claims, things) are not.
/// </summary>
internal sealed class CompetencyTests
{
    private Dataset _graph = null!;

    [OneTimeSetUp]
    public void Write()
    {
        _graph = RdfReader.Parse(OntologyFiles.ReadText(OntologyFiles.Ontology), RdfFormat.Turtle);
        new FactWriter().Write([SeedFacts.Build()], _graph);
    }

    [TestCase("cq01")]
    [TestCase("cq02")]
    [TestCase("cq03")]
    [TestCase("cq04")]
    [TestCase("cq05")]
    [TestCase("cq06")]
    [TestCase("cq07")]
    [TestCase("cq09")]
    [TestCase("cq10")]
    [TestCase("cq13")]
    [TestCase("cq14")]
    [TestCase("cq16")]
    [TestCase("cq17")]
    public void Rows_AreTheExpected(string id)
    {
        var (expected, columns) = Expected(id);
        Assert.That(Rows(id, columns), Is.EqualTo(expected));
    }

    [Test]
    public void Cq08_TheTwoContradictions_WhicheverClaimComesFirst()
    {
        var (expected, _) = Expected("cq08");
        var rows = Rows("cq08", ["p1", "o1", "c1", "q1", "p2", "o2", "c2", "q2"]);
        Assert.That(rows.Select(Sorted), Is.EquivalentTo(expected.Select(Sorted)));

        static string Sorted(string row)
        {
            var cells = row.Split(" | ");
            return string.Join(" | ", new[] { string.Join(" ", cells[..4]), string.Join(" ", cells[4..]) }.Order(StringComparer.Ordinal));
        }
    }

    [Test]
    public void Cq11_CountsEveryStatus()
    {
        var rows = Rows("cq11", ["status", "n"]);
        Assert.That(rows.Select(r => r.Split(" | ")[0]), Is.EqualTo(new[] { "kg:Accepted", "kg:Contested", "kg:Inferred" }));
        Assert.That(rows[1], Is.EqualTo("kg:Contested | 3"));
    }

    [Test]
    public void Cq12_TheFiveQuotations()
    {
        var (expected, columns) = Expected("cq12");
        Assert.That(Rows("cq12", columns), Is.EquivalentTo(expected), "in the order of their IRIs");
    }

    [Test]
    public void Cq15_SchemaOrgView()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Path("ontology/competency/cq15.json")));
        var expected = json.RootElement.GetProperty("triples").EnumerateArray().Select(t => t.GetString()!.Split(' ', 3))
            .Select(t => t[1] + (t[2].Contains('/', StringComparison.Ordinal) ? " node" : " " + t[2]));
        var triples = SparqlEngine.Default.Construct(SparqlQuery.Parse(Text("cq15")), _graph).Distinct().ToList();
        var found = triples.Select(t => Short(t.Predicate) + (t.Object is Iri iri && iri.Value.Contains('/', StringComparison.Ordinal) ? " node" : " " + Short(t.Object)));
        Assert.That(found, Is.EquivalentTo(expected));
    }

    [Test]
    public void DirectLayer_IsWhatTheOntologysQueriesDerive([Range(0, 20)] int seed)
    {
        var graph = new Dataset();
        new FactWriter().Write(new RandomFacts(seed).Articles(4), graph);
        var ontology = RdfReader.Parse(OntologyFiles.ReadText(OntologyFiles.Ontology), RdfFormat.Turtle);
        foreach (var rule in ontology.Where(q => q.Predicate == ArticleOntology.DerivedBy))
        {
            var derived = SparqlEngine.Default.Construct(SparqlQuery.Parse(((Literal)rule.Object).LexicalForm), graph).Distinct();
            Assert.That(graph.Where(q => q.Predicate == (Iri)rule.Subject).Select(q => q.Triple), Is.EquivalentTo(derived), rule.Subject.ToString());
        }
    }

    private List<string> Rows(string id, IReadOnlyList<string> columns)
    {
        using var rows = SparqlEngine.Default.Select(SparqlQuery.Parse(Text(id)), _graph);
        return rows.Select(row => string.Join(" | ", columns.Select(c => row[c] is { } term ? Short(term) : ""))).ToList();
    }

    // The columns that hold a value or a term of a vocabulary; "claim/c31" and "work/hollywood" are anybody's choice.
    private static (List<string> Rows, List<string> Columns) Expected(string id)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.Path($"ontology/competency/{id}.json")));
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!)).ToList();
        var columns = rows[0].Keys.Where(k => !rows[0][k].StartsWith("claim/", StringComparison.Ordinal) && !rows[0][k].StartsWith("work/", StringComparison.Ordinal)).ToList();
        return (rows.Select(r => string.Join(" | ", columns.Select(c => r[c]))).ToList(), columns);
    }

    private static string Text(string id) => File.ReadAllText(SharedData.Path($"ontology/competency/{id}.rq"));

    private static string Short(Term term) =>
        GraphView.Short(term).Replace(RdfVocabulary.Namespace, "rdf:", StringComparison.Ordinal);
}
