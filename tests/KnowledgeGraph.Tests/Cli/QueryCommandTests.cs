using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Cli;

internal sealed class QueryCommandTests
{
    private const string Data = "@prefix : <https://example.org/> .\n:kim :name \"Kim\" ; :knows :sam , [ :name \"Nobody\" ] .\n:sam :name \"Sam\" .\n";

    [TestCase("csv", "name\r\nKim\r\nSam\r\n")]
    [TestCase("tsv", "?name\n\"Kim\"\n\"Sam\"\n")]
    public void Rows_in_a_text_format(string format, string expected)
    {
        using var folder = new TempFolder();
        var ran = Kg.Run(
            "query", folder.Write("a.ttl", Data), "-e", "SELECT ?name { ?s <https://example.org/name> ?name FILTER isIRI(?s) } ORDER BY ?name", "--format", format).Ok();
        Assert.That(ran.Output, Is.EqualTo(expected));
        Assert.That(ran.Error, Is.Empty);
    }

    [Test]
    public void Rows_as_json_and_as_a_table()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.ttl", Data);
        const string query = "SELECT ?name { <https://example.org/kim> <https://example.org/name> ?name }";
        using var json = JsonDocument.Parse(Kg.Run("query", file, "-e", query, "--format", "json").Ok().Output);
        Assert.That(json.RootElement.GetProperty("results").GetProperty("bindings")[0].GetProperty("name").GetProperty("value").GetString(), Is.EqualTo("Kim"));
        Assert.That(Kg.Run("query", file, "-e", query).Ok().Output, Does.Contain("name").And.Contain("Kim"));
    }

    [Test]
    public void Ask_and_construct()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.ttl", Data);
        Assert.That(Kg.Run("query", file, "-e", "ASK { ?s ?p \"Sam\" }", "--format", "json").Ok().Output, Does.Contain("true"));
        var triples = Kg.Run("query", file, "-e", "CONSTRUCT { ?s a <x:Named> } { ?s <https://example.org/name> ?n FILTER isIRI(?s) }", "--format", "ntriples").Ok();
        Assert.That(triples.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(2));
        Assert.That(Kg.Run("query", file, "-e", "CONSTRUCT WHERE { ?s <https://example.org/knows> ?o }").Ok().Output, Does.Contain("knows"));
        Assert.That(Kg.Run("query", file, "-e", "DESCRIBE ?s { ?s <https://example.org/knows> ?o }", "--format", "ntriples").Ok().Output, Does.Contain("<https://example.org/knows>"));
    }

    [Test]
    public void Named_graphs_and_blank_nodes_of_two_files_stay_apart()
    {
        using var folder = new TempFolder();
        var one = folder.Write("1.nt", "_:b <p:p> \"one\" .\n");
        var two = folder.Write("2.nt", "_:b <p:p> \"two\" .\n");
        const string count = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s <p:p> ?o }";
        Assert.That(Kg.Run("query", one, two, "-e", count, "--format", "csv").Ok().Output, Is.EqualTo("n\r\n2\r\n"));
        var named = Kg.Run("query", one, "--graph", $"g:g={two}", "-e", "SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } }", "--format", "csv").Ok();
        Assert.That(named.Output, Is.EqualTo("g,o\r\ng:g,two\r\n"));
    }

    [Test]
    public void A_query_file_gives_its_own_IRI_as_the_base_and_base_wins()
    {
        using var folder = new TempFolder();
        var query = folder.Write("q.rq", "SELECT (<x> AS ?iri) {}");
        Assert.That(Kg.Run("query", "-q", query, "--format", "csv").Ok().Output, Is.EqualTo($"iri\r\nfile://{folder.Path}/x\r\n"));
        Assert.That(Kg.Run("query", "-q", query, "--base", "https://b.example/", "--format", "csv").Ok().Output, Is.EqualTo("iri\r\nhttps://b.example/x\r\n"));
        Assert.That(Kg.RunWith(Encoding.UTF8.GetBytes("ASK {}"), "query", "-q", "-", "--format", "csv").Ok().Output, Does.Contain("true"));
    }

    [Test]
    public void Statistics_are_one_json_object_on_standard_error()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("query", folder.Write("a.ttl", Data), "-e", "SELECT * { ?s ?p ?o }", "--stats", "--repeat", "3", "--format", "csv").Ok();
        Assert.That(ran.Output.Split("\r\n"), Has.Length.EqualTo(7), "the rows are written once");
        using var json = JsonDocument.Parse(ran.Error);
        Assert.That(json.RootElement.GetProperty("rows").GetInt64(), Is.EqualTo(5));
        Assert.That(json.RootElement.GetProperty("triples").GetInt64(), Is.EqualTo(5));
        Assert.That(json.RootElement.GetProperty("runs_ms").GetArrayLength(), Is.EqualTo(3));
        foreach (var name in new[] { "load_ms", "parse_ms", "plan_ms", "run_ms", "peak_memory_bytes" })
        {
            Assert.That(json.RootElement.GetProperty(name).GetDouble(), Is.Not.Negative, name);
        }
    }

    [TestCase("query")]
    [TestCase("query", "-e", "ASK {}", "-q", "a.rq")]
    [TestCase("query", "-e", "ASK {}", "--format", "turtle")]
    [TestCase("query", "-e", "CONSTRUCT WHERE { ?s ?p ?o }", "--format", "csv")]
    [TestCase("query", "-e", "ASK {}", "--format", "excel")]
    [TestCase("query", "-e", "ASK {}", "--repeat", "0")]
    [TestCase("query", "-e", "ASK {}", "--graph", "nothing")]
    [TestCase("query", "-e", "ASK {}", "--timeout", "-1")]
    public void A_wrong_command_line_is_exit_code_2(params string[] args) => Assert.That(Kg.Run(args).ExitCode, Is.EqualTo(2));

    [Test]
    public void A_missing_file_is_a_failure() => Assert.That(Kg.Run("query", "/no/such.ttl", "-e", "ASK {}").ExitCode, Is.EqualTo(1));

    [Test]
    public void Warnings_go_to_standard_error_and_name_the_file()
    {
        using var folder = new TempFolder();
        var query = folder.Write("q.rq", "SELECT ?name ?nmae { ?s <https://example.org/name> ?name }");
        var ran = Kg.Run("query", folder.Write("a.ttl", Data), "-q", query, "--format", "csv").Ok();
        Assert.That(ran.Error, Is.EqualTo($"kg: warning KG3101 in {query} at line 1, column 14, byte 13: ?nmae, selected here, has no value: nothing binds it; did you mean ?name?\n"));
        Assert.That(ran.Output, Does.StartWith("name,nmae\r\n"));
    }

    [Test]
    public void Explain_and_analyze_write_the_plan_in_place_of_the_answer()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.ttl", Data);
        const string query = "SELECT ?name { ?s <https://example.org/name> ?name FILTER isIRI(?s) }";
        Assert.That(Kg.Run("query", file, "-e", query, "--explain").Ok().Output, Does.Contain("[estimated 3]").And.Contain("Algebra:\n(project").And.Not.Contain("Run:"));
        Assert.That(Kg.Run("query", file, "-e", query, "--analyze").Ok().Output, Does.Contain("Run: 2 rows"));
        using var json = JsonDocument.Parse(Kg.Run("query", file, "-e", query, "--analyze", "--format", "json").Ok().Output);
        Assert.That(json.RootElement.GetProperty("run").GetProperty("rows").GetInt32(), Is.EqualTo(2));
        Assert.That(Kg.Run("query", file, "-e", query, "--explain", "--format", "csv").ExitCode, Is.EqualTo(2));
        Assert.That(Kg.Run("query", file, "-e", query, "--explain", "--analyze").ExitCode, Is.EqualTo(2));
    }
}
