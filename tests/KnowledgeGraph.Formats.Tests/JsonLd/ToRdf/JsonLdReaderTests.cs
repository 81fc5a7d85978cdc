using System.Text;
using CsCheck;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests.JsonLd.ToRdf;

internal sealed class JsonLdReaderTests
{
    private static readonly Gen<string> Values = Any.Of(
        "1", "2.5", "true", "null", "\"a\"", "\"ä\\u00e4\"", """{ "@id": "_:x" }""", """{ "@id": "ex:b", "p": [1, { "q": "x" }] }""",
        """{ "@list": [1, { "p": 2 }, []] }""", """{ "@value": "v", "@type": "ex:t" }""", """{ "@value": "v", "@language": "de" }""", "[[], [1, [2]]]");

    private static readonly Gen<string> Nodes =
        from id in Any.Of("", "\"@id\": \"ex:a\", ", "\"@id\": \"_:x\", ", "\"@id\": \"_:gen0\", ", "\"@id\": \"relative\", ", "\"@type\": \"T\", ")
        from key in Any.Of("p", "q", "unknown", "ex:r", "list", "index", "@graph", "@included")
        from value in Values
        select key is "@included" ? $"{{ {id}\"@included\": {{ \"p\": {value} }} }}" : $"{{ {id}\"{key}\": {value} }}";

    private const string Context =
        """{ "@version": 1.1, "p": "ex:p", "q": { "@id": "ex:q", "@type": "@id" }, "list": { "@id": "ex:l", "@container": "@list" }, "index": { "@reverse": "ex:i" }, "T": { "@id": "ex:T", "@context": { "p": "ex:pt" } } }""";

    [TestCase("array")]
    [TestCase("graph")]
    [TestCase("streaming")]
    public void Node_by_node_gives_the_dataset_of_the_whole(string shape) =>
        Nodes.List[0, 6].Sample(
            nodes =>
            {
                var graph = string.Join(", ", nodes);
                var text = shape == "array"
                    ? $"[{string.Join(", ", nodes.Select(node => $"{{ \"@context\": {Context}, {node[1..]}"))}]"
                    : $"{{ \"@context\": {Context}, \"@graph\": [{graph}] }}";
                var options = new JsonLdOptions { Base = "https://example.org/", Streaming = shape == "streaming" };
                Dataset? whole = null;
                string? code = null;
                try
                {
                    whole = JsonLdProcessor.ToRdf(System.Text.Json.Nodes.JsonNode.Parse(text), options);
                }
                catch (JsonLdException error)
                {
                    code = error.Code;
                }

