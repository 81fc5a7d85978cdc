using System.Text;
using System.Text.Json;
using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Tests.Cli;

/// <summary>How <c>kg</c> reads its inputs: format and compression, errors passed over, progress.</summary>
internal sealed class ReadingTests
{
    private const string Lines = "<s:s> <p:p> <o:o> .\n<s:s> <p:p> \"ü\" .\n";

    [TestCase("a.nt.gz", "gzip")]
    [TestCase("a.nt.br", "brotli")]
    [TestCase("a.nt.zst", "zstd")]
    [TestCase("a.nt", "gzip", Description = "the first bytes tell")]
    [TestCase("a.nt", "zstd")]
    [TestCase("noname", "gzip", Description = "and those inside too")]
    public void Packed_files_are_read_by_name_or_by_bytes(string name, string compression)
    {
        using var folder = new TempFolder();
        var file = folder.Write(name, Pack(compression, Lines));
        Assert.That(Triples(Kg.Run("count", file, "--json")), Is.EqualTo(2));
        Assert.That(Kg.Run("query", file, "-e", "SELECT ?o { ?s ?p ?o FILTER isLiteral(?o) }", "--format", "tsv").Ok().Output, Is.EqualTo("?o\n\"ü\"\n"));
        Assert.That(Kg.Run("convert", file, "--to", "nquads").Ok().Output, Is.EqualTo(Lines));
    }

    [TestCase("a b:c .", null)]
    [TestCase("@prefix : <x:> . :a :b :c, :d .", 2L)]
    [TestCase("<s:s> <p:p> <o:o> <g:g> .", 1L)]
    [TestCase("<g:g> { <s:s> <p:p> <o:o> }", 1L)]
    public void Standard_input_is_known_by_its_bytes(string text, long? triples)
    {
        var ran = Kg.RunWith(Encoding.UTF8.GetBytes(text), "count", "-", "--json");
        Assert.That(ran.ExitCode, Is.EqualTo(triples is null ? 2 : 0), ran.Error);
        if (triples is not null)
        {
            Assert.That(Triples(ran), Is.EqualTo(triples));
        }
    }

    [Test]
    public void Standard_input_may_be_packed()
    {
        Assert.That(Triples(Kg.RunWith(Pack("zstd", Lines), "count", "-", "--json")), Is.EqualTo(2));
        Assert.That(Triples(Kg.RunWith(Pack("brotli", Lines), "count", "-", "--json", "--compression", "br")), Is.EqualTo(2));
    }

    [TestCase("turtle")]
    [TestCase("ttl")]
    [TestCase("text/turtle")]
    public void A_format_has_several_names(string name) =>
        Assert.That(Triples(Kg.RunWith("<x> <y> <z> ."u8.ToArray(), "count", "-", "--json", "--from", name, "--base", "x:y/")), Is.EqualTo(1));

