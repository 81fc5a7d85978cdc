using System.Text;
using System.Text.Json;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Tests.Cli;

/// <summary><c>kg store load</c> and <c>dump</c>: what goes in comes out.</summary>
internal sealed class StoreLoadTests
{
    private const string Trig = """
        @prefix : <https://example.org/> .
        :kim :knows _:b , [ :name "Zoë"@fr ] ; :age 12 , 12.0 , "12" ; :list ( 1 _:b ) .
        :g { _:b :name "b" . :kim :knows :sam }
        _:g { _:b :in _:g ; :says <<( :kim :knows _:b )>> . }
        """;

    [TestCase("a.trig", "trig", "none")]
    [TestCase("a.nq", "nquads", "none")]
    [TestCase("a.nq.gz", "nquads", "gzip")]
    [TestCase("a.trig.zst", "trig", "zstd")]
    [TestCase("a.jsonld.br", "jsonld", "brotli")]
    public void A_dump_is_isomorphic_to_what_was_loaded(string name, string format, string compression)
    {
        using var folder = new TempFolder();
        var expected = RdfReader.Parse(format == "jsonld" ? Trig.Replace(" ; :says <<( :kim :knows _:b )>>", "", StringComparison.Ordinal) : Trig, RdfFormat.TriG);
        var text = RdfWriter.ToText(expected, RdfFormat.FromName(format)!);
        var store = folder.File("a.kg");
        Kg.Run("store", "load", store, folder.Write(name, ReadingTests.Pack(compression, text))).Ok();
        foreach (var dumped in new[] { "d.nq", "d.trig.gz", "d.nq.zst" })
        {
            Kg.Run("store", "dump", store, "-o", folder.File(dumped)).Ok();
            Assert.That(Isomorphism.AreIsomorphic(expected, Read(folder.File(dumped))), Is.True, dumped);
        }

        // A dump is loaded like any other file.
        var again = folder.File("b.kg");
        Kg.Run("store", "load", again, folder.File("d.trig.gz")).Ok();
        Assert.That(Isomorphism.AreIsomorphic(expected, RdfReader.Parse(Kg.Run("store", "dump", again).Ok().Output, RdfFormat.NQuads)), Is.True);
    }

