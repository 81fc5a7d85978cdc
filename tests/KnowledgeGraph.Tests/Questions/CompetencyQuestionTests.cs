using System.Text.Json;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Tests.Cli;
using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Questions;

/// <summary>
/// The competency questions over the graph that <c>kg build</c> makes of the raw article. Some rows are expected to the letter;
/// for the others, which depend on how evidence is cut and confidence weighed, the columns and at least one row.
/// </summary>
internal sealed class CompetencyQuestionTests
{
    private static readonly string[] ToTheLetter =
        ["cq01", "cq02", "cq03", "cq04", "cq05", "cq06", "cq09", "cq14", "cq15", "cq16", "cq17"];

    /// <summary>Columns whose values are IRIs, which may differ.</summary>
    private static readonly string[] IriColumns = ["a", "b", "thing", "claim", "status"];

    private static readonly Lazy<TempFolder> Built = new(Build);

    [OneTimeTearDown]
    public void RemoveGraph()
    {
        if (Built.IsValueCreated)
        {
            Built.Value.Dispose();
        }
    }

    [TestCaseSource(nameof(SelectQuestions))]
    public void A_question_has_its_answer(string id)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedData.Path($"ontology/competency/{id}.json")));
        using var answer = JsonDocument.Parse(Ask(id, "json"));
        var columns = answer.RootElement.GetProperty("head").GetProperty("vars").EnumerateArray().Select(column => column.GetString()!).ToList();
        var rows = answer.RootElement.GetProperty("results").GetProperty("bindings").EnumerateArray().ToList();
        var expectedRows = expected.RootElement.GetProperty("rows").EnumerateArray().ToList();
        var expectedColumns = expectedRows.SelectMany(row => row.EnumerateObject()).Select(cell => cell.Name).Distinct();

        Assert.That(columns, Is.EquivalentTo(expectedColumns));
        Assert.That(rows, Is.Not.Empty);
        if (ToTheLetter.Contains(id))
        {
            var wanted = expectedRows.Select(row => Line(columns, column => row.GetProperty(column).GetString()!)).ToList();
            var got = rows.Select(row => Line(columns, column => row.GetProperty(column).GetProperty("value").GetString()!)).ToList();
            Assert.That(got, expected.RootElement.GetProperty("ordered").GetBoolean() ? Is.EqualTo(wanted) : Is.EquivalentTo(wanted));
        }
    }

    [Test]
    public void The_schema_org_view_of_every_series_says_what_is_expected()
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(SharedData.Path("ontology/competency/cq15.json")));
        var wanted = expected.RootElement.GetProperty("triples").EnumerateArray().Select(triple => Shape(triple.GetString()!)).Order();
        var got = RdfReader.Parse(Ask("cq15", "ntriples"), RdfFormat.NTriples)
            .Select(quad => Shape($"{Short(quad.Subject)} {Short(quad.Predicate)} {Short(quad.Object)}")).Order();
        Assert.That(got, Is.EqualTo(wanted));
    }

    // IRIs of nodes may differ, but not the predicate and what is a value or a class.
    private static string Shape(string triple)
    {
        var parts = triple.Split(' ', 3);
        var isNode = parts[1] != "rdf:type" && !parts[1].EndsWith("ame", StringComparison.Ordinal) && !parts[1].EndsWith("award", StringComparison.Ordinal);
        return $"{parts[0].Split('/')[0]} {parts[1]} {(isNode ? parts[2].Split('/')[0] : parts[2])}";
    }

    private static string Short(Rdf.Term term) => term switch
    {
        Rdf.Iri { Value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type" } => "rdf:type",
        Rdf.Iri iri => iri.Value.Replace("https://example.org/kg/", "", StringComparison.Ordinal),
        Rdf.Literal literal => literal.LexicalForm,
        _ => term.ToString(),
    };

    private static string Line(List<string> columns, Func<string, string> value) =>
        string.Join(" | ", columns.Except(IriColumns).Order(StringComparer.Ordinal).Select(column => $"{column}={value(column)}"));

    private static string Ask(string id, string format) => Kg.Run(
        "query", Built.Value.File("graph.ttl"), Repository.File("ontology", "articles.ttl"),
        "-q", SharedData.Path($"ontology/competency/{id}.rq"), "--format", format).Ok().Output;

    private static TempFolder Build()
    {
        var article = SharedData.Path("corpus/articles/000_73fb69ceb448b31f.txt");
        var folder = new TempFolder();
        Kg.Run("build", article, "-o", folder.File("graph.ttl")).Ok();
        return folder;
    }

    private static IEnumerable<string> SelectQuestions() =>
        Enumerable.Range(1, 17).Where(number => number != 15).Select(number => $"cq{number:00}");
}