                try
                {
                    var read = RdfReader.Parse(text, RdfFormat.JsonLd, new RdfReaderOptions { JsonLd = options });
                    return whole is not null && Isomorphism.AreIsomorphic(read, whole);
                }
                catch (RdfSyntaxException error)
                {
                    return code is not null && error.InnerException is JsonLdException;
                }
            },
            iter: 300);

    [Test]
    public void Pieces_of_any_size_give_the_same([Values(1, 2, 3, 7, 64)] int size)
    {
        var bytes = Encoding.UTF8.GetBytes($"\uFEFF [ {{ \"@context\": {Context}, \"p\": [\"ä\\u00e4€😀\", 1.25e1, {{ \"@id\": \"_:n\" }}] }} , {{\"@id\":\"ex:s\",\"ex:r\":false}} ] ");
        var whole = RdfReader.ReadDataset(bytes, RdfFormat.JsonLd);
        var pieces = new Dataset();
        using var reader = new RdfChunkReader(RdfFormat.JsonLd, pieces);
        foreach (var piece in bytes.Chunk(size))
        {
            reader.Write(piece);
        }

        reader.Complete();
        Assert.That(whole, Has.Count.EqualTo(4));
        Assert.That(pieces, Is.EqualTo(whole));
    }

    [TestCase("", "KG1001", 1, 1)]
    [TestCase("{\n  \"a\" 1 }", "KG1001", 2, 7)]
    [TestCase("[{}", "KG1001", 1, 4)]
    [TestCase("{} {}", "KG1001", 1, 4)]
    [TestCase("[1,\n{ \"@id\": 5 }]", "KG1012", 2, 1)]
    [TestCase("[{ \"ex:p\": \"\\ud800\" }]", "KG1001", 1, 12)]
    public void Errors_have_their_place(string text, string code, int line, int column)
    {
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.JsonLd));
        Assert.That((error!.Diagnostic.Code, error.Diagnostic.Start.Line, error.Diagnostic.Start.Column), Is.EqualTo((code, (long)line, (long)column)));
    }

    [Test]
    public void Errors_of_items_can_be_passed_over()
    {
        var dataset = new Dataset();
        var report = RdfReader.Read(
            "[{ \"@id\": 5 }, { \"@id\": \"ex:a\", \"ex:p\": 1 }, { \"@type\": 3 }, { \"@id\": \"ex:b\", \"ex:p\": 1 }]"u8.ToArray(),
            RdfFormat.JsonLd, (KnowledgeGraph.Rdf.Access.IQuadSink)dataset, new RdfReaderOptions { OnError = RdfErrorPolicy.Skip });
        Assert.That(dataset, Has.Count.EqualTo(2));
        Assert.That(report.Errors, Has.Count.EqualTo(2));
    }

    [Test]
    public void Passed_over_errors_leave_nothing_behind()
    {
        // More errors, deep inside of items, than the limit of nesting.
        var bad = string.Join(", ", Enumerable.Repeat("""{ "ex:p": { "ex:q": { "@list": [{ "@id": 5 }] } } }""", 900));
        var options = new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, MaxErrors = 1000 };
        var read = RdfReader.Parse($"[{bad}, {{ \"@id\": \"ex:a\", \"ex:p\": 1 }}]", RdfFormat.JsonLd, options);
        Assert.That(read, Has.Count.EqualTo(1));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Without_its_context_a_graph_means_nothing(bool streaming)
    {
        var options = new RdfReaderOptions { OnError = RdfErrorPolicy.Skip, JsonLd = new JsonLdOptions { Streaming = streaming } };
        var read = RdfReader.Parse("""{ "@context": { "p": 5 }, "@graph": [{ "@id": "ex:a", "ex:p": 1 }] }""", RdfFormat.JsonLd, options);
        Assert.That(read, Is.Empty);
    }

    [Test]
    public void Many_aliases_of_type_take_no_longer_than_their_number()
    {
        var aliases = string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"\"t{i}\": \"@type\""));
        var types = string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"\"t{i}\": \"ex:T{i}\""));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var read = RdfReader.Parse($"{{ \"@context\": {{ {aliases} }}, \"@id\": \"ex:a\", {types} }}", RdfFormat.JsonLd, cancellationToken: stop.Token);
        Assert.That(read, Has.Count.EqualTo(50_000));
    }

    [TestCase("[", "")]
    [TestCase("{\"ex:p\":", "")]
    [TestCase("{\"@context\":{\"t\":", "")]
    [TestCase("{\"ex:p\":{\"@list\":[", "")]
    public void Deep_nesting_meets_its_limit_at_once(string open, string tail)
    {
        var text = string.Concat(Enumerable.Repeat(open, 100_000)) + tail;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.JsonLd));
        Assert.That(error!.IsLimit, Is.True);
        Assert.That(error.Message, Does.Contain(nameof(RdfReaderOptions.MaxNesting)));
        Assert.That(clock.ElapsedMilliseconds, Is.LessThan(2000));
    }

    [Test]
    public void Other_limits_have_their_names()
    {
        var quads = new RdfReaderOptions { MaxQuads = 1 };
        var length = new RdfReaderOptions { MaxTermLength = 10 };
        Assert.That(() => RdfReader.Parse("{ \"ex:p\": [1, 2] }", RdfFormat.JsonLd, quads), Throws.TypeOf<RdfSyntaxException>().With.Message.Contains("MaxQuads = 1"));
        Assert.That(() => RdfReader.Parse("{ \"ex:p\": \"12345678901\" }", RdfFormat.JsonLd, length), Throws.TypeOf<RdfSyntaxException>().With.Message.Contains("MaxTermLength = 10"));
    }

    [Test]
    public void A_streaming_document_ends_after_its_graph()
    {
        const string text = "{ \"@graph\": [{ \"@id\": \"ex:a\", \"ex:p\": 1 }], \"@id\": \"ex:g\" }";
        var options = new RdfReaderOptions { JsonLd = new JsonLdOptions { Streaming = true } };
        Assert.That(RdfReader.Parse(text, RdfFormat.JsonLd).GraphNames.Single(), Is.EqualTo(new Iri("ex:g")));
        Assert.That(() => RdfReader.Parse(text, RdfFormat.JsonLd, options), Throws.TypeOf<RdfSyntaxException>().With.Message.Contains("Streaming"));
    }

    [Test]
    public void Labels_are_kept_and_never_clash_with_made_ones()
    {
        var read = RdfReader.Parse("""[{ "@id": "_:ann", "ex:p": {} }, { "@id": "_:gen0", "ex:p": 1 }, { "@id": "_:a b", "ex:p": 1 }]""", RdfFormat.JsonLd);
        Assert.That(read.Select(quad => quad.Subject.ToString()), Is.EqualTo(new[] { "_:ann", "_:xgen0", "_:gen1" }));
    }

    [Test]
    public void The_base_is_that_of_the_reader()
    {
        var read = RdfReader.Parse("""{ "@id": "a", "ex:p": { "@id": "/b" } }""", RdfFormat.JsonLd, new RdfReaderOptions { BaseIri = "https://example.org/x/" });
        Assert.That(read.Single(), Is.EqualTo(new Quad(new Iri("https://example.org/x/a"), new Iri("ex:p"), new Iri("https://example.org/b"))));
    }

    [Test]
    public void A_number_in_JSON_beyond_the_doubles_is_an_error_of_the_document()
    {
        const string text = """{ "ex:p": { "@value": [1e999], "@type": "@json" } }""";
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.Parse(text, RdfFormat.JsonLd))!;
        Assert.That((error.InnerException as JsonLdException)?.Code, Is.EqualTo(JsonLdErrorCodes.InvalidJsonLiteral));
    }
}