    [Test]
    public void Many_files_are_one_load_and_their_blank_nodes_stay_apart()
    {
        using var folder = new TempFolder();
        var one = folder.Write("1.nt", "_:b <p:p> \"one\" .\n");
        var two = folder.Write("2.ttl", "_:b <p:p> \"two\" .\n");
        var store = folder.File("a.kg");
        var json = Json(Kg.Run("store", "load", store, one, two, "--graph", $"g:g={one}", "--json"));
        Assert.That(json.GetProperty("quads").GetInt64(), Is.EqualTo(3));
        Assert.That(json.GetProperty("added").GetInt64(), Is.EqualTo(3));
        Assert.That(json.GetProperty("seconds").GetDouble(), Is.Positive);
        Assert.That(json.GetProperty("peak_memory_bytes").GetInt64(), Is.Positive);
        Assert.That(Kg.Run("store", "load", store, one).Ok().Output, Does.Match(@": 1 quads read, 1 new, 4 in all, .* s, .* M/s, peak memory .* MiB\n$"), "a later load has blank nodes of its own");
        Assert.That(Json(Kg.Run("store", "info", store, "--json")).GetProperty("commits").GetInt64(), Is.EqualTo(2));
        var dump = Kg.Run("store", "dump", store).Ok().Output.TrimEnd().Split('\n');
        Assert.That(dump.Select(line => line.Split(' ')[0]).Distinct().Count(), Is.EqualTo(4));
        Assert.That(dump.Count(line => line.EndsWith(" <g:g> .", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void What_is_there_is_not_added_again()
    {
        using var folder = new TempFolder();
        var file = folder.Write("a.nt", "<s:s> <p:p> <o:o> .\n<s:s> <p:p> <o:o> .\n<s:s> <p:p> <o:p> .\n");
        var store = folder.File("a.kg");
        Assert.That(Json(Kg.Run("store", "load", store, file, "--json")).GetProperty("added").GetInt64(), Is.EqualTo(2));
        Assert.That(Json(Kg.Run("store", "load", store, file, "--json", "--durability", "none", "--threads", "1")).GetProperty("added").GetInt64(), Is.Zero);
    }

    [Test]
    public void Standard_input_and_skipped_errors()
    {
        using var folder = new TempFolder();
        var store = folder.File("a.kg");
        var ran = Kg.RunWith(Encoding.UTF8.GetBytes("<s:s> <p:p> <o:o> .\noops\n"), "store", "load", store, "-", "--from", "nt", "--skip-errors");
        Assert.That(ran.ExitCode, Is.EqualTo(3), ran.Error);
        Assert.That(ran.Output, Does.Contain("1 error skipped"));
        Assert.That(Kg.Run("store", "dump", store).Ok().Output, Is.EqualTo("<s:s> <p:p> <o:o> .\n"));
    }

    [Test]
    public void Broken_input_leaves_the_store_as_it_was()
    {
        using var folder = new TempFolder();
        var store = folder.File("a.kg");
        var good = folder.Write("a.nt", "<s:s> <p:p> <o:o> .\n");
        Kg.Run("store", "load", store, good).Ok();
        var info = Kg.Run("store", "info", store, "--json").Ok().Output;
        var more = folder.Write("b.nt", string.Concat(Enumerable.Range(0, 1000).Select(number => $"<s:{number}> <p:p> <o:{number}> .\n")));
        var ran = Kg.Run("store", "load", store, more, folder.Write("c.nt", "<s:s> <p:p> <o:x> .\n<s:s> <p:p> .\n"));
        Assert.That(ran.ExitCode, Is.EqualTo(1));
        Assert.That(ran.Error, Does.Contain("c.nt").And.Contain("line 2"));
        Assert.That(ran.Bytes, Is.Empty);
        Assert.That(Kg.Run("store", "load", store, folder.Write("d.nq", "<s:s> <p:p> <o:o> <g:g> .\n"), "--graph", "g:x=" + folder.File("d.nq")).Error, Does.Contain("cannot be the graph <g:x>"));
        Assert.That(Kg.Run("store", "dump", store).Ok().Output, Is.EqualTo("<s:s> <p:p> <o:o> .\n"));
        Assert.That(Kg.Run("store", "info", store, "--json").Ok().Output, Is.EqualTo(info));
    }

    [Test]
    public void A_missing_file_makes_no_store_and_no_create_none_either()
    {
        using var folder = new TempFolder();
        var store = folder.File("a.kg");
        Assert.That(Kg.Run("store", "load", store, folder.File("no.nt")), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("no.nt"));
        Assert.That(Kg.Run("store", "load", store, folder.Write("a.nt", ""), "--no-create"), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("no folder"));
        Assert.That(store, Does.Not.Exist);
        Kg.Run("store", "load", store, folder.File("a.nt")).Ok();
        Assert.That(Kg.Run("store", "dump", store).Ok().Bytes, Is.Empty);
    }

    [Test]
    public void A_graph_is_dumped_as_triples_and_a_format_of_one_graph_holds_no_more()
    {
        using var folder = new TempFolder();
        var store = folder.File("a.kg");
        Kg.Run("store", "load", store, folder.Write("a.nq", "<s:s> <p:p> <o:o> <g:g> .\n<s:s> <p:p> <o:p> .\n")).Ok();
        Assert.That(Kg.Run("store", "dump", store, "--graph", "g:g", "--to", "nt").Ok().Output, Is.EqualTo("<s:s> <p:p> <o:o> .\n"));
        Assert.That(Kg.Run("store", "dump", store, "--graph", "g:none"), Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("<g:none>"));
        var ran = Kg.Run("store", "dump", store, "-o", folder.File("d.ttl"));
        Assert.That(ran, Has.Property("ExitCode").EqualTo(1).And.Property("Error").Contains("one graph"));
        Assert.That(folder.File("d.ttl"), Does.Not.Exist);
    }

    [Test]
    public void Progress_is_shown_on_a_terminal()
    {
        using var folder = new TempFolder();
        var ran = Kg.RunWith(new MemoryStream("<s:s> <p:p> <o:o> .\n"u8.ToArray()), isInteractive: true, "store", "load", folder.File("a.kg"), "-").Ok();
        Assert.That(ran.Error, Does.Contain("sorting and packing 0.00 M quads").And.EndsWith("\r\e[K"));
        Assert.That(Kg.RunWith(Stream.Null, isInteractive: true, "store", "load", folder.File("a.kg"), "-", "--from", "nt", "--no-progress").Ok().Error, Is.Empty);
    }

    private static Dataset Read(string path)
    {
        using var file = File.OpenRead(path);
        using var stream = RdfCompression.FromFileName(path).OpenRead(file);
        return RdfReader.ReadDataset(stream, RdfFormat.FromFileName(path)!);
    }

    private static JsonElement Json(Ran ran) => JsonDocument.Parse(ran.Ok().Output).RootElement;
}
