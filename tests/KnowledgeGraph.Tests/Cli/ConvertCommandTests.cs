using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Cli;

internal sealed class ConvertCommandTests
{
    private const string Turtle = "@prefix ex: <https://example.org/> .\nex:kim ex:knows <other>, [ ex:name \"Zoë\" ] .\n";

    [Test]
    public void A_file_s_name_tells_its_format_and_its_own_IRI_is_the_base()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a b.ttl", Turtle), "--to", "ntriples").Ok();
        Assert.That(ran.Output, Does.Contain($"<https://example.org/knows> <file://{folder.Path}/other> ."));
        Assert.That(ran.Error, Is.Empty);
    }

    [Test]
    public void Base_wins_over_the_file_s_own_IRI()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a.ttl", Turtle), "--to", "nquads", "--base", "https://base.example/x/").Ok();
        Assert.That(ran.Output, Does.Contain("<https://base.example/x/other>"));
    }

    [Test]
    public void Standard_input_to_standard_output()
    {
        var ran = Kg.RunWith(Encoding.UTF8.GetBytes("<s:s> <p:p> \"o\" ."), "convert", "-", "--from", "turtle", "--to", "ntriples").Ok();
        Assert.That(ran.Output, Is.EqualTo("<s:s> <p:p> \"o\" .\n"));
    }

    [TestCase("b.ttl")]
    [TestCase("b.trig")]
    [TestCase("b.nt")]
    [TestCase("b.nq")]
    public void Output_read_again_says_the_same(string name)
    {
        using var folder = new TempFolder();
        var source = folder.Write("a.ttl", Turtle);
        Kg.Run("convert", source, "-o", folder.File(name)).Ok();
        var there = Kg.Run("convert", source, "--to", "ntriples").Ok().Output.Split('\n').Length;
        var back = Kg.Run("convert", folder.File(name), "--to", "ntriples").Ok().Output.Split('\n').Length;
        Assert.That(back, Is.EqualTo(there));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(2), "no temporary file stays behind");
    }

    [Test]
    public void A_broken_file_gives_its_position_and_no_output()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a.ttl", "<s:s> <p:p>\n  oops ."), "-o", folder.File("b.nt"));
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("a.ttl").And.Contain("line 2, column 3"));
        Assert.That(folder.File("b.nt"), Does.Not.Exist);
    }

    [TestCase("trix")]
    public void A_format_that_is_not_written_is_refused_by_name(string format)
    {
        using var folder = new TempFolder();
        var to = Kg.Run("convert", folder.Write("a.ttl", Turtle), "--to", format);
        Assert.That(to.ExitCode, Is.EqualTo(1));
        Assert.That(to.Error, Does.Contain(format));
    }

    [Test]
    public void A_named_graph_does_not_fit_into_a_format_for_one_graph()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a.nq", "<s:s> <p:p> <o:o> <g:g> .\n"), "--to", "turtle");
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("g:g"));
    }

    [TestCase("convert")]
    [TestCase("convert", "a.ttl", "--to", "html")]
    [TestCase("convert", "a.ttl", "-o", "b.unknown")]
    [TestCase("convert", "a.ttl", "--to", "turtle", "--canonical")]
    [TestCase("convert", "a.ttl", "--to", "nquads", "--pretty")]
    [TestCase("convert", "a.ttl", "--to", "nquads", "--context", "c.json")]
    [TestCase("convert", "a.ttl", "--to", "turtle", "--prefix", "ex")]
    [TestCase("convert", "a.ttl", "--to", "turtle", "--prefix", "ex=no-iri")]
    [TestCase("convert", "a.ttl", "--to", "turtle", "--compress", "rar")]
    [TestCase("convert", "a.ttl", "--to", "turtle", "--max-errors", "5")]
    [TestCase("convert", "a.ttl", "--to", "turtle", "--skip-errors", "--max-errors", "0")]
    [TestCase("count", "a.nt", "--threads", "-1")]
    [TestCase("count", "a.nt", "--from", "html")]
    [TestCase("convert", "-", "--to", "turtle")]
    [TestCase("convert", "a.ttl", "--to", "turtle", "--base", "no-iri")]
    [TestCase("convert", "a.ttl", "--no-such-option")]
    [TestCase("paint", "a.ttl")]
    public void A_wrong_command_line_is_exit_code_2(params string[] args)
    {
        var ran = Kg.Run(args);
        Assert.That(ran.ExitCode, Is.EqualTo(2));
        Assert.That(ran.Error, Is.Not.Empty);
        Assert.That(ran.Bytes, Is.Empty);
    }

    [Test]
    public void A_missing_file_is_a_failure()
    {
        var ran = Kg.Run("convert", "/no/such/file.ttl", "--to", "ntriples");
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("/no/such/file.ttl"));
    }

    [TestCase("b.nt.gz")]
    [TestCase("b.trig.br")]
    [TestCase("b.nq.zst")]
    public void The_output_s_name_asks_for_compression(string name)
    {
        using var folder = new TempFolder();
        Kg.Run("convert", folder.Write("a.ttl", Turtle), "-o", folder.File(name)).Ok();
        Assert.That(Kg.Run("convert", folder.File(name), "--canonical").Ok().Output, Is.EqualTo(Kg.Run("convert", folder.File("a.ttl"), "--canonical").Ok().Output));
        Assert.That(KnowledgeGraph.Formats.RdfFormat.Detect(File.ReadAllBytes(folder.File(name))), Is.Null, "no text");
    }

    [Test]
    public void Standard_output_is_packed_if_asked()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a.ttl", Turtle), "--to", "nt", "--compress", "gzip").Ok();
        Assert.That(ran.Bytes.Take(2), Is.EqualTo(new byte[] { 0x1F, 0x8B }));
    }

    [Test]
    public void Nothing_converts_to_nothing()
    {
        using var folder = new TempFolder();
        var empty = folder.Write("a.nt", "");
        foreach (var name in new[] { "b.nt", "b.ttl.gz", "b.trig.br", "b.nq.zst", "b.jsonld" })
        {
            Kg.Run("convert", empty, "-o", folder.File(name)).Ok();
        }

        Assert.That(Kg.Run("convert", folder.File("b.ttl.gz"), "--to", "nt").Ok().Bytes, Is.Empty);
    }

    [Test]
    public void Canonical_output_does_not_depend_on_labels_or_order()
    {
        using var folder = new TempFolder();
        var one = folder.Write("1.nt", "_:x <p:p> _:y .\n_:y <p:p> \"z\" .\n");
        var two = folder.Write("2.nt", "_:b <p:p> \"z\" .\n_:a <p:p> _:b .\n");
        var canonical = Kg.Run("convert", one, "--canonical").Ok().Output;
        Assert.That(canonical, Does.Contain("_:c14n0"));
        Assert.That(Kg.Run("convert", two, "--canonical", "--to", "ntriples").Ok().Output, Is.EqualTo(canonical));
        Assert.That(Kg.Run("convert", folder.Write("3.nq", "<s:s> <p:p> <o:o> <g:g> .\n"), "--canonical", "--to", "ntriples").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void Turtle_streams_or_is_pretty()
    {
        using var folder = new TempFolder();
        var source = folder.Write("a.nt", "<s:b> <p:p> _:x .\n<s:a> <p:p> <o:o> .\n_:x <p:q> \"1\" .\n");
        var streamed = Kg.Run("convert", source, "--to", "turtle").Ok().Output;
        Assert.That(streamed.IndexOf("s:b", StringComparison.Ordinal), Is.LessThan(streamed.IndexOf("s:a", StringComparison.Ordinal)));
        var pretty = Kg.Run("convert", source, "--to", "turtle", "--pretty").Ok().Output;
        Assert.That(pretty.IndexOf("s:a", StringComparison.Ordinal), Is.LessThan(pretty.IndexOf("s:b", StringComparison.Ordinal)));
        Assert.That(pretty, Does.Contain("["));
    }

    [TestCase("--pretty")]
    [TestCase("--no-progress", Description = "streaming")]
    public void Prefixes_may_be_given_and_win(string option)
    {
        using var folder = new TempFolder();
        var source = folder.Write("a.ttl", "@prefix ex: <https://example.com/other#> .\n<https://example.org/a> ex:p <https://example.net/b> .\n");
        var ran = Kg.Run("convert", source, "--to", "turtle", option, "--prefix", "ex=https://example.org/", "--prefix", "net:=https://example.net/").Ok();
        Assert.That(ran.Output, Does.Contain("ex:a ").And.Contain("net:b"));
        Assert.That(Kg.RunWith(ran.Bytes, "convert", "-", "--to", "nt").Ok().Output, Is.EqualTo("<https://example.org/a> <https://example.com/other#p> <https://example.net/b> .\n"));
    }

    [Test]
    public void JsonLd_is_compacted_with_the_context_of_a_file()
    {
        using var folder = new TempFolder();
        var context = folder.Write("c.json", """{ "@context": { "ex": "https://example.org/", "knows": { "@id": "ex:knows", "@type": "@id" } } }""");
        using var json = JsonDocument.Parse(Kg.Run("convert", folder.Write("a.nt", "<https://example.org/kim> <https://example.org/knows> <https://example.org/sam> .\n"), "--to", "jsonld", "--context", context).Ok().Output);
        Assert.That(json.RootElement.GetProperty("@id").GetString(), Is.EqualTo("ex:kim"));
        Assert.That(json.RootElement.GetProperty("knows").GetString(), Is.EqualTo("ex:sam"));
        Assert.That(json.RootElement.GetProperty("@context").GetProperty("ex").GetString(), Is.EqualTo("https://example.org/"));
    }

    [Test]
    public void JsonLd_is_shaped_by_the_frame_of_a_file()
    {
        using var folder = new TempFolder();
        var frame = folder.Write("f.json", """{ "@context": { "@vocab": "https://example.org/" }, "@type": "Person" }""");
        var source = folder.Write("a.ttl", "@prefix : <https://example.org/> . :kim a :Person ; :knows :sam . :sam :name \"Sam\" .");
        using var json = JsonDocument.Parse(Kg.Run("convert", source, "--to", "jsonld", "--frame", frame).Ok().Output);
        Assert.That(json.RootElement.GetProperty("knows").GetProperty("name").GetString(), Is.EqualTo("Sam"));
    }

    [TestCase("{ \"@context\": \"https://example.org/remote.jsonld\" }", 1, "loading remote context failed", Description = "nothing is loaded")]
    [TestCase("{ \"@context\": 7 }", 1, "invalid local context")]
    [TestCase("no json", 1, "c.json")]
    public void A_context_that_is_none_is_a_failure(string context, int code, string words)
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("convert", folder.Write("a.nt", "<s:s> <p:p> <o:o> .\n"), "-o", folder.File("b.jsonld"), "--context", folder.Write("c.json", context));
        Assert.That(ran.ExitCode, Is.EqualTo(code));
        Assert.That(ran.Error, Does.Contain(words));
        Assert.That(folder.File("b.jsonld"), Does.Not.Exist);
    }
}
