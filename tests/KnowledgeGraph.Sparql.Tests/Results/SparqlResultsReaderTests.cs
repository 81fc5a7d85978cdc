using System.Text;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Sparql.Tests.Results;

public sealed class SparqlResultsReaderTests
{
    private const string Head = "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable name=\"a\"/></head>";

    [TestCase("json", "{\"head\":{\"vars\":[\"a\"],\"link\":[\"x.rdf\"],\"version\":\"1.2\",\"more\":{\"x\":[1]}},\"results\":{\"ordered\":true,\"bindings\":[{\"a\":{\"value\":\"x\",\"type\":\"literal\",\"more\":[[]],\"xml:lang\":\"ar\",\"its:dir\":\"rtl\"}}]},\"more\":[{}]}")]
    [TestCase("xml", "<sparql version=\"1.2\" xmlns=\"http://www.w3.org/2005/sparql-results#\" xmlns:its=\"http://www.w3.org/2005/11/its\"><head><variable name=\"a\"/><link href=\"x.rdf\"/></head><m:ore xmlns:m=\"m\"><m:ore>x</m:ore></m:ore><results><result><binding name=\"a\"><literal its:dir=\"rtl\" xml:lang=\"ar\">x</literal></binding></result></results></sparql>")]
    public void Head_and_row_of_1_2(string format, string document)
    {
        using var results = SparqlResultsReader.Read(Encoding.UTF8.GetBytes(document), SparqlResultsFormat.FromName(format)!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Boolean, Is.Null);
            Assert.That(results.Variables, Is.EqualTo(new[] { "a" }));
            Assert.That(results.Links, Is.EqualTo(new[] { "x.rdf" }));
            Assert.That(results.Version, Is.EqualTo("1.2"));
            Assert.That(results.Single()["a"], Is.EqualTo(Literal.LanguageTagged("x", "ar", BaseDirection.RightToLeft)));
            Assert.That(() => results.GetEnumerator(), Throws.InvalidOperationException);
        }
    }

    [TestCase("\uFEFFa,b\n", "")]
    [TestCase("a,b\r\nx,\"\"", "'x' ''")]
    [TestCase("a,b\n\"x, \"\"y\"\"\n\",\n,http://e/", "'x, \"y\"\n' -|- 'http://e/'")]
    [TestCase("\"a\",b\n_:b,1\n", "'_:b' '1'")]
    public void Csv(string document, string expected) => Assert.That(Rows("csv", document), Is.EqualTo(expected));

    [TestCase("\n\n\n", "|")]
    [TestCase("?a\n\n\n", "-|-")]
    [TestCase("?a\t$b\r\n<http://example.org/\\u0041>\t'x\\t\\'\\U0001F600'@en\r\n-1\t1.5", ":A 'x\t'\U0001F600'@en|-1 1.5^decimal")]
    [TestCase("?a\n<<(  _:b <http://example.org/p> <<( _:b <http://example.org/p> .5 )>> )>>\n", "<<( _:b <http://example.org/p> <<( _:b <http://example.org/p> \".5\"^^<http://www.w3.org/2001/XMLSchema#decimal> )>> )>>")]
    public void Tsv(string document, string expected) => Assert.That(Rows("tsv", document), Is.EqualTo(expected));

    [Test]
    public void Json_with_the_head_at_the_end()
    {
        const string document = "{\"results\":{\"bindings\":[{},{\"b\":{\"type\":\"uri\",\"value\":\"http://example.org/x\"}}]},\"head\":{\"vars\":[\"a\",\"b\"]}}";
        var tight = new SparqlResultsReaderOptions { MaxHeldBytes = 10 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Rows("json", document), Is.EqualTo("- -|- :x"));
            Assert.That(() => SparqlResultsReader.Read(Encoding.UTF8.GetBytes(document), SparqlResultsFormat.Json, tight), Throws.TypeOf<SparqlResultsException>().With.Property("IsLimit").True);
        }
    }

    [Test]
    public void Labels_that_RDF_cannot_write_are_encoded()
    {
        const string document = Head + "<results><result><binding name=\"a\"><bnode>nodeID://1</bnode></binding></result></results></sparql>";
        using var results = SparqlResultsReader.Read(Encoding.UTF8.GetBytes(document), SparqlResultsFormat.Xml, new SparqlResultsReaderOptions { BlankNodePrefix = "d" });
        Assert.That(results.Single()[0], Is.EqualTo(new BlankNode("denc_6E6F646549443A2F2F31")));
    }

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void Xml_in_UTF_16(string encoding)
    {
        var document = Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Head + "<results><result><binding name=\"a\"><literal>é\U0001F600</literal></binding></result></results></sparql>"));
        using var results = SparqlResultsReader.Read(document.ToArray(), SparqlResultsFormat.Xml);
        Assert.That(results.Single()[0], Is.EqualTo(new Literal("é\U0001F600")));
    }

    [TestCase("json", "{ \"head\": [] }", "KG3201", 1, 11, 10, "expected an object with vars, found an array")]
    [TestCase("json", "{\n \"é\": 1, x", "KG3201", 2, 10, 12, "not JSON")]
    [TestCase("json", "", "KG3201", 1, 1, 0, "not JSON")]
    [TestCase("json", "{\"head\":{\"vars\":[\"a\",\"a\"]}}", "KG3204", 1, 22, 21, "?a is there twice")]
    [TestCase("json", "{\"head\":{\"vars\":[]},\"results\":{\"bindings\":[{\"x\":{}}]}}", "KG3204", 1, 45, 44, "?x is not in the head; expected one of none")]
    [TestCase("json", "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"uri\",\"value\":\"x\"}}]}}", "KG3203", 1, 77, 76, "'x' is not an absolute IRI")]
    [TestCase("json", "{\"head\":{}}", "KG3201", 1, 12, 11, "neither results")]
    [TestCase("csv", "", "KG3201", 1, 1, 0, "expected a line with the names")]
    [TestCase("csv", "a,b\nx", "KG3204", 2, 2, 5, "expected 2 cells")]
    [TestCase("csv", "a\né\"\n", "KG3201", 2, 2, 4, "a quote stands")]
    [TestCase("csv", "a\n\"x", "KG3201", 2, 1, 2, "closes this one")]
    [TestCase("tsv", "a\n", "KG3201", 1, 1, 0, "question mark")]
    [TestCase("tsv", "?a\t?b\n\"é\"\t\"\\x\"\n", "KG3201", 2, 6, 12, "escape")]
    [TestCase("tsv", "?a\nx\n", "KG3201", 2, 1, 3, "expected a term")]
    [TestCase("tsv", "true\nx\n", "KG3201", 2, 1, 5, "expected the end")]
    [TestCase("xml", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><sparql/>", "KG3201", 1, 1, 0, "DTD")]
    [TestCase("xml", Head + "\n<é/>", "KG3201", 2, 2, 90, "expected the element results or boolean")]
    [TestCase("xml", "<?xml version=\"1.0\" encoding=\"koi8-r\"?><x/>", "KG3202", 1, 1, 0, "the encoding 'koi8-r' is not read")]
    public void Errors_say_what_and_where(string format, string document, string code, int line, int column, int offset, string part)
    {
        var error = Assert.Throws<SparqlResultsException>(() => Rows(format, document))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.Contain(part));
            Assert.That(error.Diagnostic.Code, Is.EqualTo(code));
            Assert.That(error.Diagnostic.Start, Is.EqualTo(new Rdf.Text.SourcePosition(line, column, offset)));
        }
    }

    [Test]
    public void Limits_have_names()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"type\":\"triple\",\"value\":{\"object\":", 5000));
        var nest = string.Concat(Enumerable.Repeat("<triple><object>", 5000));
        using (Assert.EnterMultipleScope())
        {
            CheckLimit("csv", "a,b\n", new() { MaxColumns = 1 }, "MaxColumns = 1");
            CheckLimit("tsv", "?a\n1\n2\n", new() { MaxRows = 1 }, "MaxRows = 1");
            CheckLimit("csv", "a\n" + new string('x', 100), new() { MaxTermLength = 50 }, "MaxTermLength = 50");
            CheckLimit("json", "{\"head\":{\"vars\":[\"" + new string('x', 100), new() { MaxTermLength = 50 }, "MaxTermLength = 50");
            CheckLimit("xml", Head + "<results><result><binding name=\"a\"><uri>" + new string('x', 1_000_000), new() { MaxTermLength = 50 }, "MaxTermLength = 50");
            CheckLimit("json", "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":" + deep, new(), "MaxNesting = 500");
            CheckLimit("json", "{\"x\":" + new string('[', 100_000), new(), "MaxNesting = 500");
            CheckLimit("xml", Head + "<results><result><binding name=\"a\">" + nest, new(), "MaxNesting = 500");
            CheckLimit("xml", Head + string.Concat(Enumerable.Repeat("<x xmlns='x'>", 50_000)), new(), "MaxNesting = 500");
            CheckLimit("tsv", "?a\n" + string.Concat(Enumerable.Repeat("<<( _:b <a:b> ", 50_000)), new(), "MaxNesting = 500");
            CheckLimit("csv", "a\nb\nc\n", new() { MaxInputBytes = 3 }, "MaxInputBytes = 3");
        }
    }

    [Test]
    public void Rows_come_before_the_document_has_ended([Values("json", "csv", "tsv", "xml")] string format)
    {
        var variables = new SolutionVariables(["a"]);
        using var output = new MemoryStream();
        SparqlResultsWriter.Write(
            ["a"], Enumerable.Range(0, 100_000).Select(i => new SolutionMapping(variables, [new Literal("row " + i)])), SparqlResultsFormat.FromName(format)!, output);
        using var stream = new PiecesStream(output.ToArray(), 1000);
        using var results = SparqlResultsReader.Read(stream, SparqlResultsFormat.FromName(format)!);
        using var rows = results.GetEnumerator();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.MoveNext(), Is.True);
            Assert.That(rows.Current["a"], Is.EqualTo(new Literal("row 0")));
            Assert.That(stream.Position, Is.LessThan(20_000));
        }
    }

    [Test]
    public void Cancellation_ends_the_reading()
    {
        using var source = new CancellationTokenSource();
        using var results = SparqlResultsReader.Read(new PiecesStream(Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("x\n", 100_000))), 100), SparqlResultsFormat.Csv, null, source.Token);
        Assert.That(
            () =>
            {
                foreach (var _ in results)
                {
                    source.Cancel();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Dispose_in_the_middle_ends_the_rows()
    {
        var results = SparqlResultsReader.Read("a\n1\n2\n"u8.ToArray(), SparqlResultsFormat.Csv);
        using var rows = results.GetEnumerator();
        Assert.That(rows.MoveNext(), Is.True);
        results.Dispose();
        Assert.That(() => rows.MoveNext(), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Formats_are_found_by_content_type_and_file_name()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SparqlResultsFormat.FromMediaType("Application/SPARQL-results+JSON ; charset=utf-8"), Is.SameAs(SparqlResultsFormat.Json));
            Assert.That(SparqlResultsFormat.FromMediaType("application/json"), Is.SameAs(SparqlResultsFormat.Json));
            Assert.That(SparqlResultsFormat.FromMediaType("text/xml"), Is.SameAs(SparqlResultsFormat.Xml));
            Assert.That(SparqlResultsFormat.FromMediaType("text/html"), Is.Null);
            Assert.That(SparqlResultsFormat.FromFileName("a.b/answer.SRX"), Is.SameAs(SparqlResultsFormat.Xml));
            Assert.That(SparqlResultsFormat.FromFileName("answer.json"), Is.SameAs(SparqlResultsFormat.Json));
            Assert.That(SparqlResultsFormat.FromFileName("answer"), Is.Null);
            Assert.That(() => SparqlResultsReader.Read(default(ReadOnlyMemory<byte>), SparqlResultsFormat.Table), Throws.TypeOf<NotSupportedException>());
        }
    }

    private static void CheckLimit(string format, string document, SparqlResultsReaderOptions options, string expected)
    {
        var error = Assert.Throws<SparqlResultsException>(
            () =>
            {
                using var results = SparqlResultsReader.Read(Encoding.UTF8.GetBytes(document), SparqlResultsFormat.FromName(format)!, options);
                _ = results.Count();
            })!;
        Assert.That(error.IsLimit && error.Message.Contains(expected, StringComparison.Ordinal), () => format + ": " + error.Message);
    }

    private static string Rows(string format, string document)
    {
        using var results = SparqlResultsReader.Read(Encoding.UTF8.GetBytes(document), SparqlResultsFormat.FromName(format)!);
        return string.Join('|', results.Select(Execution.QueryRows.Text));
    }
}