    [Test]
    public void A_file_of_another_format_than_its_name_says_gets_advice()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("count", folder.Write("a.nt", "@prefix : <x:> .\n:a :b :c ."));
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("--from turtle"));
    }

    [TestCase("gzip")]
    [TestCase("brotli")]
    [TestCase("zstd")]
    public void A_packed_file_that_is_cut_is_an_error_with_its_name(string compression)
    {
        using var folder = new TempFolder();
        var packed = Pack(compression, Lines);
        var file = folder.Write("a.nt" + RdfCompression.FromName(compression)!.Extensions[0], packed[..^3]);
        var ran = Kg.Run("convert", file, "-o", folder.File("b.nt"));
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("a.nt.").And.Contain("too early").And.Contain("at byte"));
        Assert.That(folder.File("b.nt"), Does.Not.Exist);
    }

    [Test]
    public void A_decompression_bomb_is_exit_code_4()
    {
        using var folder = new TempFolder();
        var ran = Kg.Run("count", folder.Write("a.nt.zst", Pack("zstd", new string('\n', 50 << 20))));
        Assert.That(ran.ExitCode, Is.EqualTo(4));
        Assert.That(ran.Error, Does.Contain("MaxRatio").And.Contain("a.nt.zst"));
    }

    [Test]
    public void Errors_are_passed_over_if_asked_and_told_one_by_one()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.nt", "<s:s> <p:p> <o:o> .\noops\n<s:s> <p:p> \"2\" .\n<s:s> <p:p> .\n");
        var count = Kg.Run("count", file, "--skip-errors", "--json");
        Assert.That(count.ExitCode, Is.EqualTo(3));
        using var json = JsonDocument.Parse(count.Output);
        Assert.That(json.RootElement.GetProperty("triples").GetInt64(), Is.EqualTo(2));
        Assert.That(json.RootElement.GetProperty("errors").GetInt64(), Is.EqualTo(2));
        Assert.That(count.Error, Does.Contain("line 2, ").And.Contain("line 4, "));
        var convert = Kg.Run("convert", file, "-o", folder.File("b.nt"), "--skip-errors");
        Assert.That(convert.ExitCode, Is.EqualTo(3));
        Assert.That(File.ReadAllText(folder.File("b.nt")), Is.EqualTo("<s:s> <p:p> <o:o> .\n<s:s> <p:p> \"2\" .\n"));
        Assert.That(Kg.Run("query", file, "-e", "ASK {}", "--skip-errors").ExitCode, Is.EqualTo(3));
        var limited = Kg.Run("count", file, "--skip-errors", "--max-errors", "1");
        Assert.That(limited.ExitCode, Is.EqualTo(4));
        Assert.That(limited.Error, Does.Contain("MaxErrors"));
    }

    [Test]
    public void Remote_documents_of_JsonLd_are_files_of_the_command_line_or_errors()
    {
        using var folder = new TempFolder();
        var context = folder.Write("c.json", """{ "@context": { "name": "https://example.org/name" } }""");
        var file = folder.Write("a.jsonld", """{ "@context": "https://example.org/c", "@id": "x:a", "name": "Ann" }""");
        var refused = Kg.Run("count", file);
        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Error, Does.Contain("give --document https://example.org/c=FILE"));
        Assert.That(
            Kg.Run("convert", file, "--to", "nt", "--document", "https://example.org/c=" + context).Ok().Output,
            Is.EqualTo("<x:a> <https://example.org/name> \"Ann\" .\n"));
        var compacted = Kg.Run(
            "convert", file, "--to", "jsonld", "--document", "https://example.org/c=" + context,
            "--context", folder.Write("d.json", """{ "@context": "https://example.org/c" }""")).Ok();
        Assert.That(compacted.Output, Does.Contain("\"name\": \"Ann\""));
        Assert.That(Kg.Run("count", file, "--document", "c=" + context).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void Strict_reading_is_asked_for()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.nt", "<http://a.example/%zz> <p:p> <o:o> .\n");
        Assert.That(Triples(Kg.Run("count", file, "--json")), Is.EqualTo(1));
        Assert.That(Kg.Run("count", file, "--strict").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void Several_threads_count_the_same()
    {
        using var folder = new TempFolder();
        var text = string.Concat(Enumerable.Range(0, 200_000).Select(number => $"<https://example.org/{number}> <p:p> \"{number}\" .\n"));
        var file = folder.Write("a.nt", text);
        Assert.That(Triples(Kg.Run("count", file, "--json", "--threads", "3")), Is.EqualTo(200_000));
        Assert.That(Triples(Kg.Run("count", file, "--json", "--threads", "0")), Is.EqualTo(200_000));
        var broken = Kg.Run("count", folder.Write("b.nt", text + "oops\n"), "--threads", "3");
        Assert.That(broken.ExitCode, Is.EqualTo(1));
        Assert.That(broken.Error, Does.Contain("line 200001, column 1").And.Contain("200001 | oops"));
    }

    [Test]
    public void Progress_is_shown_on_a_terminal_and_nowhere_else()
    {
        var lines = Encoding.UTF8.GetBytes(Lines);
        var watched = Kg.RunWith(new SlowStream(lines), isInteractive: true, "count", "-", "--from", "nt");
        Assert.That(watched.Error, Does.Contain("MB/s").And.Contain("M quads").And.EndsWith("\r\e[K"));
        Assert.That(Kg.RunWith(new SlowStream(lines), isInteractive: true, "count", "-", "--from", "nt", "--no-progress").Error, Is.Empty);
        Assert.That(Kg.RunWith(new SlowStream(lines), isInteractive: false, "count", "-", "--from", "nt").Error, Is.Empty);
    }

    [Test]
    public void Formats_are_listed()
    {
        var table = Kg.Run("formats").Ok().Output;
        foreach (var format in RdfFormat.All)
        {
            Assert.That(table, Does.Contain(format.Name).And.Contain(format.MediaTypes[0]).And.Contain(format.Extensions[0]));
        }

        Assert.That(table, Does.Contain(".zst"));
        Assert.That(Kg.Run("formats", "--json").Ok().Output.TrimEnd().Split('\n'), Has.Length.EqualTo(RdfFormat.All.Count).And.All.Contains("\"reads\""));
    }

    internal static byte[] Pack(string compression, string text)
    {
        using var packed = new MemoryStream();
        using (var stream = RdfCompression.FromName(compression)!.OpenWrite(packed))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static long Triples(Ran ran)
    {
        using var json = JsonDocument.Parse(ran.Ok().Output);
        return json.RootElement.GetProperty("triples").GetInt64();
    }

    /// <summary>Takes its time for each read.</summary>
    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer)
        {
            Thread.Sleep(250);
            return base.Read(buffer[..Math.Min(buffer.Length, 30)]);
        }
    }
}
