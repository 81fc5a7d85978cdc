using System.Text;
using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Results;

public sealed class SparqlResultsWriterTests
{
    private const string Query =
        """
        SELECT ?a ?b { VALUES (?a ?b) { (:x 1) ("tab\there \"q\", é" "chat"@fr) (UNDEF 1.5e0) ("日本" "1"^^xsd:byte) ("b\r\nc" 2.5) } }
        """;

    [Test]
    public void Csv() => Check("csv", "a,b\r\nhttp://example.org/x,1\r\n\"tab\there \"\"q\"\", é\",chat\r\n,1.5e0\r\n日本,1\r\n\"b\r\nc\",2.5\r\n");

    [Test]
    public void Tsv() => Check(
        "tsv",
        "?a\t?b\n<http://example.org/x>\t1\n\"tab\\there \\\"q\\\", é\"\t\"chat\"@fr\n\t1.5e0\n\"日本\"\t\"1\"^^<http://www.w3.org/2001/XMLSchema#byte>\n\"b\\r\\nc\"\t2.5\n");

    [Test]
    public void Table() => Check(
        "table",
        """
        a                    │ b
        ─────────────────────┼────────
        http://example.org/x │       1
        tab\there "q", é     │ chat@fr
                             │   1.5e0
        日本                 │       1
        b\r\nc               │     2.5
        5 rows

        """);

    [Test]
    public void Json() => Check(
        "json",
        """
        {
          "head": {
            "vars": [
              "a",
              "b"
            ]
          },
          "results": {
            "bindings": [
              {
                "a": {
                  "type": "literal",
                  "value": "é"
                },
                "b": {
                  "type": "literal",
                  "value": "1",
                  "datatype": "http://www.w3.org/2001/XMLSchema#integer"
                }
              }
            ]
          }
        }

        """,
        "SELECT ?a ?b { VALUES (?a ?b) { (\"é\" 1) } }");

    [Test]
    public void Xml() => Check(
        "xml",
        """
        <?xml version="1.0" encoding="utf-8"?>
        <sparql xmlns="http://www.w3.org/2005/sparql-results#">
          <head>
            <variable name="a" />
            <variable name="b" />
          </head>
          <results>
            <result>
              <binding name="a">
                <literal>a &lt; b&#xD;</literal>
              </binding>
              <binding name="b">
                <literal xml:lang="fr">chat</literal>
              </binding>
            </result>
          </results>
        </sparql>

        """,
        "SELECT ?a ?b { VALUES (?a ?b) { (\"a < b\\r\" \"chat\"@fr) } }");

    [Test]
    public void Xml_ControlCharacter_IsRefused() =>
        Assert.That(() => Write("xml", "SELECT (\"\\u0001\" AS ?a) {}"), Throws.TypeOf<InvalidDataException>().With.Message.Contains("U+0001"));

    private const string TripleTerms =
        "SELECT ?a { VALUES ?a { <<( :s :p <<( :s :p \"a \\\"b\\\"\"@en--ltr )>> )>> \"x\"@ar--rtl } }";

    [Test]
    public void Csv_TripleTerms() => Check(
        "csv", "a\r\n\"<<( http://example.org/s http://example.org/p <<( http://example.org/s http://example.org/p \"\"a \"\"\"\"b\"\"\"\"\"\" )>> )>>\"\r\nx\r\n", TripleTerms);

    [Test]
    public void Tsv_TripleTerms() => Check(
        "tsv",
        "?a\n<<( <http://example.org/s> <http://example.org/p> <<( <http://example.org/s> <http://example.org/p> \"a \\\"b\\\"\"@en--ltr )>> )>>\n\"x\"@ar--rtl\n",
        TripleTerms);

    [Test]
    public void Json_TripleTerms()
    {
        var text = Write("json", TripleTerms).ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal);
        Assert.That(text, Does.Contain(
            """{"type":"triple","value":{"subject":{"type":"uri","value":"http://example.org/s"},"predicate":{"type":"uri","value":"http://example.org/p"},"object":{"type":"literal","value":"a\"b\"","xml:lang":"en","its:dir":"ltr"}}}""")
            .And.Contain("""{"type":"literal","value":"x","xml:lang":"ar","its:dir":"rtl"}"""));
    }

    [Test]
    public void Xml_TripleTerms()
    {
        var text = Write("xml", TripleTerms).ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal);
        Assert.That(text, Does.Contain(
            "<triple><subject><uri>http://example.org/s</uri></subject><predicate><uri>http://example.org/p</uri></predicate><object>"
            + "<literal xml:lang=\"en\" its:version=\"2.0\" its:dir=\"ltr\" xmlns:its=\"http://www.w3.org/2005/11/its\">a \"b\"</literal></object></triple>"));
    }

    [TestCase("json", "{\n  \"head\": {},\n  \"boolean\": true\n}\n")]
    [TestCase("csv", "true\n")]
    [TestCase("xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n  <head />\n  <boolean>true</boolean>\n</sparql>\n")]
    public void Boolean(string format, string expected)
    {
        using var output = new MemoryStream();
        SparqlResultsWriter.Write(true, SparqlResultsFormat.FromName(format)!, output);
        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.EqualTo(expected));
    }

    private static void Check(string format, string expected, string query = Query) => Assert.That(Write(format, query), Is.EqualTo(expected));

    private static string Write(string format, string query)
    {
        using var output = new MemoryStream();
        using var rows = SparqlEngine.Default.Select(SparqlQuery.Parse(QueryRows.Prefixes + query), QueryRows.Data(""));
        SparqlResultsWriter.Write(rows, SparqlResultsFormat.FromName(format)!, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
